//! What stays after a failure, where a run has more than one transaction, and that the message says so.

use crate::support::{Database, Project};

const PER_MIGRATION: &str = "
import os

from alembic import context
from sqlalchemy import create_engine

with create_engine(os.environ['DATABASE_URL']).connect() as connection:
    context.configure(connection=connection, transaction_per_migration=True)
    with context.begin_transaction():
        context.run_migrations()
";

#[test]
fn the_migrations_before_stay_where_each_has_its_transaction() {
    let project = Project::empty()
        .file("env.py", PER_MIGRATION)
        .revision("a1", None, "op.execute('CREATE TABLE one ()')", "pass")
        .revision("b1", Some("a1"), "op.execute('CREATE TABLE two ()')", "pass")
        .revision("c1", Some("b1"), "op.execute('CREATE TABLE three ()')\nop.execute('DROP TABLE nowhere')", "pass");
    let database = Database::create();
    project.migrate("upgrade head").on(&database).run().exits(1).says(
        r#"
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
INFO  [alembic.runtime.migration] Running upgrade b1 -> c1, message of c1
error: `upgrade b1 -> c1` failed: ERROR 42P01: table "nowhere" does not exist
  --> versions/c1.py:16
    16 |     op.execute('DROP TABLE nowhere')
       | DROP TABLE nowhere
note: the database is at `b1`, what came before was committed
"#,
    );
    let state = "SELECT version_num, to_regclass('two'), to_regclass('three') FROM alembic_version";
    assert_eq!(database.query(state), "b1|two|\n");
}

#[test]
fn what_came_before_an_autocommit_block_stays() {
    let block = "
op.execute('CREATE TABLE two ()')
with op.get_context().autocommit_block():
    op.execute('CREATE TABLE three ()')
    op.execute('DROP TABLE nowhere')
";
    let project = Project::empty().revision("a1", None, "op.execute('CREATE TABLE one ()')", "pass").revision(
        "b1",
        Some("a1"),
        block,
        "pass",
    );
    let database = Database::create();
    project.migrate("upgrade head").on(&database).run().exits(1).says(
        r#"
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
error: `upgrade a1 -> b1` failed: ERROR 42P01: table "nowhere" does not exist
  --> versions/b1.py:18
    18 |         op.execute('DROP TABLE nowhere')
       | DROP TABLE nowhere
note: the database is at `a1`, and what `upgrade a1 -> b1` has committed by itself stays
"#,
    );
    let state = "SELECT version_num, to_regclass('two'), to_regclass('three') FROM alembic_version";
    assert_eq!(database.query(state), "a1|two|three\n");
}

#[test]
fn an_index_that_is_built_concurrently() {
    let first = "
op.create_table('one', sa.Column('id', sa.Integer))
op.execute('INSERT INTO one VALUES (1), (1)')
";
    let second = "
with op.get_context().autocommit_block():
    op.create_index('one_id', 'one', ['id'], unique=True, postgresql_concurrently=True)
";
    let project = Project::empty().revision("a1", None, first, "pass").revision("b1", Some("a1"), second, "pass");
    let database = Database::create();
    project.migrate("upgrade head").on(&database).run().exits(1).says(
        r#"
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
error: `upgrade a1 -> b1` failed: ERROR 23505: could not create unique index "one_id"
  --> versions/b1.py:16
    16 |         op.create_index('one_id', 'one', ['id'], unique=True, postgresql_concurrently=True)
       | CREATE UNIQUE INDEX CONCURRENTLY one_id ON one (id)
detail: Key (id)=(1) is duplicated.
note: the database is at `a1`, and what `upgrade a1 -> b1` has committed by itself stays
"#,
    );
    assert_eq!(database.query("SELECT version_num FROM alembic_version"), "a1\n");
}

const COMMITS_ITSELF: &str = "
op.execute('CREATE TABLE two ()')
op.execute('COMMIT')
op.execute('CREATE INDEX CONCURRENTLY i ON nowhere (a)')
op.execute('CREATE TABLE three ()')
";

#[test]
fn after_a_commit_of_the_script_nothing_is_sent_behind_a_failure() {
    let project = Project::empty().revision("a1", None, "op.execute('CREATE TABLE one ()')", "pass").revision(
        "b1",
        Some("a1"),
        COMMITS_ITSELF,
        "pass",
    );
    let database = Database::create();
    project.migrate("upgrade head").on(&database).run().exits(1).says(
        r#"
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
error: `upgrade a1 -> b1` failed: ERROR 42P01: relation "nowhere" does not exist
  --> versions/b1.py:17
    17 |     op.execute('CREATE INDEX CONCURRENTLY i ON nowhere (a)')
       | CREATE INDEX CONCURRENTLY i ON nowhere (a)
note: the database is at `a1`, and what `upgrade a1 -> b1` has committed by itself stays
"#,
    );
    let state = "SELECT version_num, to_regclass('two'), to_regclass('three') FROM alembic_version";
    assert_eq!(database.query(state), "a1|two|\n");
}

#[test]
fn after_a_commit_of_the_script_a_failure_that_it_handles_aborts_nothing() {
    let body = "
try:
    op.execute('COMMIT')
    op.execute(\"ALTER TYPE nowhere ADD VALUE 'a'\")
except Exception as error:
    op.execute('CREATE TABLE handled ()')
";
    let project = Project::empty().revision("a1", None, body, "pass").revision("b1", Some("a1"), "pass", "pass");
    let database = Database::create();
    project.migrate("upgrade head").on(&database).run().succeeds();
    assert_eq!(database.query("SELECT version_num, to_regclass('handled') FROM alembic_version"), "b1|handled\n");
}
