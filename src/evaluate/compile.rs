//! A revision's file to bytecode, without the imports that only its header's annotations need.

use super::origin;
use ruff_python_ast::{Expr, ModModule, Stmt, StmtAssign};
use ruff_python_parser::parse_module;

use ruff_text_size::{Ranged, TextRange};
use rustpython_vm::bytecode::CodeObject;
use rustpython_vm::compiler::CompileOpts;
use rustpython_vm::compiler::codegen::compile::compile_program;
use rustpython_vm::compiler::core::SourceFileBuilder;

/// The names to which Alembic's template gives annotations.
const HEADER: [&str; 4] = ["revision", "down_revision", "branch_labels", "depends_on"];

/// Where the names in those annotations come from. `typing` takes longer to load than a revision to run.
const OF_TYPES: [&str; 2] = ["typing", "collections.abc"];

/// A revision, ready to run.
pub struct Compiled {
    /// Its code.
    pub code: CodeObject,
    /// Whether an exception that leaves a directive may be handled in it.
    pub handles: bool,
}

/// `compile(open(path).read(), path, "exec")`; none where there is an error, which is for the machine to raise.
pub fn revision(path: &str, opts: CompileOpts) -> Option<Compiled> {
    let source = std::fs::read_to_string(path).ok()?;
    let source = source.strip_prefix('\u{feff}').unwrap_or(&source);
    let mut module = parse_module(source).ok()?.into_syntax();
    drop_annotations(&mut module, source);
    let file = SourceFileBuilder::new(path, source).finish();
    let code = compile_program(&module, file, opts).ok()?;
    Some(Compiled { code, handles: origin::handles_exceptions(source) })
}

/// `down_revision: Union[str, None] = 'a'` to `down_revision = 'a'`, and no `from typing import Union` that only it needs.
fn drop_annotations(module: &mut ModModule, source: &str) {
    let mut left_out: Vec<TextRange> = Vec::new();
    for statement in &mut module.body {
        if let Stmt::AnnAssign(annotated) = &*statement
            && let Expr::Name(name) = &*annotated.target
            && HEADER.contains(&name.id.as_str())
            && let Some(value) = &annotated.value
        {
            left_out.push(annotated.annotation.range());
            *statement = Stmt::Assign(StmtAssign {
                node_index: annotated.node_index.clone(),
                range: annotated.range,
                targets: vec![(*annotated.target).clone()],
                value: value.clone(),
            });
        }
    }
    let of_types = |statement: &Stmt| match statement {
        Stmt::ImportFrom(import) => import.module.as_ref().is_some_and(|name| OF_TYPES.contains(&name.as_str())),
        _ => false,
    };
    left_out.extend(module.body.iter().filter(|statement| of_types(statement)).map(Ranged::range));
    left_out.sort_by_key(|range| range.start());
    let rest = without(source, &left_out);
    for statement in &mut module.body {
        if let Stmt::ImportFrom(import) = statement
            && import.module.as_ref().is_some_and(|name| OF_TYPES.contains(&name.as_str()))
        {
            import.names.retain(|alias| {
                let name = alias.asname.as_ref().unwrap_or(&alias.name);
                rest.iter().any(|text| text.contains(name.as_str())) || name.as_str() == "*"
            });
        }
    }
    module.body.retain(|statement| !matches!(statement, Stmt::ImportFrom(import) if import.names.is_empty()));
}

/// What is left of a text without these ranges, which are in order.
fn without<'a>(source: &'a str, ranges: &[TextRange]) -> Vec<&'a str> {
    let mut rest = Vec::with_capacity(ranges.len() + 1);
    let mut from = 0;
    for range in ranges {
        rest.push(&source[from..range.start().to_usize()]);
        from = range.end().to_usize();
    }
    rest.push(&source[from..]);
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "from typing import Sequence, Union\nimport sqlalchemy as sa\n\nrevision: str = 'b'\n\
                          down_revision: Union[str, Sequence[str], None] = 'a'\n";

    /// The names that the code of a module uses.
    fn names(source: &str) -> Vec<String> {
        let mut module = parse_module(source).unwrap().into_syntax();
        drop_annotations(&mut module, source);
        let file = SourceFileBuilder::new("/versions/b.py", source).finish();
        let code = compile_program(&module, file, CompileOpts::default()).unwrap();
        code.names.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_header_asks_for_no_typing() {
        assert_eq!(names(HEADER), ["sqlalchemy", "sa", "revision", "down_revision"]);
    }

    #[test]
    fn what_the_rest_uses_is_imported() {
        let names = names(&format!("{HEADER}\ndef helper(of: Sequence[str]): pass\n"));
        assert!(names.contains(&"Sequence".to_owned()) && !names.contains(&"Union".to_owned()), "{names:?}");
    }

    #[test]
    fn other_annotations_are_kept() {
        let source = "from typing import Optional\nlimit: Optional[int] = 5\nrevision = 'a'\n";
        assert!(names(source).contains(&"Optional".to_owned()));
    }
}
