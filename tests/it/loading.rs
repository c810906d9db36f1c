//! What a revision's file does by being loaded: Alembic loads all of them before the first step.

use crate::support::{Database, Project};

/// a1 needs the type that b1's file makes outside of its functions.
fn project(made: &str) -> Project {
    let second = format!(
        "import sqlalchemy as sa\nfrom alembic import op\nrevision = 'b1'\ndown_revision = 'a1'\n{made}\n\
         def upgrade():\n    pass\ndef downgrade():\n    pass\n"
    );
    let first = "op.execute(\"CREATE TABLE person (mood mood DEFAULT 'ok')\")";
    Project::empty().revision("a1", None, first, "op.drop_table('person')").file("versions/b1.py", &second)
}

#[test]
fn it_is_done_before_the_first_step() {
    let project = project("sa.Enum('sad', 'ok', name='mood').create(op.get_bind(), checkfirst=True)");
    let database = Database::create();
    project.migrate("upgrade a1").on(&database).run().succeeds();
    assert_eq!(database.query("SELECT enum_range(NULL::mood)").trim(), "{sad,ok}");
    // Each run loads the files again.
    database.query("DROP TABLE person; DROP TYPE mood");
    database.query("CREATE TABLE person ()");
    project.migrate("downgrade base").on(&database).run().succeeds();
    assert_eq!(database.query("SELECT enum_range(NULL::mood)").trim(), "{sad,ok}");
}

#[test]
fn a_statement_of_it_that_fails_ends_the_run() {
    let database = Database::create();
    let before = database.dump();
    let project = project("op.execute('CREATE nothing')");
    let output = project.migrate("upgrade a1").on(&database).run().exits(1);
    assert!(output.stderr.contains("42601") && output.stderr.contains("versions/b1.py:5"), "{}", output.stderr);
    assert_eq!(database.dump(), before);
}

#[test]
fn a_file_that_cannot_be_loaded_yet_waits_for_its_turn() {
    let project = project("op.get_bind().missing()");
    let output = project.migrate("upgrade a1").on(&Database::create()).run().exits(1);
    // a1 has run: what is missing is its own type.
    assert!(output.stderr.contains("type \"mood\" does not exist"), "{}", output.stderr);
}
