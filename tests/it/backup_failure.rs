//! Without a backup nothing is migrated, and no part of a dump stays.

use crate::support::{Database, Output, Project, Run, is_permitted};
use std::fs;
use std::os::unix::fs::PermissionsExt;

fn project() -> Project {
    let project = Project::empty()
        .revision("a1", None, "op.execute('CREATE TABLE one (id int)')", "op.execute('DROP TABLE one')")
        .revision("b1", Some("a1"), "op.execute('CREATE TABLE two ()')", "op.execute('DROP TABLE two')");
    fs::create_dir(project.folder().join("dumps")).expect("a folder");
    project
}

/// Programs of the test's own come first in PATH.
fn program(project: Project, name: &str, text: &str) -> Project {
    let project = project.file(&format!("bin/{name}"), text);
    let mode = fs::Permissions::from_mode(0o755);
    fs::set_permissions(project.folder().join("bin").join(name), mode).expect("permissions");
    project
}

/// Runs an upgrade with a backup that fails, and looks at what it leaves.
#[track_caller]
fn fails(project: &Project, prepare: impl Fn(Run) -> Run) -> Output {
    let database = Database::create();
    project.migrate("upgrade a1").on(&database).run().succeeds();
    let before = database.dump();
    let path = format!("{}:{}", project.folder().join("bin").display(), std::env::var("PATH").expect("PATH"));
    let run =
        project.migrate("upgrade head --backup").env("MIGRATE_BACKUP_DIR", "dumps").env("PATH", &path).on(&database);
    let mut output = prepare(run).run().exits(7).prints("");
    assert_eq!(database.dump(), before);
    let left = fs::read_dir(project.folder().join("dumps")).map_or(0, Iterator::count);
    assert_eq!(left, 0, "{output:?}");
    database.until("SELECT count(*) = 1 FROM pg_stat_activity WHERE datname = current_database()");
    let dumping = "INFO  [migrate.backup] dumping `";
    if output.stderr.starts_with(dumping) {
        output.stderr = output.stderr.split_once('\n').expect("lines").1.to_owned();
    }
    output
}

#[test]
fn pg_dump_is_not_there() {
    let project = project();
    fails(&project, |run| run.env("PATH", "/nonexistent")).says(
        "
error: the backup failed: the program `pg_dump` is not found in PATH
note: nothing was migrated
hint: install PostgreSQL's client programs (Debian: `postgresql-client`), or use an image that has them
",
    );
}

#[test]
fn pg_dump_is_older_than_the_server() {
    let project = program(project(), "pg_dump", "#!/bin/sh\necho 'pg_dump (PostgreSQL) 9.6.24'\n");
    let said = fails(&project, |run| run).stderr;
    assert!(said.contains("/bin/pg_dump` is of version 9.6.24 and the server of version "), "{said}");
    assert!(said.contains("\nnote: nothing was migrated\nhint: install the client programs of PostgreSQL "), "{said}");
}

#[test]
fn pg_dump_fails_half_way() {
    let script = r#"#!/bin/sh
case $1 in --version) echo 'pg_dump (PostgreSQL) 99.1'; exit ;; esac
for argument; do file=$argument; done
echo half >"$file"
echo "pg_dump: error: the dump stops here" >&2
exit 1
"#;
    fails(&program(project(), "pg_dump", script), |run| run).says(
        "
error: the backup failed: pg_dump ended with exit code 1
  pg_dump: error: the dump stops here
note: nothing was migrated
",
    );
}

#[test]
fn pg_dump_is_killed() {
    let script = "#!/bin/sh\ncase $1 in --version) echo 'pg_dump (PostgreSQL) 99.1'; exit ;; esac\nkill -9 $$\n";
    fails(&program(project(), "pg_dump", script), |run| run).says(
        "
error: the backup failed: pg_dump was killed by signal 9
note: nothing was migrated
",
    );
}

#[test]
fn pg_dump_says_nothing_and_writes_nonsense() {
    let script = r#"#!/bin/sh
case $1 in --version) echo 'pg_dump (PostgreSQL) 99.1'; exit ;; esac
for argument; do file=$argument; done
echo nonsense >"$file"
"#;
    let said = fails(&program(project(), "pg_dump", script), |run| run).stderr;
    assert!(said.starts_with("error: the backup failed: pg_restore --list ended with exit code 1\n"), "{said}");
    let unknown = "#!/bin/sh\necho what\n";
    let said = fails(&program(project(), "pg_dump", unknown), |run| run).stderr;
    assert!(said.contains("/bin/pg_dump --version` says `what`\n"), "{said}");
}

#[test]
fn the_folder_is_not_there() {
    let project = project();
    fs::remove_dir(project.folder().join("dumps")).expect("a folder");
    fails(&project, |run| run).says(
        "
error: the backup failed: cannot write to `<project>/dumps`: No such file or directory (os error 2)
note: nothing was migrated
hint: mount a folder that this user may write to, or name another with `--backup-dir`
",
    );
}

#[test]
fn no_folder_is_named() {
    let database = Database::create();
    project().migrate("upgrade head --backup").on(&database).run().exits(3).says(
        "
error: a backup is asked for, and no folder for it is named
hint: set `MIGRATE_BACKUP_DIR`, or pass `--backup-dir`: a folder that outlives the container
",
    );
    project()
        .migrate("upgrade head")
        .env("MIGRATE_BACKUP", "later")
        .on(&database)
        .run()
        .exits(3)
        .says("error: `backup` can't be `later`: expected `before` or `never`\n");
}

/// `/proc/self` is a folder that nobody can write to, root neither.
#[test]
fn the_folder_is_read_only() {
    let project = project();
    let said = fails(&project, |run| run.env("MIGRATE_BACKUP_DIR", "/proc/self")).stderr;
    assert!(said.starts_with("error: the backup failed: cannot write to `/proc/self`: "), "{said}");
}

/// A file system of its own, as small as it gets.
#[test]
fn the_disk_is_full() {
    if !is_permitted("unshare --mount mount -t tmpfs none /mnt") {
        return;
    }
    let filler = "op.execute('CREATE TABLE one AS SELECT md5(i::text || random()) FROM generate_series(1, 20000) i')";
    let project = project()
        .revision("a1", None, filler, "pass")
        .file("start", "mount -t tmpfs -o size=64k none dumps && exec \"$@\"\n");
    let said = fails(&project, |run| run.by("unshare --mount sh start")).stderr;
    assert!(said.starts_with("error: the backup failed: pg_dump ended with exit code 1\n"), "{said}");
    assert!(said.contains("No space left on device\n"), "{said}");
    let end =
        "note: nothing was migrated\nhint: make room in the folder for dumps, or name another with `--backup-dir`\n";
    assert!(said.ends_with(end), "{said}");
}

#[test]
fn a_privilege_is_missing() {
    let project = project();
    let database = Database::create();
    let role = database.guarded_role("x");
    let url = database.url_of(&role, "x");
    project.migrate("upgrade a1").env("DATABASE_URL", &url).run().succeeds();
    database.query("CREATE TABLE secret ()");
    let run = project.migrate("upgrade head --backup --backup-dir dumps").env("DATABASE_URL", &url);
    let said = run.run().exits(7).stderr;
    assert!(said.contains("permission denied for table secret"), "{said}");
    assert!(said.ends_with("hint: grant the privilege: a dump reads all of the database\n"), "{said}");
    assert_eq!(database.query("SELECT version_num FROM alembic_version"), "a1\n");
}
