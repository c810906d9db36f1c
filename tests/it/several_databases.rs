//! An env.py that goes to several databases, or to several schemas of one: Alembic's `multidb` template and its kin.

use crate::support::{Database, Project};
use std::fs;

/// What the template's `fileConfig` asks for.
const LOGGING: &str = include_str!("../../src/write/templates/logging.ini");

/// The template's own env.py, with two databases.
fn project(databases: [&Database; 2]) -> Project {
    let sections: String = ["one", "two"]
        .iter()
        .zip(databases)
        .map(|(name, database)| format!("[{name}]\nsqlalchemy.url = {}\n", database.url().replace('%', "%%")))
        .collect();
    let ini = |names: &str| {
        let options = format!("script_location = %(here)s\npath_separator = os\ndatabases = {names}");
        format!("[alembic]\n{options}\n{sections}{LOGGING}")
    };
    let by_name = |direction: &str| format!("globals()[f\"{{engine_name}}_{direction}\"]()");
    let functions = |table: &str| {
        let function = |name: &str, direction: &str, sql: &str| {
            format!("def {name}_{direction}():\n    op.execute('{sql} {table}_of_{name}')\n\n\n")
        };
        let all = ["one", "two"]
            .map(|name| function(name, "upgrade", "CREATE SEQUENCE") + &function(name, "downgrade", "DROP SEQUENCE"));
        all.concat()
    };
    let (upgrade, downgrade) = (by_name("upgrade"), by_name("downgrade"));
    let mut project = Project::empty()
        .file("alembic.ini", &ini("one, two"))
        .file("first.ini", &ini("one"))
        .file("env.py", include_str!("../../src/write/templates/env_multidb.py"))
        .revision("a1", None, &upgrade, &downgrade)
        .revision("b1", Some("a1"), &upgrade, &downgrade);
    for revision in ["a1", "b1"] {
        let path = format!("versions/{revision}.py");
        let text = fs::read_to_string(project.folder().join(&path)).expect("a revision");
        let text = text.replace("def upgrade():", "def upgrade(engine_name):");
        let text = text.replace("def downgrade():", "def downgrade(engine_name):");
        project = project.file(&path, &format!("{text}\n\n{}", functions(revision)));
    }
    project
}

fn two() -> [Database; 2] {
    [Database::create(), Database::create()]
}

#[test]
fn each_is_migrated_and_answers_as_under_alembic() {
    let (here, there) = (two(), two());
    let (ours, theirs) = (project(here.each_ref()), project(there.each_ref()));
    let the_same = |arguments: &str| {
        let expected = theirs.alembic(arguments).run().succeeds();
        let output = ours.migrate(arguments).run().succeeds();
        assert_eq!(ours.plain(&output.stdout), theirs.plain(&expected.stdout), "{arguments}");
        // Alembic's `history -i` makes a version table where there is none.
        for (here, there) in here.iter().zip(&there).filter(|_| !arguments.starts_with("history")) {
            assert_eq!(here.dump(), there.dump(), "{arguments}");
        }
    };
    // The databases are at different revisions from here on.
    the_same("-c first.ini upgrade a1");
    for command in ["current", "history -i", "history -r :current", "upgrade head", "current", "history -i -v"] {
        the_same(command);
    }
    for command in ["downgrade -1", "current", "downgrade base", "stamp a1", "current"] {
        the_same(command);
    }
    the_same("upgrade head --sql");
    for file in ["one.sql", "two.sql"] {
        let text = |project: &Project| fs::read_to_string(project.folder().join(file)).expect("a file");
        assert_eq!(text(&ours), text(&theirs));
    }
}

#[test]
fn the_heading_names_each() {
    let databases = two();
    let output = project(databases.each_ref()).migrate("current -v").run().succeeds();
    for database in &databases {
        let heading = format!("Current revision(s) for postgresql://postgres@/{}?", database.name());
        assert!(output.stdout.contains(&heading), "{heading}\n{}", output.stdout);
    }
}

