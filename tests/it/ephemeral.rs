//! `--ephemeral`: whatever ends the command ends the server, and no folder stays.

use crate::support::Project;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const LIMIT: Duration = Duration::from_secs(30);

/// A TMPDIR that the server's account can use too.
fn temporary() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o1777)).expect("permissions");
    folder
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).expect("a folder").next().is_none()
}

#[track_caller]
fn until(what: &str, condition: impl Fn() -> bool) {
    let started = Instant::now();
    while !condition() {
        assert!(started.elapsed() < LIMIT, "{what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// A project whose env.py takes a minute.
fn slow() -> Project {
    Project::empty().revision("a1", None, "pass", "pass").file("env.py", "import time\n\ntime.sleep(60)\n")
}

/// `migrate --ephemeral upgrade head`, with its server up.
fn start(project: &Project, temporary: &Path) -> Child {
    let child = Command::new(env!("CARGO_BIN_EXE_migrate"))
        .args(["--ephemeral", "upgrade", "head"])
        .current_dir(project.folder())
        .env("TMPDIR", temporary)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("migrate runs");
    until("the server is up", || is_up(temporary));
    child
}

fn is_up(temporary: &Path) -> bool {
    let Some(Ok(folder)) = fs::read_dir(temporary).expect("a folder").next() else { return false };
    fs::read_to_string(folder.path().join("data/postmaster.pid")).is_ok_and(|state| state.contains("\nready"))
}

fn signal(child: &Child, name: &str) {
    let sent = Command::new("kill").args(["-s", name, &child.id().to_string()]).status().expect("kill runs");
    assert!(sent.success());
}

#[test]
fn a_command_has_a_server_of_its_own() {
    let temporary = temporary();
    let project = Project::empty().revision("a1", None, "op.create_table('t', sa.Column('id', sa.Integer()))", "pass");
    let tmpdir = temporary.path().to_str().expect("UTF-8");
    project.migrate("--ephemeral upgrade head").env("TMPDIR", tmpdir).run().succeeds();
    assert!(is_empty(temporary.path()));
    // The next one is a new one.
    project.migrate("--ephemeral current").env("TMPDIR", tmpdir).run().succeeds().prints("");
}

#[test]
fn an_error_leaves_nothing() {
    let temporary = temporary();
    let project = Project::empty().revision("a1", None, "op.execute('SELECT 1 / 0')", "pass");
    let tmpdir = temporary.path().to_str().expect("UTF-8");
    project.migrate("--ephemeral upgrade head").env("TMPDIR", tmpdir).run().exits(1);
    assert!(is_empty(temporary.path()));
}

#[test]
fn the_configured_database_is_left_alone() {
    let project = Project::empty();
    let elsewhere = "postgresql://nobody@unreachable.invalid/none";
    project.migrate("--ephemeral wait").env("DATABASE_URL", elsewhere).run().succeeds();
}

#[test]
fn a_signal_ends_the_server() {
    let temporary = temporary();
    let project = slow();
    let mut child = start(&project, temporary.path());
    signal(&child, "TERM");
    assert!(!child.wait().expect("an exit code").success());
    until("the folder is gone", || is_empty(temporary.path()));
}

#[test]
fn a_signal_ends_a_server_that_is_just_being_made() {
    let temporary = temporary();
    let project = slow();
    let mut child = Command::new(env!("CARGO_BIN_EXE_migrate"))
        .args(["--ephemeral", "upgrade", "head"])
        .current_dir(project.folder())
        .env("TMPDIR", temporary.path())
        .stdin(Stdio::null())
        .spawn()
        .expect("migrate runs");
    until("initdb has begun", || {
        let folder = fs::read_dir(temporary.path()).expect("a folder").next();
        folder.is_some_and(|folder| folder.expect("an entry").path().join("data").exists())
    });
    signal(&child, "TERM");
    assert_eq!(child.wait().expect("an exit code").code(), Some(143));
    until("the folder is gone", || is_empty(temporary.path()));
}

#[test]
fn the_server_does_not_survive_kill_9() {
    let temporary = temporary();
    let project = slow();
    let mut child = start(&project, temporary.path());
    signal(&child, "KILL");
    child.wait().expect("an exit code");
    until("the folder is gone", || is_empty(temporary.path()));
}
