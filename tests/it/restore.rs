//! `migrate restore`: all of a dump or nothing.

use crate::support::{Database, Output, Project};
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Much of what a database can hold.
const FIRST: &str = r#"
op.execute('''
CREATE SCHEMA side;
CREATE TYPE side.mood AS ENUM ('good', 'bad');
CREATE DOMAIN positive AS int CHECK (value > 0);
CREATE TYPE pair AS (a int, b int);
CREATE SEQUENCE counter;
CREATE FUNCTION double(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 2';
CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
CREATE OPERATOR ## (LEFTARG = int, RIGHTARG = int, FUNCTION = int4pl);
CREATE TABLE users (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, mood side.mood, size positive);
CREATE TABLE side.orders (id serial PRIMARY KEY, user_id int REFERENCES users, twice int DEFAULT double(2));
CREATE VIEW names AS SELECT name FROM users;
CREATE MATERIALIZED VIEW counted AS SELECT count(*) FROM users;
CREATE STATISTICS of_users ON name, mood FROM users;
CREATE TABLE parts (id int) PARTITION BY RANGE (id);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (10);
CREATE TEXT SEARCH CONFIGURATION words (COPY = simple);
CREATE CAST (text AS pair) WITH INOUT;
CREATE PUBLICATION published FOR TABLE users;
INSERT INTO users (name, mood, size) SELECT 'user ' || i, 'good', i FROM generate_series(1, 1000) i;
INSERT INTO side.orders (user_id) SELECT id FROM users;
SELECT lo_from_bytea(4711, 'large');
GRANT CREATE ON SCHEMA public TO pg_monitor;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO pg_monitor;
ALTER DEFAULT PRIVILEGES IN SCHEMA side GRANT SELECT ON SEQUENCES TO pg_monitor;
''')
"#;

/// What would be in the way of it.
const SECOND: &str = r#"
op.execute('''
CREATE SCHEMA later;
CREATE TABLE later.things (id int REFERENCES users);
ALTER TABLE users ADD COLUMN extra text;
ALTER TABLE users RENAME COLUMN name TO title;
CREATE VIEW titles AS SELECT title FROM users;
DELETE FROM side.orders;
CREATE FUNCTION new() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER noticed ON ddl_command_end EXECUTE FUNCTION new();
SELECT lo_from_bytea(4712, 'more');
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT CREATE ON SCHEMA public TO pg_read_all_data;
COMMENT ON SCHEMA public IS 'ours';
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT DELETE ON TABLES TO pg_read_all_data;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO pg_read_all_data;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pg_read_all_data;
''')
"#;

fn project() -> Project {
    let project = Project::empty().revision("a1", None, FIRST, "pass").revision("b1", Some("a1"), SECOND, "pass");
    fs::create_dir(project.folder().join("dumps")).expect("a folder");
    project
}

fn run(project: &Project, database: &Database, arguments: &str) -> Output {
    project.migrate(arguments).env("MIGRATE_BACKUP_DIR", "dumps").on(database).run()
}

/// A project, a database at `b1`, its content at `a1`, and the dump of that.
fn moved_on() -> (Project, Database, String, PathBuf) {
    let (project, database) = (project(), Database::create());
    run(&project, &database, "upgrade a1").succeeds();
    let content = database.dump();
    run(&project, &database, "upgrade head --backup").succeeds();
    let mut entries = fs::read_dir(project.folder().join("dumps")).expect("a folder");
    let dump = entries.next().expect("a dump").expect("an entry").path();
    (project, database, content, dump)
}

#[test]
fn in_place_of_what_is_there() {
    let (project, database, content, dump) = moved_on();
    let name = database.name();
    let said = format!(
        "
INFO  [migrate.restore] restoring `{name}` from <project>/dumps/{name}-a1-<time>.dump
INFO  [migrate.restore] the database is at `a1`
"
    );
    run(&project, &database, &format!("restore --replace {}", dump.display())).succeeds().prints("").says(&said);
    assert_eq!(database.dump(), content);
    run(&project, &database, "current").succeeds().prints("a1\n");
    // And on again from there.
    run(&project, &database, "upgrade head").succeeds();
}

