//! `tests/autogenerate`: pairs of models and databases, compared by the real Alembic and by `migrate`.
//!
//! `RETORT_AUTOGENERATE="types columns" cargo test autogenerate` tries only those tables.

use crate::support::{Database, python, root};
use std::process::Command;

#[test]
fn autogenerate() {
    let database = Database::create();
    let mut command = Command::new(python());
    command.arg(root().join("tests/autogenerate/run")).args(["--migrate", env!("CARGO_BIN_EXE_migrate"), "--server"]);
    command.arg(database.socket_folder()).env("PYTHONDONTWRITEBYTECODE", "1");
    command.args(std::env::var("RETORT_AUTOGENERATE").unwrap_or_default().split_whitespace());
    let output = command.output().expect("tests/autogenerate/run runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (shares, errors) = (text(&output.stdout), text(&output.stderr));
    // The harness shows it with `--nocapture`, and `make test` in any case.
    std::io::Write::write_all(&mut std::io::stderr(), shares.as_bytes()).expect("standard error");
    assert!(output.status.success(), "{shares}{errors}");
}
