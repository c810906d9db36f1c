//! A statement that the server refuses: its line in the script, its text, what the server said.

use crate::support::{Database, Output, Project};

/// b1 fails after a1; neither leaves anything.
fn rolled_back(body: &str) -> Output {
    let first = "op.execute('CREATE TABLE one (id int PRIMARY KEY, name text)')";
    let project = Project::empty().revision("a1", None, first, "pass").revision("b1", Some("a1"), body, "pass");
    let database = Database::create();
    let before = database.dump();
    let output = project.migrate("upgrade head").on(&database).run();
    assert_eq!(database.dump(), before);
    output.prints("")
}

#[test]
fn a_caret_under_the_word() {
    rolled_back("op.execute('UPDATE one\\n   SET nam = 1\\n WHERE id = 1')").exits(1).says(
        r#"
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
error: `upgrade a1 -> b1` failed: ERROR 42703: column "nam" of relation "one" does not exist
  --> versions/b1.py:15
    15 |     op.execute('UPDATE one\n   SET nam = 1\n WHERE id = 1')
     2 |    SET nam = 1
       |        ^
note: all was rolled back, nothing was applied
"#,
    );
}

#[test]
fn the_servers_detail() {
    rolled_back("op.execute(\"INSERT INTO one VALUES (1, 'a'), (1, 'b')\")").exits(1).says(
        r#"
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
error: `upgrade a1 -> b1` failed: ERROR 23505: duplicate key value violates unique constraint "one_pkey"
  --> versions/b1.py:15
    15 |     op.execute("INSERT INTO one VALUES (1, 'a'), (1, 'b')")
       | INSERT INTO one VALUES (1, 'a'), (1, 'b')
detail: Key (id)=(1) already exists.
note: all was rolled back, nothing was applied
"#,
    );
}

#[test]
fn the_servers_hint() {
    rolled_back("op.execute('SELECT length(1)')").exits(1).says(
        "
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
error: `upgrade a1 -> b1` failed: ERROR 42883: function length(integer) does not exist
  --> versions/b1.py:15
    15 |     op.execute('SELECT length(1)')
     1 | SELECT length(1)
       |        ^
note: all was rolled back, nothing was applied
hint: No function matches the given name and argument types. You might need to add explicit type casts.
",
    );
}

#[test]
fn inside_a_function_of_the_server() {
    rolled_back("op.execute('DO $$ BEGIN PERFORM nowhere(); END $$')").says(
        "
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
error: `upgrade a1 -> b1` failed: ERROR 42883: function nowhere() does not exist
  --> versions/b1.py:15
    15 |     op.execute('DO $$ BEGIN PERFORM nowhere(); END $$')
     1 | SELECT nowhere()
       |        ^
context: PL/pgSQL function inline_code_block line 1 at PERFORM
note: all was rolled back, nothing was applied
hint: No function matches the given name and argument types. You might need to add explicit type casts.
",
    );
}

#[test]
fn a_directive() {
    rolled_back("op.add_column('nowhere', sa.Column('id', sa.Integer))").exits(1).says(
        r#"
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
error: `upgrade a1 -> b1` failed: ERROR 42P01: relation "nowhere" does not exist
  --> versions/b1.py:15
    15 |     op.add_column('nowhere', sa.Column('id', sa.Integer))
       | ALTER TABLE nowhere ADD COLUMN id INTEGER
note: all was rolled back, nothing was applied
"#,
    );
}

#[test]
fn a_statement_whose_answer_nobody_awaited() {
    let body = "
op.create_table('two', sa.Column('id', sa.Integer))
op.create_table('two', sa.Column('id', sa.Integer))
for number in range(200):
    op.create_table(f'later_{number}', sa.Column('id', sa.Integer))
";
    rolled_back(body).exits(1).says(
        r#"
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
error: `upgrade a1 -> b1` failed: ERROR 42P07: relation "two" already exists
  --> versions/b1.py:16
    16 |     op.create_table('two', sa.Column('id', sa.Integer))
       | CREATE TABLE two (
       | 	id INTEGER
       | )
note: all was rolled back, nothing was applied
"#,
    );
}

