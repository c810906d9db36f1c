//! `docs/missing.md`: what of Alembic and SQLAlchemy the facade has not, and that this is said by its full name.

use crate::support::{Database, Project, python, root};
use std::process::Command;

#[test]
fn the_page_of_what_is_missing_is_up_to_date() {
    let mut command = Command::new(python());
    let output = command.arg(root().join("tests/missing/run")).output().expect("tests/missing/run runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_missing_name_is_an_error_that_says_it_in_full() {
    for (script, said) in [
        ("sa.outparam(1)", "sqlalchemy.outparam is not part of this facade"),
        ("from sqlalchemy import outparam; op.execute(outparam(1))", "`sqlalchemy.outparam()` is not known here"),
        ("from sqlalchemy import Other; op.create_table('t', Other('a'))", "`sqlalchemy.Other()` is not known here"),
        (
            "from sqlalchemy import Other; op.add_column('t', sa.Column('a', sa.Integer, Other()))",
            "`sqlalchemy.Other()`",
        ),
        (
            "from alembic.operations.ops import OtherOp; op.invoke(OtherOp())",
            "`alembic.operations.ops.OtherOp()` is not",
        ),
        (
            "from sqlalchemy.orm import Session, Other; Session(op.get_bind()).add(Other())",
            "`sqlalchemy.orm.Other()` is",
        ),
    ] {
        let project = Project::empty().revision("a1", None, script, "pass");
        let output = project.migrate("upgrade head").on(&Database::create()).run();
        assert_ne!(output.code, Some(0), "{script}");
        assert!(output.stderr.contains(said), "{script}: {}", output.stderr);
    }
}
