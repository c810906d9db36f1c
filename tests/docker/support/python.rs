//! The Python of `tests/venv`, which has the schemas.

use super::engine::root;
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let made = Command::new(root().join("tests/venv")).status().expect("tests/venv runs");
    assert!(made.success(), "tests/venv failed");
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join("venv/bin")
});

/// `target/venv/bin/python`
pub fn python() -> Command {
    installed("python")
}

/// A program of one of its packages.
pub fn installed(program: &str) -> Command {
    Command::new(FOLDER.join(program))
}