#[test]
fn a_statement_that_the_script_outran() {
    rolled_back("op.drop_column('one', 'nam')\nraise ValueError('the second failure')").exits(1).says(
        r#"
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
error: `upgrade a1 -> b1` failed: ERROR 42703: column "nam" of relation "one" does not exist
  --> versions/b1.py:15
    15 |     op.drop_column('one', 'nam')
       | ALTER TABLE one DROP COLUMN nam
note: all was rolled back, nothing was applied
"#,
    );
}

#[test]
fn a_statement_that_cannot_be_written() {
    rolled_back("op.alter_column('one', 'name', postgresql_using='name::int')").exits(255).says(
        "
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
FAILED: postgresql_using must be used with the type_ parameter
  --> versions/b1.py:15, in upgrade
    15 |     op.alter_column('one', 'name', postgresql_using='name::int')
note: all was rolled back, nothing was applied
",
    );
}

#[test]
fn a_name_that_postgresql_would_cut() {
    let output = rolled_back("op.create_index('x' * 70, 'one', ['name'])").exits(1);
    let said = format!("failed: sqlalchemy.exc.IdentifierError: Identifier '{}' exceeds", "x".repeat(70));
    assert!(output.stderr.contains(&said), "{}", output.stderr);
}

#[test]
fn a_constraint_that_is_checked_at_commit() {
    let body = "
op.execute('CREATE TABLE two (one_id int REFERENCES one DEFERRABLE INITIALLY DEFERRED)')
op.execute('INSERT INTO two VALUES (5)')
";
    rolled_back(body).exits(1).says(
        r#"
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
error: `COMMIT` failed: ERROR 23503: insert or update on table "two" violates foreign key constraint "two_one_id_fkey"
  --> env.py:15
    15 |         with context.begin_transaction():
       | COMMIT
detail: Key (one_id)=(5) is not present in table "one".
note: all was rolled back, nothing was applied
"#,
    );
}