#[test]
fn into_an_empty_database_only() {
    let (project, database, content, dump) = moved_on();
    let before = database.dump();
    let said = format!(
        "
FAILED: the database `{}` is not empty
hint: restore into an empty one, or pass `--replace` to drop what is in it
",
        database.name()
    );
    run(&project, &database, &format!("restore {}", dump.display())).exits(255).says(&said);
    assert_eq!(database.dump(), before);
    let other = Database::create();
    run(&project, &other, &format!("restore {}", dump.display())).succeeds();
    assert_eq!(other.dump(), content);
    other.query("DROP SCHEMA public CASCADE");
    run(&project, &other, &format!("restore --replace {}", dump.display())).succeeds();
    let tables = other.query("SELECT count(*) FROM users, alembic_version");
    assert_eq!(tables, "1000\n");
}

/// What a dump is good for is seen where it harms nobody.
#[test]
fn into_a_throw_away_database() {
    let (project, _, _, dump) = moved_on();
    let output = project.migrate("--ephemeral restore").argument(&dump.display().to_string()).run().succeeds();
    assert!(output.stderr.ends_with("the database is at `a1`\n"), "{output:?}");
}

#[test]
fn a_damaged_file_changes_nothing() {
    let (project, database, _, dump) = moved_on();
    let before = database.dump();
    let whole = fs::read(&dump).expect("the dump");
    for length in [0, 3, 700, whole.len() / 2, whole.len() - 200] {
        fs::write(&dump, &whole[..length]).expect("a file");
        let output = run(&project, &database, &format!("restore --replace {}", dump.display())).exits(7);
        assert!(output.stderr.starts_with("error: the restoration failed: pg_restore"), "{output:?}");
        assert!(output.stderr.contains("note: the database is as it was\n"), "{output:?}");
    }
    let mut flipped = whole.clone();
    let middle = whole.len() - whole.len() / 4;
    flipped[middle..middle + 40].fill(0);
    fs::write(&dump, &flipped).expect("a file");
    run(&project, &database, &format!("restore --replace {}", dump.display())).exits(7);
    assert_eq!(database.dump(), before);
    run(&project, &database, "restore --replace absent.dump").exits(7).says(
        "
error: the restoration failed: cannot read `<project>/absent.dump`: No such file or directory (os error 2)
note: the database is as it was
",
    );
    run(&project, &database, "restore --replace versions").exits(7);
    let said = run(&project, &database, "restore --replace alembic.ini").exits(7).stderr;
    assert!(said.contains("does not appear to be a valid archive"), "{said}");
}

/// The dump is whole, but one of its statements fails at the very end.
#[test]
fn a_failure_at_the_end_brings_everything_back() {
    let (project, database, _, dump) = moved_on();
    database.query("CREATE ROLE passing_owner");
    let other = Database::create();
    other.query("CREATE TABLE zz (id int); ALTER TABLE zz OWNER TO passing_owner; GRANT SELECT ON zz TO passing_owner");
    other.query("CREATE TABLE alembic_version (version_num varchar(32))");
    run(&project, &other, "backup").succeeds();
    let entries = fs::read_dir(project.folder().join("dumps")).expect("a folder");
    let theirs = entries.map(|entry| entry.expect("an entry").path()).find(|path| *path != dump).expect("a dump");
    other.query("DROP TABLE zz");
    database.query("DROP ROLE passing_owner");
    let before = database.dump();
    let output = run(&project, &database, &format!("restore --replace {}", theirs.display())).exits(7);
    let said = "error: the restoration failed: psql ended with exit code 3\n";
    assert!(output.stderr.contains(said), "{output:?}");
    assert!(output.stderr.contains("role \"passing_owner\" does not exist"), "{output:?}");
    assert_eq!(database.dump(), before);
}

