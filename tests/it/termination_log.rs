//! The file that Kubernetes shows of a container that has ended.

use crate::support::{Database, Output, Project};
use std::fs;

fn project(upgrade: &str) -> Project {
    Project::empty().revision("a1", None, upgrade, "pass").file("log", "before")
}

fn logged(project: &Project, output: &Output) -> String {
    let text = fs::read_to_string(project.folder().join("log")).expect("the file");
    assert!(output.stderr.ends_with(&text) || text == "before", "{text}\n{}", output.stderr);
    text
}

#[test]
fn it_holds_the_last_line() {
    let database = Database::create();
    let project = project("op.execute('CREATE TABLE one ()')");
    let run = |line: &str| project.migrate(line).env("MIGRATE_TERMINATION_LOG", "log").on(&database).run();
    let output = run("upgrade head").succeeds();
    let running = "INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1\n";
    assert_eq!(logged(&project, &output), running);
    // Nothing was said: nothing is written.
    run("upgrade head").succeeds().says("");
    assert_eq!(fs::read_to_string(project.folder().join("log")).expect("the file"), running);
    let output = run("upgrade nowhere").exits(255);
    assert!(logged(&project, &output).starts_with("FAILED: Can't locate revision identified by 'nowhere'\n"));
    let output = run("upgrate").exits(2);
    assert!(logged(&project, &output).starts_with("error: unrecognized subcommand 'upgrate'"));
}

#[test]
fn it_holds_a_failure_without_a_password() {
    let text = "raise RuntimeError('cannot use postgresql://user:s3cr3t@host/db')";
    let project = project(text);
    let database = Database::create();
    let output = project.migrate("upgrade head").env("MIGRATE_TERMINATION_LOG", "log").on(&database).run().exits(1);
    let text = logged(&project, &output);
    assert!(text.starts_with("error: `upgrade  -> a1` failed: "), "{text}");
    assert!(text.contains("postgresql://user:***@host/db") && !text.contains("s3cr3t"), "{text}");
}

#[test]
fn the_configuration_may_be_what_is_wrong() {
    let project = project("pass");
    let run = project.migrate("upgrade head").env("MIGRATE_QUIET", "perhaps");
    let output = run.env("MIGRATE_TERMINATION_LOG", "log").run().exits(3);
    assert_eq!(logged(&project, &output), "error: `MIGRATE_QUIET` can't be `perhaps`: expected `true` or `false`\n");
}

#[test]
fn it_is_as_long_as_kubernetes_reads() {
    let project = project("raise RuntimeError('é' * 9000)");
    let database = Database::create();
    project.migrate("upgrade head").env("MIGRATE_TERMINATION_LOG", "log").on(&database).run().exits(1);
    let length = fs::metadata(project.folder().join("log")).expect("the file").len();
    assert!((4090..=4096).contains(&length), "{length}");
}

#[test]
fn without_the_file_nothing_is_made() {
    let project = project("pass");
    project.migrate("upgrate").env("MIGRATE_TERMINATION_LOG", "absent").run().exits(2);
    assert!(!project.folder().join("absent").exists());
    let output = project.migrate("upgrate").env("MIGRATE_TERMINATION_LOG", "").run().exits(2);
    assert_eq!(logged(&project, &output), "before");
}