#[test]
fn an_error_that_the_script_handles_with_a_savepoint() {
    let body = "
bind = op.get_bind()
try:
    with bind.begin_nested():
        bind.execute(sa.text('DROP TABLE nowhere'))
except sa.exc.ProgrammingError as error:
    op.execute(f\"CREATE TABLE two_{error.orig.pgcode.lower()} ()\")
";
    let project = Project::empty().revision("a1", None, body, "pass");
    let database = Database::create();
    project.migrate("upgrade head").on(&database).run().succeeds();
    assert_eq!(database.query("SELECT version_num, to_regclass('two_42p01') FROM alembic_version"), "a1|two_42p01\n");
}

#[test]
fn a_directive_that_the_script_handles_with_a_savepoint() {
    let body = "
try:
    with op.get_bind().begin_nested():
        op.drop_table('nowhere')
except Exception:
    op.create_table('two', sa.Column('id', sa.Integer))
";
    let project = Project::empty().revision("a1", None, body, "pass");
    let database = Database::create();
    project.migrate("upgrade head").on(&database).run().succeeds();
    assert_eq!(database.query("SELECT version_num, to_regclass('two') FROM alembic_version"), "a1|two\n");
}

#[test]
fn an_error_that_the_script_handles_without_a_savepoint() {
    let body = "
try:
    op.get_bind().execute(sa.text('DROP TABLE nowhere'))
except sa.exc.ProgrammingError:
    pass
";
    rolled_back(body).exits(1).says(r#"
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
error: `upgrade a1 -> b1` failed: ERROR 25P02: current transaction is aborted, commands ignored until end of transaction block
       | UPDATE alembic_version SET version_num='b1' WHERE alembic_version.version_num = 'a1'
  because the transaction was aborted before: table "nowhere" does not exist
note: all was rolled back, nothing was applied
hint: put a statement that may fail into `with connection.begin_nested():`
"#);
}

#[test]
fn a_read_only_database() {
    let project = Project::empty().revision("a1", None, "op.execute('CREATE TABLE one ()')", "pass");
    let database = Database::create();
    database.query(&format!("ALTER DATABASE {} SET default_transaction_read_only = on", database.name()));
    project.migrate("upgrade head").on(&database).run().exits(1).says(
        "
error: `upgrade` failed: ERROR 25006: cannot execute CREATE TABLE in a read-only transaction
       | CREATE TABLE alembic_version (
       | 	version_num VARCHAR(32) NOT NULL,
       | 	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
       | )
note: all was rolled back, nothing was applied
hint: the server is read-only, connect to the primary
",
    );
}

#[test]
fn a_missing_privilege() {
    let project = Project::empty().revision("a1", None, "op.execute('CREATE TABLE other.one ()')", "pass");
    let database = Database::create();
    let role = format!("clerk_of_{}", database.name());
    database.query(&format!("CREATE ROLE {role} LOGIN; CREATE SCHEMA other"));
    database.query(&format!("GRANT ALL ON SCHEMA public TO {role}"));
    let before = database.dump();
    let url = database.url().replace("postgres@", &format!("{role}@"));
    project.migrate("upgrade head").env("DATABASE_URL", &url).run().exits(1).says(
        "
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
error: `upgrade  -> a1` failed: ERROR 42501: permission denied for schema other
  --> versions/a1.py:15
    15 |     op.execute('CREATE TABLE other.one ()')
     1 | CREATE TABLE other.one ()
       |              ^
note: all was rolled back, nothing was applied
hint: grant the privilege, or connect as the owner of the schema
",
    );
    assert_eq!(database.dump(), before);
    database.query(&format!("DROP OWNED BY {role}; DROP ROLE {role}"));
}

#[test]
fn a_connection_that_is_cut() {
    let body = "op.execute('CREATE TABLE two ()')\nop.execute('SELECT pg_sleep(60)')";
    let project = Project::empty().revision("a1", None, body, "pass");
    let database = Database::create();
    let before = database.dump();
    let run = project.migrate("upgrade head").on(&database).start();
    let asleep = "FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep%' AND state = 'active'";
    database.until(&format!("SELECT count(*) = 1 {asleep}"));
    database.query(&format!("SELECT pg_terminate_backend(pid) {asleep}"));
    run.wait().exits(1).says(
        "
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
error: `upgrade  -> a1` failed: FATAL 57P01: terminating connection due to administrator command
  --> versions/a1.py:16
    16 |     op.execute('SELECT pg_sleep(60)')
       | SELECT pg_sleep(60)
note: all was rolled back, nothing was applied
",
    );
    assert_eq!(database.dump(), before);
}

/// Each stands for itself: what follows a failure is not sent, although nobody waits for single answers.
#[test]
fn outside_a_transaction_nothing_follows_a_failure() {
    let after = "op.execute('SELECT nope')\n    op.execute('CREATE TABLE after (id integer)')";
    for begun in ["with op.get_context().autocommit_block():", "op.execute('COMMIT')\nif True:"] {
        let database = Database::create();
        let upgrade = format!("op.execute('CREATE TABLE before (id integer)')\n{begun}\n    {after}");
        let project = Project::empty().revision("a1", None, &upgrade, "pass");
        project.migrate("upgrade head").on(&database).run().exits(1);
        let tables = database.query("SELECT relname FROM pg_class WHERE relname IN ('before', 'after')");
        assert_eq!(tables, "before\n", "{begun}");
    }
}

/// One directive may be several statements.
#[test]
fn outside_a_transaction_a_directive_ends_at_its_failure() {
    let database = Database::create();
    database.query("CREATE TABLE t (a text); INSERT INTO t VALUES (NULL)");
    let alter = "op.alter_column('t', 'a', nullable=False, server_default='x')";
    let upgrade = format!("with op.get_context().autocommit_block():\n    {alter}");
    Project::empty().revision("a1", None, &upgrade, "pass").migrate("upgrade head").on(&database).run().exits(1);
    assert_eq!(database.query("SELECT count(*) FROM pg_attrdef").trim_end(), "0");
}