#[test]
fn it_waits_for_a_migration() {
    let (project, database, content, dump) = moved_on();
    let slow = Project::empty()
        .revision("a1", None, "pass", "pass")
        .revision("b1", Some("a1"), "pass", "pass")
        .revision("c1", Some("b1"), "op.execute('SELECT pg_sleep(1)')", "pass");
    let migrating = slow.migrate("upgrade head").on(&database).start();
    database.until("SELECT count(*) > 0 FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
    let said = run(&project, &database, &format!("restore --replace {}", dump.display())).succeeds().stderr;
    assert!(said.contains("[migrate.lock] waiting for pid"), "{said}");
    migrating.wait().succeeds();
    assert_eq!(database.dump(), content);
}

#[test]
fn a_signal_leaves_the_database_as_it_was() {
    let (project, database, _, dump) = moved_on();
    let before = database.dump();
    // Somebody reads a table that is to go.
    let mut reader = std::process::Command::new("psql")
        .args([
            "-qAtX",
            "-d",
            &database.url(),
            "-c",
            "BEGIN; LOCK TABLE users IN ACCESS SHARE MODE; SELECT pg_sleep(60)",
        ])
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .expect("psql runs");
    database.until("SELECT count(*) = 1 FROM pg_stat_activity WHERE query LIKE 'BEGIN; LOCK TABLE users%' AND datname = current_database() AND state = 'active' AND pid <> pg_backend_pid()");
    let arguments = format!("restore --replace {}", dump.display());
    let run = project.migrate(&arguments).on(&database).start();
    database.until(
        "SELECT count(*) = 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    let start = Instant::now();
    run.signal("TERM");
    run.wait().exits(143);
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    database.until(
        "SELECT count(*) = 0 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    database.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'BEGIN; LOCK TABLE users%' AND datname = current_database() AND pid <> pg_backend_pid()");
    reader.wait().expect("its end");
    assert_eq!(database.dump(), before);
    let limited = run_with_limit(&project, &database, &dump);
    assert!(limited.stderr.is_empty() || limited.code == Some(0), "{limited:?}");
}

/// Nobody is in the way any more.
fn run_with_limit(project: &Project, database: &Database, dump: &std::path::Path) -> Output {
    run(project, database, &format!("restore --replace {} --lock-timeout 5s", dump.display())).succeeds()
}

#[test]
fn a_role_that_is_no_superuser_can_do_it_too() {
    let database = Database::create();
    let role = database.guarded_role("x");
    database.query(&format!("ALTER DATABASE {} OWNER TO {role}", database.name()));
    let url = database.url_of(&role, "x");
    let plain = "op.execute('CREATE SCHEMA side')\nop.execute('CREATE TABLE one (id int)')\nop.execute('CREATE TABLE side.two ()')";
    let project = Project::empty().revision("a1", None, plain, "pass").revision(
        "b1",
        Some("a1"),
        "op.execute('CREATE TABLE three (id int)')\nop.execute('DROP TABLE side.two')",
        "pass",
    );
    fs::create_dir(project.folder().join("dumps")).expect("a folder");
    let with = |arguments: &str| {
        let run = project.migrate(arguments).env("MIGRATE_BACKUP_DIR", "dumps").env("DATABASE_URL", &url);
        run.run().succeeds()
    };
    with("upgrade a1");
    let content = database.dump();
    let dump = with("backup").stdout;
    with("upgrade head");
    with(&format!("restore --replace {}", dump.trim_end()));
    assert_eq!(database.dump(), content);
}

/// One extension is in the dump, the other came after it; tables use types of both.
#[test]
fn extensions_come_and_go() {
    for superuser in [true, false] {
        let database = Database::create();
        let role = database.guarded_role("x");
        database.query(&format!("ALTER DATABASE {} OWNER TO {role}", database.name()));
        let url = if superuser { database.url() } else { database.url_of(&role, "x") };
        let first = "op.execute('CREATE SCHEMA side')\nop.execute('CREATE EXTENSION hstore WITH SCHEMA side')\n\
                     op.execute('CREATE TABLE one (id int, extra side.hstore)')";
        let second = "op.execute('CREATE EXTENSION citext')\nop.execute('CREATE TABLE two (name citext)')\n\
                      op.execute('ALTER TABLE one ADD COLUMN name citext')";
        let project = Project::empty().revision("a1", None, first, "pass").revision("b1", Some("a1"), second, "pass");
        fs::create_dir(project.folder().join("dumps")).expect("a folder");
        let with = |arguments: &str| {
            let run = project.migrate(arguments).env("MIGRATE_BACKUP_DIR", "dumps").env("DATABASE_URL", &url);
            run.run()
        };
        with("upgrade a1").succeeds();
        let content = database.dump();
        let dump = with("backup").succeeds().stdout;
        with("upgrade head").succeeds();
        with(&format!("restore --replace {}", dump.trim_end())).succeeds();
        assert_eq!(database.dump(), content, "{superuser}");
    }
}