#[test]
fn nothing_of_either_is_kept_when_one_fails() {
    let databases = two();
    let project = project(databases.each_ref());
    databases[1].query("CREATE SEQUENCE b1_of_two");
    let before = databases.each_ref().map(Database::dump);
    project.migrate("upgrade head").run().exits(1);
    assert_eq!(databases.each_ref().map(Database::dump), before);
}

#[test]
fn a_worker_waits_for_all() {
    let databases = two();
    let project = project(databases.each_ref());
    project.migrate("-c first.ini upgrade head").run().succeeds();
    project.migrate("-c first.ini wait-for-head").run().succeeds();
    project.migrate("wait-for-head --timeout 300ms").run().exits(6);
    project.migrate("upgrade head").run().succeeds();
    project.migrate("wait-for-head").run().succeeds();
}

#[test]
fn each_is_backed_up() {
    let databases = two();
    let project = project(databases.each_ref());
    fs::create_dir(project.folder().join("dumps")).expect("a folder");
    project.migrate("upgrade a1").run().succeeds();
    project.migrate("upgrade head --backup").env("MIGRATE_BACKUP_DIR", "dumps").run().succeeds();
    let printed = project.migrate("backup").env("MIGRATE_BACKUP_DIR", "dumps").run().succeeds().stdout;
    assert_eq!(printed.lines().count(), 2, "{printed}");
    for database in &databases {
        for revision in ["a1", "b1"] {
            let name = format!("{}-{revision}-", database.name());
            let files = fs::read_dir(project.folder().join("dumps")).expect("a folder");
            let of_it = files
                .filter(|file| file.as_ref().is_ok_and(|file| file.file_name().to_string_lossy().starts_with(&name)));
            assert_eq!(of_it.count(), 1, "{name}");
        }
    }
}

#[test]
fn one_configured_database_cannot_stand_for_both() {
    let databases = two();
    let other = Database::create();
    let project = project(databases.each_ref());
    let output = project.migrate("upgrade head").on(&other).run().exits(255);
    let place = |index: usize| {
        let database: &Database = &databases[index];
        format!("`{}` at {}/.s.PGSQL.5432", database.name(), database.socket_folder().display())
    };
    output.says(&format!(
        "
INFO  [alembic.env] Migrating database one
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
INFO  [alembic.env] Migrating database two
FAILED: env.py goes to several databases: {}, {}
hint: unset DATABASE_URL, which names one for both, so that each gets its own
",
        place(0),
        place(1)
    ));
    assert_eq!(other.dump(), Database::create().dump());
}

#[test]
fn each_schema_of_a_loop_has_its_lock() {
    let database = Database::create();
    database.query("CREATE SCHEMA one; CREATE SCHEMA two");
    let env = r#"import os

from alembic import context
from sqlalchemy import create_engine, text

engine = create_engine(os.environ["DATABASE_URL"])


def migrate(schema):
    with engine.connect() as connection:
        connection.execute(text(f"SET search_path TO {schema}"))
        connection.commit()
        context.configure(connection=connection, version_table_schema=schema)
        with context.begin_transaction():
            context.run_migrations()


for name in ("one", "two"):
    migrate(name)
"#;
    let locks = "SELECT count(*) AS held FROM pg_locks JOIN pg_database ON oid = database \
                 WHERE locktype = 'advisory' AND datname = current_database()";
    let project = Project::empty().file("env.py", env).revision(
        "a1",
        None,
        &format!("op.execute(\"CREATE TABLE locks AS {locks}\")"),
        "op.execute(\"DROP TABLE locks\")",
    );
    project.migrate("upgrade head").on(&database).run().succeeds();
    assert_eq!(database.query("SELECT (SELECT held FROM one.locks), (SELECT held FROM two.locks)"), "1|2\n");
    project.migrate("current").on(&database).run().succeeds().prints("a1 (head)\na1 (head)\n");
}
