//! `tests/conformance`: some thousand cases under the real SQLAlchemy and Alembic and under `migrate`.
//!
//! `RETORT_CONFORMANCE="types batch" cargo test conformance` tries only those tables.

use crate::support::{Database, python, root};
use std::process::Command;

#[test]
fn conformance() {
    let database = Database::create();
    let mut command = Command::new(python());
    command.arg(root().join("tests/conformance/run")).args(["--migrate", env!("CARGO_BIN_EXE_migrate"), "--server"]);
    command.arg(database.socket_folder()).env("PYTHONDONTWRITEBYTECODE", "1");
    command.args(std::env::var("RETORT_CONFORMANCE").unwrap_or_default().split_whitespace());
    let output = command.output().expect("tests/conformance/run runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (shares, errors) = (text(&output.stdout), text(&output.stderr));
    // The harness shows it with `--nocapture`, and `make test` in any case.
    std::io::Write::write_all(&mut std::io::stderr(), shares.as_bytes()).expect("standard error");
    assert!(output.status.success(), "{shares}{errors}");
}
