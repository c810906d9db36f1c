//! A history, or a request of it, that leads to no plan: said before anything runs.

use crate::support::{Database, Output, Project};

/// `migrate <arguments>` changes nothing in an empty database.
fn refused(project: &Project, arguments: &str) -> Output {
    let database = Database::create();
    let before = database.dump();
    let output = project.migrate(arguments).on(&database).run();
    assert_eq!(database.dump(), before, "`{arguments}` changed the database");
    output
}

fn table(name: &str) -> String {
    format!("op.create_table('{name}', sa.Column('id', sa.Integer))")
}

/// a1 -> b1
fn two() -> Project {
    Project::empty().revision("a1", None, &table("one"), "pass").revision("b1", Some("a1"), &table("two"), "pass")
}

#[test]
fn no_such_revision() {
    refused(&two(), "upgrade nowhere").exits(255).prints("").says(
        "
FAILED: Can't locate revision identified by 'nowhere'
hint: list what there is with `migrate history`; no such revision or branch 'nowhere'
",
    );
}

#[test]
fn a_part_of_several_identifiers() {
    let project =
        Project::empty().revision("abcd1", None, "pass", "pass").revision("abcd2", Some("abcd1"), "pass", "pass");
    refused(&project, "upgrade abcd").exits(255).says(
        "
FAILED: Can't locate revision identified by 'abcd'
hint: list what there is with `migrate history`; multiple revisions start with 'abcd': 'abcd1', 'abcd2'...
",
    );
}

#[test]
fn a_syntax_error_in_the_head_of_a_revision() {
    let project = two().file("versions/c1.py", "revision = 'c1'\ndown_revision = = 'b1'\n");
    refused(&project, "upgrade head").exits(255).says(
        "
FAILED: syntax error in `<project>/versions/c1.py`, line 2: Expected an expression
hint: correct the file: every revision is read, not only those that are run
",
    );
}

#[test]
fn a_syntax_error_in_the_body_of_a_revision() {
    let project = two().revision("c1", Some("b1"), "op.execute('SELECT 1'", "pass");
    refused(&project, "upgrade head").exits(255).says(
        "
FAILED: syntax error in `<project>/versions/c1.py`, line 15: Expected `)`, found newline
hint: correct the file: every revision is read, not only those that are run
",
    );
}

#[test]
fn a_revision_without_its_function() {
    let text = "revision = 'c1'\ndown_revision = 'b1'\nfrom alembic import op\n\ndef upgrade():\n    pass\n";
    let project = two().file("versions/c1.py", text);
    let database = Database::create();
    project.migrate("upgrade head").on(&database).run().succeeds();
    let before = database.dump();
    // b1 could be undone, but c1 comes first.
    project.migrate("downgrade base").on(&database).run().exits(255).says(
        "
FAILED: `<project>/versions/c1.py` has no function `downgrade`
hint: write `def downgrade():`, with `pass` where there is nothing to do; nothing was run
",
    );
    assert_eq!(database.dump(), before);
}

#[test]
fn a_cycle() {
    let project =
        Project::empty().revision("a1", Some("b1"), "pass", "pass").revision("b1", Some("a1"), "pass", "pass");
    refused(&project, "upgrade head").exits(255).says(
        "
FAILED: Cycle is detected in revisions (a1, b1)
hint: correct `down_revision` or `depends_on` in one of these revisions
",
    );
}

#[test]
fn a_revision_after_itself() {
    let project = Project::empty().revision("a1", Some("a1"), "pass", "pass");
    refused(&project, "upgrade head").exits(255).says(
        "
FAILED: Self-loop is detected in revisions (a1)
hint: correct `down_revision` or `depends_on` in one of these revisions
",
    );
}

#[test]
fn two_heads() {
    refused(&two().revision("c1", Some("a1"), "pass", "pass"), "upgrade head").exits(255).says("
FAILED: Multiple head revisions are present for given argument 'head'; please specify a specific target revision, '<branchname>@head' to narrow to a specific head, or 'heads' for all heads
hint: the heads are b1, c1; name one, or `heads` for all
");
}

#[test]
fn a_parent_without_a_file() {
    refused(&two().revision("c1", Some("gone"), "pass", "pass"), "upgrade head").exits(255).says(
        "
FAILED: Revision gone referenced from gone -> c1 (head), message of c1 is not present
hint: bring back the file that declares `gone`, or correct `<project>/versions/c1.py`
",
    );
}

#[test]
fn an_identifier_with_a_character_of_its_own_meaning() {
    refused(&Project::empty().revision("a-1", None, "pass", "pass"), "upgrade head").exits(255).says(
        "
FAILED: Character(s) '-' not allowed in revision identifier 'a-1'
hint: rename the revision
",
    );
}

#[test]
fn an_identifier_longer_than_its_column() {
    let long = "a".repeat(33);
    let project = two().revision(&long, Some("b1"), &table("three"), "pass");
    refused(&project, "upgrade head").exits(255).says(
        "
FAILED: the revision `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa` has 33 characters, and `alembic_version` has room for 32
hint: rename the revision, or widen the column: `ALTER TABLE alembic_version ALTER COLUMN version_num TYPE varchar(255)`
",
    );
}

#[test]
fn a_wider_column_takes_longer_identifiers() {
    let long = "a".repeat(33);
    let project = Project::empty().revision(&long, None, &table("three"), "pass");
    let database = Database::create();
    database.query("CREATE TABLE alembic_version (version_num varchar(64) PRIMARY KEY)");
    project.migrate("upgrade head").on(&database).run().succeeds();
    assert_eq!(database.query("SELECT version_num FROM alembic_version"), format!("{long}\n"));
}

#[test]
fn a_database_that_is_newer_than_the_files() {
    let database = Database::create();
    two().migrate("upgrade head").on(&database).run().succeeds();
    let before = database.dump();
    let older = Project::empty().revision("a1", None, &table("one"), "pass");
    older.migrate("upgrade head").on(&database).run().exits(255).says("
FAILED: Can't locate revision identified by 'b1'
hint: the database is at `b1`, which no file declares: use files that are as new as the database, or correct it with `migrate stamp --purge <revision>`
");
    older.migrate("current").on(&database).run().exits(255).says("
FAILED: Can't locate revision identified by 'b1'
hint: the database is at `b1`, which no file declares: use files that are as new as the database, or correct it with `migrate stamp --purge <revision>`
");
    assert_eq!(database.dump(), before);
}

#[test]
fn a_downgrade_to_what_is_not_applied() {
    refused(&two(), "downgrade a1").exits(255).says(
        "
FAILED: Destination a1 is not a valid downgrade target from current head(s)
hint: compare `migrate current` with `migrate history`
",
    );
}

#[test]
fn more_steps_than_there_are() {
    refused(&two(), "upgrade +3").exits(255).says(
        "
FAILED: Relative revision +3 didn't produce 3 migrations
hint: count again with `migrate history -i`
",
    );
}

#[test]
fn a_range_without_sql() {
    refused(&two(), "upgrade a1:b1").exits(255).says(
        "
FAILED: Range revision not allowed
hint: add `--sql`, or name only the revision to go to
",
    );
}
