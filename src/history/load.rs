//! What a revision file does by being loaded. Alembic loads all of them before the first step.

use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{Expr, Stmt};

/// Whether loading it may do something for other revisions: `@compiles(CreateTable)`, whose function writes the SQL of all, or
/// `mood.create(op.get_bind(), checkfirst=True)` outside of a function.
pub(super) fn acts(source: &str) -> bool {
    source.contains("sqlalchemy.ext") && source.contains("compile") || may_use_op(source) && uses_op(source)
}

/// Whether `op.` stands in a line that is in no function, as far as indentation tells: a text within one may look like its end.
fn may_use_op(source: &str) -> bool {
    let mut in_function = false;
    source.lines().any(|line| {
        if !line.starts_with(|first: char| first.is_whitespace() || matches!(first, '#' | ')' | ']' | '}'))
            && !line.is_empty()
        {
            in_function = ["def ", "async def ", "class "].iter().any(|word| line.starts_with(word));
        }
        !in_function && line.contains("op.")
    })
}

fn uses_op(source: &str) -> bool {
    let mut use_of_op = UseOfOp { found: false };
    if let Ok(module) = ruff_python_parser::parse_module(source) {
        use_of_op.visit_body(&module.syntax().body);
    }
    use_of_op.found
}

/// Looks at what is run when a module is loaded.
struct UseOfOp {
    found: bool,
}

impl<'a> Visitor<'a> for UseOfOp {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        if !matches!(statement, Stmt::FunctionDef(_)) {
            walk_stmt(self, statement);
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Lambda(_) => {}
            Expr::Name(name) => self.found |= name.id.as_str() == "op" && name.ctx.is_load(),
            expression => walk_expr(self, expression),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::acts;

    #[test]
    fn what_acts() {
        for source in [
            "from sqlalchemy.ext.compiler import compiles\n",
            "import sqlalchemy.ext.compiler as c\n@c.compiles(CreateTable)\n",
            "mood.create(op.get_bind(), checkfirst=True)\n",
            "def upgrade():\n    pass\n\nmood.create(\n    op.get_bind(),\n)\n",
            "try:\n    mood.create(op.get_bind())\nexcept NameError:\n    pass\n",
            "if op.get_context().as_sql:\n    pass\n",
        ] {
            assert!(acts(source), "{source}");
        }
        for source in [
            "from alembic import op\ndef upgrade():\n    op.execute('SELECT 1')\n",
            "def upgrade(): op.execute('SELECT 1')\n",
            "def upgrade():\n    op.execute('''\nSELECT 1\n''')\n    op.execute('SELECT 2')\n",
            "'''\nuse op.execute\n'''\n# op.execute('SELECT 1')\nshop.drop()\nx = lambda: op.f('x')\n",
            "from sqlalchemy.ext.mutable import MutableDict\n",
        ] {
            assert!(!acts(source), "{source}");
        }
    }
}
