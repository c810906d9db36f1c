//! One migration at a time.

use crate::support::{Database, Project, Running};

const FIRST: &str = "op.execute('CREATE TABLE one ()')";

/// Only its first revision.
fn first() -> Project {
    Project::empty().revision("a1", None, FIRST, "op.execute('DROP TABLE one')")
}

/// b1 takes as long as the test likes.
fn second(seconds: u32) -> Project {
    first().revision("b1", Some("a1"), &format!("op.execute('SELECT pg_sleep({seconds})')"), "pass")
}

/// A process that holds the lock until it is told to end.
struct Holder<'a> {
    database: &'a Database,
    run: Running,
    _project: Project,
}

impl<'a> Holder<'a> {
    fn on(database: &'a Database) -> Self {
        first().migrate("upgrade head").on(database).run().succeeds();
        let project = second(60);
        let run = project.migrate("upgrade head").on(database).start();
        database.until(
            "SELECT count(*) = 1 FROM pg_stat_activity \
             WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep%' AND state = 'active'",
        );
        Self { database, run, _project: project }
    }

    fn ends(self) {
        self.run.signal("TERM");
        self.run.wait().exits(143);
        self.database.until("SELECT count(*) = 0 FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
    }
}

#[test]
fn of_two_runs_one_migrates_and_the_other_waits() {
    let database = Database::create();
    first().migrate("upgrade head").on(&database).run().succeeds();
    let project = second(1);
    let one = project.migrate("upgrade head").on(&database).start();
    let other = project.migrate("upgrade head").on(&database).start();
    let mut said = [one.wait().succeeds().stderr, other.wait().succeeds().stderr];
    said.sort_by_key(|said| said.contains("waiting for"));
    assert!(said[0].contains("Running upgrade a1 -> b1") && !said[0].contains("waiting for"), "{said:?}");
    assert!(said[1].contains("waiting for") && !said[1].contains("Running upgrade"), "{said:?}");
}

#[test]
fn of_five_on_an_empty_database_one_migrates() {
    let database = Database::create();
    let project = first();
    let runs: Vec<_> = (0..5).map(|_| project.migrate("upgrade head").on(&database).start()).collect();
    let said: Vec<_> = runs.into_iter().map(|run| run.wait().succeeds().stderr).collect();
    assert_eq!(said.iter().filter(|said| said.contains("Running upgrade  -> a1")).count(), 1, "{said:?}");
    assert_eq!(database.query("SELECT version_num FROM alembic_version"), "a1\n");
}

#[test]
fn who_waits_in_vain_is_told_for_whom() {
    let database = Database::create();
    let holder = Holder::on(&database);
    let before = database.dump();
    let project = second(0);
    project.migrate("upgrade head --lock-timeout 0s").on(&database).run().exits(5).says(
        "
INFO  [migrate.lock] waiting for pid <pid> (migrate), connected for <time> to finish its migration
error: the migration lock was not free within 0 s
hint: look at pid <pid> (migrate), connected for <time>, or wait longer with `--lock-timeout`
",
    );
    project.migrate("downgrade base --lock-timeout 0s").on(&database).run().exits(5).says(
        "
INFO  [migrate.lock] waiting for pid <pid> (migrate), connected for <time> to finish its migration
error: the migration lock was not free within 0 s
hint: look at pid <pid> (migrate), connected for <time>, or wait longer with `--lock-timeout`
",
    );
    project.migrate("stamp b1 --lock-timeout 0s").on(&database).run().exits(5).says(
        "
INFO  [migrate.lock] waiting for pid <pid> (migrate), connected for <time> to finish its migration
error: the migration lock was not free within 0 s
hint: look at pid <pid> (migrate), connected for <time>, or wait longer with `--lock-timeout`
",
    );
    assert_eq!(database.dump(), before);
    holder.ends();
}

#[test]
fn a_run_with_nothing_to_do_needs_neither_lock_nor_python() {
    let database = Database::create();
    let holder = Holder::on(&database);
    let text = "
import os
from alembic import context
from sqlalchemy import create_engine
raise RuntimeError('env.py was run')
with create_engine(os.environ['DATABASE_URL']).connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
";
    first().file("env.py", text).migrate("upgrade head --lock-timeout 0s").on(&database).run().succeeds().says("");
    holder.ends();
}

#[test]
fn another_version_table_is_another_lock() {
    let database = Database::create();
    let holder = Holder::on(&database);
    let text = "
import os
from alembic import context
from sqlalchemy import create_engine
with create_engine(os.environ['DATABASE_URL']).connect() as connection:
    context.configure(connection=connection, version_table='of_another_app')
    with context.begin_transaction():
        context.run_migrations()
";
    let other =
        Project::empty().file("env.py", text).revision("a1", None, "op.execute('CREATE TABLE three ()')", "pass");
    other.migrate("upgrade head --lock-timeout 0s").on(&database).run().succeeds();
    holder.ends();
}
