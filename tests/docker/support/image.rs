//! The images, made once: from the Dockerfile, whose own build stage compiles the binary, on the bases that it names.

use super::engine::{command, root, run};
use std::sync::LazyLock;

const BASES: [&str; 5] = ["rust:1.95-slim-trixie", "debian:trixie-slim", "postgres:15", "postgres:17", "postgres:18"];

/// Those that an earlier run made are in the engine's cache as long as their sources are the same.
static MADE: LazyLock<()> = LazyLock::new(|| {
    run(command("tests/docker/images").args(BASES).current_dir(root()), "tests/docker/images").succeeds();
    // The machine may reach its registries only from its own network.
    run(command("build/image").args(["--network", "host"]).current_dir(root()), "build/image").succeeds();
});

/// `tests/docker/images && build/image`
pub fn made() {
    LazyLock::force(&MADE);
}
