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
    let script = "import sqlalchemy as sa\n    sa.lambda_stmt(1)";
    let revision = format!(
        "from alembic import op\nrevision = 'a1'\ndown_revision = None\n\n\ndef upgrade():\n    {script}\n\n\ndef downgrade():\n    pass\n"
    );
    let project = Project::empty().file("versions/a1.py", &revision);
    let output = project.migrate("upgrade head").on(&Database::create()).run();
    assert_ne!(output.code, Some(0), "{script}");
    assert!(output.stderr.contains("sqlalchemy.lambda_stmt is not part of this facade"), "{}", output.stderr);
}
