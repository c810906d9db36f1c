//! What a revision file does by being loaded. Alembic loads all of them before the first step.

use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{Expr, Stmt};

/// Whether loading it may do something for other revisions: `@compiles(CreateTable)`, whose function writes the SQL of all, or
/// `mood.create(op.get_bind(), checkfirst=True)` outside of a function.
pub(super) fn acts(source: &str) -> bool {
    source.contains("sqlalchemy.ext") && source.contains("compile") || may_use_op(source) && uses_op(source)
}

/// Packages and modules whose import changes nothing that models are compared by.
const INERT: &[&str] = &[
    "__future__",
    "base64",
    "calendar",
    "collections",
    "contextlib",
    "copy",
    "csv",
    "dataclasses",
    "datetime",
    "decimal",
    "enum",
    "functools",
    "hashlib",
    "io",
    "itertools",
    "json",
    "logging",
    "math",
    "operator",
    "os",
    "pathlib",
    "pprint",
    "random",
    "re",
    "secrets",
    "string",
    "sys",
    "textwrap",
    "time",
    "typing",
    "typing_extensions",
    "uuid",
    "warnings",
    "sqlmodel",
    "fastapi_users_db_sqlalchemy",
    "advanced_alchemy",
];

/// Whether loading it may change what `revision --autogenerate` finds: `import alembic_postgresql_enum`, `import app.models`,
/// `ischema_names["point"] = Point`, or what acts.
pub(super) fn tells(source: &str) -> bool {
    let mut told = Told { found: false };
    if let Ok(module) = ruff_python_parser::parse_module(source) {
        told.visit_body(&module.syntax().body);
    }
    told.found || acts(source)
}

/// Looks at what is imported when a module is loaded.
struct Told {
    found: bool,
}

impl Told {
    /// `import name`, `from name import names`
    fn import(&mut self, name: &str, names: &[&str]) {
        let mut parts = name.split('.');
        self.found |= match (parts.next().unwrap_or(name), parts.next()) {
            ("alembic", Some("op" | "context")) => false,
            ("alembic", None) => names.iter().any(|name| !matches!(*name, "op" | "context")),
            ("sqlalchemy", Some("event" | "ext")) => true,
            ("sqlalchemy", _) => names.iter().any(|name| matches!(*name, "event" | "ext" | "ischema_names")),
            (package, _) => !INERT.contains(&package),
        };
    }
}

impl<'a> Visitor<'a> for Told {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(_) => {}
            Stmt::Import(import) => import.names.iter().for_each(|alias| self.import(&alias.name, &[])),
            Stmt::ImportFrom(import) => {
                let names: Vec<&str> = import.names.iter().map(|alias| alias.name.as_str()).collect();
                // A relative import names the project's own.
                self.import(import.module.as_ref().map_or("", |module| module.as_str()), &names);
            }
            statement => walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Lambda(_) => {}
            // `sa.event.listen(...)`, `postgresql.base.ischema_names[...]`
            Expr::Attribute(attribute) if matches!(attribute.attr.as_str(), "event" | "ischema_names") => {
                self.found = true;
            }
            expression => walk_expr(self, expression),
        }
    }
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
    use super::{acts, tells};

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

    #[test]
    fn what_tells() {
        for source in [
            "import alembic_postgresql_enum\n",
            "try:\n    from alembic_utils.pg_view import PGView\nexcept ImportError:\n    pass\n",
            "from app.models import User\n",
            "from . import models\n",
            "from alembic.autogenerate import comparators\n",
            "from alembic import op, autogenerate\n",
            "from sqlalchemy import event\n",
            "import sqlalchemy as sa\nsa.event.listen(sa.Table, 'column_reflect', print)\n",
            "from sqlalchemy.dialects.postgresql.base import ischema_names\n",
            "from sqlalchemy.dialects import postgresql\npostgresql.base.ischema_names['point'] = Point\n",
            "mood.create(op.get_bind())\n",
        ] {
            assert!(tells(source), "{source}");
        }
        for source in [
            "from typing import Sequence\nfrom alembic import context, op\nimport sqlalchemy as sa\nimport sqlmodel.sql.sqltypes\n",
            "from sqlalchemy.dialects import postgresql\nimport uuid, json\ndef upgrade():\n    import app.models\n",
            "from sqlalchemy.orm import Session, declarative_base\nfrom alembic.op import execute\n",
        ] {
            assert!(!tells(source), "{source}");
        }
    }
}
