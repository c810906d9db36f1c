//! `migrate wait-for-head`: somebody else migrates.

use crate::support::{Database, Project};
use std::time::{Duration, Instant};

fn first() -> Project {
    Project::empty().revision("a1", None, "op.execute('CREATE TABLE one ()')", "op.execute('DROP TABLE one')")
}

fn second() -> Project {
    first().revision("b1", Some("a1"), "op.execute('CREATE TABLE two ()')", "op.execute('DROP TABLE two')")
}

#[test]
fn at_head_it_returns_at_once() {
    let database = Database::create();
    first().migrate("upgrade head").on(&database).run().succeeds();
    let start = Instant::now();
    let output = first().migrate("wait-for-head").on(&database).run().succeeds().prints("");
    assert!(start.elapsed() < Duration::from_secs(5));
    output.says("INFO  [migrate.head] the database is at `a1`\n");
}

#[test]
fn in_vain_it_ends_with_a_code_of_its_own_and_has_touched_nothing() {
    let database = Database::create();
    let before = database.dump();
    first().migrate("wait-for-head --timeout 300ms").on(&database).run().exits(6).prints("").says(
        "
INFO  [migrate.head] waiting for `a1`: the database is at base
error: the database did not come to `a1` within 0.3 s: it is at base
hint: look at what runs `migrate upgrade head`, or wait longer with `--timeout`
",
    );
    assert_eq!(database.dump(), before);
    first().migrate("upgrade head").on(&database).run().succeeds();
    second().migrate("wait_for_head").env("MIGRATE_HEAD_TIMEOUT", "0").on(&database).run().exits(6).says(
        "
INFO  [migrate.head] waiting for `b1`: the database is at `a1`
error: the database did not come to `b1` within 0 s: it is at `a1`
hint: look at what runs `migrate upgrade head`, or wait longer with `--timeout`
",
    );
}

#[test]
fn it_sees_each_step_of_another_runner() {
    let database = Database::create();
    let project = second();
    let waiting = project.migrate("wait-for-head").on(&database).start();
    std::thread::sleep(Duration::from_millis(300));
    project.migrate("upgrade a1").on(&database).run().succeeds();
    std::thread::sleep(Duration::from_secs(1));
    project.migrate("upgrade head").on(&database).run().succeeds();
    waiting.wait().succeeds().says(
        "
INFO  [migrate.head] waiting for `b1`: the database is at base
INFO  [migrate.head] waiting for `b1`: the database is at `a1`
INFO  [migrate.head] the database is at `b1`
",
    );
}

#[test]
fn a_newer_database_is_said_to_be_one() {
    let database = Database::create();
    second().migrate("upgrade head").on(&database).run().succeeds();
    first().migrate("wait-for-head --timeout 0").on(&database).run().exits(6).says(
        "
INFO  [migrate.head] waiting for `a1`: the database is at `b1`
error: the database did not come to `a1` within 0 s: it is at `b1`
hint: `b1` is not among the revisions here: bring this image and the database's to one version
",
    );
}

#[test]
fn all_heads_are_waited_for() {
    let database = Database::create();
    let project = second().revision("c1", Some("a1"), "pass", "pass");
    project.migrate("upgrade b1").on(&database).run().succeeds();
    let said = project.migrate("wait-for-head --timeout 0").on(&database).run().exits(6).stderr;
    assert!(said.contains("did not come to `b1`, `c1` within 0 s: it is at `b1`"), "{said}");
    project.migrate("upgrade heads").on(&database).run().succeeds();
    project.migrate("wait-for-head").on(&database).run().succeeds();
}

#[test]
fn the_database_itself_is_waited_for() {
    let database = Database::create();
    first().migrate("upgrade head").on(&database).run().succeeds();
    let late = format!("late_{}", database.name());
    let url = database.url().replace(&format!("/{}?", database.name()), &format!("/{late}?"));
    let project = first();
    let run = project.migrate("wait-for-head").env("DATABASE_URL", &url).start();
    std::thread::sleep(Duration::from_millis(500));
    database.query(&format!("CREATE DATABASE {late} TEMPLATE {}", database.name()));
    let ended = run.wait();
    database.query(&format!("DROP DATABASE {late} WITH (FORCE)"));
    let said = ended.succeeds().stderr;
    assert!(said.contains("does not exist") && said.ends_with("[migrate.head] the database is at `a1`\n"), "{said}");
}

#[test]
fn a_database_that_does_not_come_up_is_said_to_be_unreachable() {
    let url = "postgresql://user@/app?host=/nonexistent";
    first().migrate("wait-for-head --timeout 200ms").env("DATABASE_URL", url).run().exits(4).says(
        "
INFO  [migrate.wait] waiting for /nonexistent/.s.PGSQL.5432: there is no socket `/nonexistent/.s.PGSQL.5432`
error: no connection to `/nonexistent/.s.PGSQL.5432` after 0 s
  because can't connect to `/nonexistent/.s.PGSQL.5432`
  because there is no socket `/nonexistent/.s.PGSQL.5432`
hint: check host and port, and that the server runs; wait longer with `--timeout`
",
    );
}

#[test]
fn a_lost_session_is_made_anew() {
    let database = Database::create();
    let project = first();
    let run = project.migrate("wait-for-head").on(&database).start();
    let others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
    database.until(&format!("SELECT count(*) = 1 {others}"));
    database.query(&format!("SELECT pg_terminate_backend(pid) {others}"));
    std::thread::sleep(Duration::from_millis(300));
    project.migrate("upgrade head").on(&database).run().succeeds();
    run.wait().succeeds();
}

#[test]
fn it_looks_at_the_table_that_env_py_names() {
    for name in ["version_table", "version_table_schema"] {
        let project = Project::history(name);
        let database = Database::create();
        let look = |code| project.migrate("wait-for-head --timeout 0").on(&database).run().exits(code);
        look(6);
        project.migrate("upgrade head").on(&database).run().succeeds();
        look(0);
    }
    // Only running this env.py tells.
    let computed = "
import os
from alembic import context
from sqlalchemy import create_engine

with create_engine(os.environ['DATABASE_URL']).connect() as connection:
    context.configure(connection=connection, version_table='_'.join(['my', 'versions']))
    with context.begin_transaction():
        context.run_migrations()
";
    let project = first().file("env.py", computed);
    let database = Database::create();
    let before = database.dump();
    project.migrate("wait-for-head --timeout 0").on(&database).run().exits(6);
    assert_eq!(database.dump(), before);
    project.migrate("upgrade head").on(&database).run().succeeds();
    assert_eq!(database.query("SELECT version_num FROM my_versions"), "a1\n");
    project.migrate("wait-for-head --timeout 0").on(&database).run().succeeds();
}

#[test]
fn a_signal_ends_it() {
    let database = Database::create();
    let project = first();
    let run = project.migrate("wait-for-head").on(&database).start();
    database.until(
        "SELECT count(*) = 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    let start = Instant::now();
    run.signal("TERM");
    let said = run.wait().exits(143).stderr;
    assert!(start.elapsed() < Duration::from_millis(600), "{:?}", start.elapsed());
    assert!(said.ends_with("error: stopped by SIGTERM\n"), "{said}");
}
