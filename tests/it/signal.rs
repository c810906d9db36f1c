//! A signal in the middle of a statement: the server stops, nothing is applied.

use crate::support::{Database, Output, Project};
use std::time::{Duration, Instant};

const ASLEEP: &str = "FROM pg_stat_activity \
     WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep%' AND state = 'active'";

fn stopped(signal: &str, code: i32, body: &str) -> Output {
    let project = Project::empty().revision("a1", None, body, "pass");
    let database = Database::create();
    let before = database.dump();
    let run = project.migrate("upgrade head").on(&database).start();
    database.until(&format!("SELECT count(*) = 1 {ASLEEP}"));
    let start = Instant::now();
    run.signal(signal);
    let output = run.wait().exits(code);
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    database.until(&format!("SELECT count(*) = 0 {ASLEEP}"));
    assert!(start.elapsed() < Duration::from_secs(2), "the statement went on for {:?}", start.elapsed());
    assert_eq!(database.dump(), before);
    output
}

const SLEEP: &str = "op.execute('CREATE TABLE one ()')\nop.execute('SELECT pg_sleep(60)')";

#[test]
fn sigterm() {
    stopped("TERM", 143, SLEEP).says(
        "
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
error: stopped by SIGTERM
note: all was rolled back, nothing was applied
",
    );
}

#[test]
fn sigint() {
    stopped("INT", 130, SLEEP).says(
        "
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
error: stopped by SIGINT
note: all was rolled back, nothing was applied
",
    );
}

#[test]
fn while_the_script_waits_for_a_result() {
    stopped("TERM", 143, "op.get_bind().execute(sa.text('SELECT pg_sleep(60)')).scalar()");
}

#[test]
fn in_a_loop_of_the_script() {
    let body = "op.execute('CREATE TABLE one ()')\nprint('at it')\nwhile True:\n    pass";
    let project = Project::empty().revision("a1", None, body, "pass");
    let database = Database::create();
    let before = database.dump();
    let run = project.migrate("upgrade head").on(&database).start();
    database.until("SELECT count(*) > 0 FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
    std::thread::sleep(Duration::from_millis(300));
    let start = Instant::now();
    run.signal("TERM");
    run.wait().exits(143);
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    assert_eq!(database.dump(), before);
}

#[test]
fn while_waiting_for_the_database() {
    let project = Project::empty().revision("a1", None, "pass", "pass");
    let url = "postgresql://user@/app?host=/nonexistent";
    let run = project.migrate("upgrade head").env("DATABASE_URL", url).start();
    std::thread::sleep(Duration::from_millis(300));
    let start = Instant::now();
    run.signal("TERM");
    let output = run.wait();
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    output.exits(143);
}

#[test]
fn standard_output_that_nobody_reads() {
    let body = "op.execute('CREATE TABLE one ()')\nfor number in range(100000):\n    print(number)";
    let project = Project::empty().revision("a1", None, body, "pass");
    let database = Database::create();
    let before = database.dump();
    let mut run = project.migrate("upgrade head").on(&database).start();
    run.close_stdout();
    let output = run.wait().exits(1);
    assert!(
        output.stderr.ends_with(
            "error: cannot write to standard output: Broken pipe (os error 32)
"
        ),
        "{output:?}"
    );
    assert_eq!(database.dump(), before);
}

#[test]
fn history_into_head() {
    let project = Project::empty().revision("a1", None, "pass", "pass");
    let mut run = project.migrate("history").start();
    run.close_stdout();
    let output = run.wait();
    assert!(output.stderr.is_empty() || output.stderr.contains("standard output"), "{}", output.stderr);
    assert!(!output.stderr.contains("panicked"), "{}", output.stderr);
}
