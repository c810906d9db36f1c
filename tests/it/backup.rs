//! A dump before the schema changes.

use crate::support::{Database, Output, Project};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

fn project() -> Project {
    let project = Project::empty()
        .revision("a1", None, "op.execute('CREATE TABLE one (id int)')", "op.execute('DROP TABLE one')")
        .revision("b1", Some("a1"), "op.execute('CREATE TABLE two ()')", "op.execute('DROP TABLE two')");
    fs::create_dir(project.folder().join("dumps")).expect("a folder");
    project
}

fn run(project: &Project, database: &Database, arguments: &str) -> Output {
    project.migrate(arguments).env("MIGRATE_BACKUP_DIR", "dumps").on(database).run()
}

/// The names in the folder for dumps, sorted.
fn dumps(project: &Project) -> Vec<String> {
    let entries = fs::read_dir(project.folder().join("dumps")).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8")).collect();
    names.sort();
    names
}

/// The tables that a dump has.
fn tables(dump: &Path) -> Vec<String> {
    let output = std::process::Command::new("pg_restore").arg("--list").arg(dump).output().expect("pg_restore runs");
    let list = String::from_utf8(output.stdout).expect("UTF-8");
    let table = |line: &str| Some(line.split_once(" TABLE public ")?.1.split(' ').next()?.to_owned());
    list.lines().filter_map(table).collect()
}

fn only(project: &Project) -> PathBuf {
    let names = dumps(project);
    assert_eq!(names.len(), 1, "{names:?}");
    project.folder().join("dumps").join(&names[0])
}

#[test]
fn before_an_upgrade_that_has_something_to_do() {
    let (project, database) = (project(), Database::create());
    let name = database.name();
    run(&project, &database, "upgrade a1").succeeds();
    assert_eq!(dumps(&project), Vec::<String>::new());
    let said = format!(
        "
INFO  [migrate.backup] dumping `{name}` at `a1` to <project>/dumps
INFO  [migrate.backup] restore it with `migrate restore --replace <project>/dumps/{name}-a1-<time>.dump`
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
"
    );
    run(&project, &database, "upgrade head --backup").succeeds().prints("").says(&said);
    let dump = only(&project);
    assert_eq!(tables(&dump), ["alembic_version", "one"]);
    assert_eq!(fs::metadata(&dump).expect("the dump").permissions().mode() & 0o777, 0o600);
    // With nothing to do there is no backup, and nobody looks for the programs or the folder.
    let nothing = project.migrate("upgrade head").env("MIGRATE_BACKUP", "before").env("MIGRATE_BACKUP_DIR", "absent");
    nothing.env("PATH", "/nonexistent").on(&database).run().succeeds().says("");
    assert_eq!(dumps(&project).len(), 1);
}

#[test]
fn before_a_downgrade_but_not_before_a_stamp_and_never_for_sql() {
    let (project, database) = (project(), Database::create());
    let with = |arguments: &str| {
        let run = project.migrate(arguments).env("MIGRATE_BACKUP", "before").env("MIGRATE_BACKUP_DIR", "dumps");
        run.on(&database).run().succeeds()
    };
    with("upgrade head --sql");
    with("stamp a1");
    with("stamp --purge base");
    with("ensure_version");
    assert_eq!(dumps(&project), Vec::<String>::new());
    run(&project, &database, "upgrade head").succeeds();
    with("downgrade --sql b1:a1");
    assert_eq!(dumps(&project), Vec::<String>::new());
    with("downgrade -1");
    assert_eq!(tables(&only(&project)), ["alembic_version", "one", "two"]);
}

#[test]
fn before_the_migration_of_exec_and_of_migrate_alone() {
    let (project, database) = (project(), Database::create());
    run(&project, &database, "exec --backup a1 -- echo started").succeeds().prints("started\n");
    assert!(only(&project).display().to_string().contains("-base-"));
    run(&project, &database, "--backup").succeeds();
    assert_eq!(dumps(&project).len(), 2);
}

#[test]
fn where_only_running_env_py_tells_the_version_table() {
    let computed = "
import os
from alembic import context
from sqlalchemy import create_engine

with create_engine(os.environ['DATABASE_URL']).connect() as connection:
    context.configure(connection=connection, version_table='_'.join(['my', 'versions']))
    with context.begin_transaction():
        context.run_migrations()
";
    let (project, database) = (project().file("env.py", computed), Database::create());
    run(&project, &database, "upgrade a1").succeeds();
    run(&project, &database, "upgrade head --backup").succeeds();
    assert_eq!(tables(&only(&project)), ["my_versions", "one"]);
}

#[test]
fn of_two_runs_one_makes_a_backup() {
    let (project, database) = (project(), Database::create());
    let start = || project.migrate("upgrade head --backup --backup-dir dumps").on(&database).start();
    let runs = [start(), start(), start()];
    for run in runs {
        run.wait().succeeds();
    }
    assert_eq!(tables(&only(&project)), Vec::<String>::new());
}

#[test]
fn a_throw_away_database_has_nothing_to_lose() {
    let project = project();
    project.migrate("--ephemeral upgrade head --backup --backup-dir dumps").run().succeeds();
    assert_eq!(dumps(&project), Vec::<String>::new());
}

