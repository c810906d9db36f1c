//! The harness itself: the rest of the tests can only be as right as it is.

use crate::support::{Database, Project};

#[test]
fn a_project_is_built_from_a_few_lines() {
    let database = Database::create();
    let project = Project::empty()
        .revision("a1", None, r#"op.create_table("one", sa.Column("id", sa.Integer))"#, r#"op.drop_table("one")"#)
        .revision("a2", Some("a1"), "op.execute(\"INSERT INTO one VALUES (1)\")\nop.execute(\"SELECT 1\")", "pass");
    assert!(project.root().join("versions/a2.py").is_file());
    project.alembic("upgrade a2").on(&database).run().succeeds().prints("").says("");
    project.alembic("current").on(&database).run().succeeds().prints("a2 (head)\n");
    assert_eq!(database.query("SELECT * FROM one"), "1\n");
}

#[test]
fn a_run_sees_only_its_own_environment_and_arguments() {
    let env = "import os\nfrom alembic import context\nprint(sorted(os.environ), context.get_x_argument())\n";
    let project = Project::empty().file("env.py", env);
    let run = project.alembic("-x").argument("a b=c d").argument("current").env("ONLY", "1").run().succeeds();
    let names = "['HOME', 'LANG', 'ONLY', 'PATH', 'PYTHONDONTWRITEBYTECODE', 'TZ']";
    run.prints(&format!("{names} ['a b=c d']\n"));
}

#[test]
fn a_failure_ends_as_alembic_ends() {
    let project = Project::empty();
    project.alembic("show nowhere").run().exits(255).prints("FAILED: Can't locate revision identified by 'nowhere'\n");
    project.alembic("upgrade").run().exits(2);
    project.alembic("current").env("DATABASE_URL", "postgresql:///x?host=/nonexistent").run().exits(1).prints("");
}

#[test]
fn migrate_runs() {
    Project::empty().migrate("--help").run().succeeds();
}