#[test]
fn the_command_prints_the_name_of_the_file() {
    let (project, database) = (project(), Database::create());
    run(&project, &database, "upgrade head").succeeds();
    let printed = run(&project, &database, "-q backup").succeeds().says("").stdout;
    assert_eq!(printed, format!("{}\n", only(&project).display()));
    // Another one of the same second has another name.
    run(&project, &database, "backup").succeeds();
    assert_eq!(dumps(&project).len(), 2);
}

#[test]
fn the_newest_dumps_of_this_database_are_kept() {
    let (project, database) = (project(), Database::create());
    let name = database.name();
    let old = format!("{name}-a1-20200101T000000Z.dump");
    let newer = format!("{name}-b1-20210101T000000Z.dump");
    let project = project.file(&format!("dumps/{old}"), "").file(&format!("dumps/{newer}"), "");
    let project = project.file("dumps/other-a1-20200101T000000Z.dump", "").file("dumps/notes.txt", "");
    let said = run(&project, &database, "backup --backup-keep 2").succeeds().stderr;
    assert!(said.contains(&format!("removed the older {}\n", project.folder().join("dumps").join(&old).display())));
    let left = dumps(&project);
    assert_eq!(left.len(), 4);
    assert!(!left.contains(&old) && left.contains(&newer) && left.contains(&"notes.txt".to_owned()), "{left:?}");
    let run = project.migrate("backup --backup-dir dumps").env("MIGRATE_BACKUP_KEEP", "0").on(&database).run();
    run.exits(3).says("error: `backup_keep` can't be `0`: expected a number from 1\n");
}

#[test]
fn an_odd_name_and_a_password() {
    let (project, database) = (project(), Database::create());
    let role = database.guarded_role("s3cr3t@x y");
    let odd = format!("odd '{}' = /é", database.name());
    database.query(&format!("CREATE DATABASE \"{odd}\" OWNER {role}"));
    let encoded: String = odd.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let url =
        database.url_of(&role, "s3cr3t%40x%20y").replace(&format!("/{}?", database.name()), &format!("/{encoded}?"));
    let with = |arguments: &str| {
        let run = project.migrate(arguments).env("MIGRATE_BACKUP_DIR", "dumps").env("DATABASE_URL", &url);
        let output = run.run().succeeds();
        assert!(!format!("{output:?}").contains("s3cr3t"), "{output:?}");
    };
    with("upgrade a1");
    with("upgrade head --backup");
    let dump = only(&project);
    let expected = format!("odd%20%27{}%27%20%3D%20%2F%C3%A9-a1-", database.name());
    assert!(dump.file_name().expect("a name").to_str().expect("UTF-8").starts_with(&expected), "{}", dump.display());
    with(&format!("restore --replace {}", dump.display()));
    database.query(&format!("DROP DATABASE \"{odd}\" WITH (FORCE)"));
    database.query(&format!("DROP OWNED BY {role}; DROP ROLE {role}"));
}

/// Pasted elsewhere, the command must not replace another database.
#[test]
fn the_command_to_restore_names_what_led_here() {
    let (project, database) = (project(), Database::create());
    let url = database.url();
    let run = project.migrate("backup --backup-dir dumps -x tenant=a -x token=s3cr3t --database-url").argument(&url);
    let said = run.env("DATABASE_URL", "postgresql://elsewhere/db").run().succeeds().stderr;
    let (server, socket) = url.split_once("?host=").expect("a socket");
    let shown = format!("{server}?host={}", socket.replace('/', "%2F"));
    let expected = format!("`migrate --database-url '{shown}' -x 'tenant=a' -x 'token=***' restore --replace ");
    assert!(said.contains(&expected), "{expected}\n{said}");
}

/// The first host does not answer, so the second is the one that is dumped.
#[test]
fn of_several_hosts_the_one_in_use() {
    let (project, database) = (project(), Database::create());
    let socket = database.socket_folder().display();
    let url = format!("postgresql://postgres@/{}?host=/nonexistent,{socket}", database.name());
    let run = project.migrate("upgrade head --backup --backup-dir dumps").env("DATABASE_URL", &url);
    run.env("PGHOST", "/elsewhere").env("PGSERVICE", "none").run().succeeds();
    only(&project);
}

#[test]
fn a_signal_stops_pg_dump_and_leaves_nothing() {
    let (project, database) = (project(), Database::create());
    run(&project, &database, "upgrade a1").succeeds();
    for arguments in ["upgrade head --backup", "backup"] {
        // Somebody else has locked a table, so pg_dump waits.
        let url = database.url();
        let mut locker = std::process::Command::new("psql")
            .args(["-qAtX", "-d", &url, "-c", "BEGIN; LOCK TABLE one; SELECT pg_sleep(60)"])
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .expect("psql runs");
        let run = project.migrate(arguments).env("MIGRATE_BACKUP_DIR", "dumps").on(&database).start();
        let waiting = "FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LOCK TABLE public.%'";
        database.until(&format!("SELECT count(*) = 1 {waiting}"));
        let start = Instant::now();
        run.signal("TERM");
        let said = run.wait().exits(143).stderr;
        assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
        assert!(said.contains("error: stopped by SIGTERM"), "{said}");
        database.until(&format!("SELECT count(*) = 0 {waiting}"));
        assert_eq!(dumps(&project), Vec::<String>::new());
        database.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'BEGIN; LOCK TABLE one%' AND datname = current_database()");
        locker.wait().expect("its end");
    }
    assert_eq!(database.query("SELECT version_num FROM alembic_version"), "a1\n");
}
