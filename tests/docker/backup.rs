//! Backups where they can't be had: nothing is migrated, nothing half-written is left, and no password is seen.

use crate::support::container::Container;
use crate::support::engine::{docker, until};
use crate::support::project::Project;
use crate::support::{Scene, Server};

fn project() -> Project {
    Project::empty().revision("a1", None, "op.create_table('t', sa.Column('id', sa.Integer()))", "op.drop_table('t')")
}

/// `upgrade head --backup` fails with that, and the database and the folder are as they were.
fn refused(server: &Server, migrate: &Container, text: &str) {
    let before = server.dump();
    migrate.run("upgrade head --backup --backup-dir /dumps").exits(7).says(text);
    assert_eq!(server.dump(), before);
}

/// The session of `pg_dump`.
const LOCKING: &str = "FROM pg_stat_activity WHERE query LIKE 'LOCK TABLE%'";

fn names(volume: &str) -> String {
    let list = ["run", "--rm", "--volume", &format!("{volume}:/dumps"), "debian:trixie-slim", "ls", "-A", "/dumps"];
    docker(list).succeeds().stdout
}

#[test]
fn no_backup_no_migration() {
    let scene = Scene::new();
    let server = Server::start(&scene, "17");
    server.query("CREATE TABLE large AS SELECT md5(n::text) FROM generate_series(1, 200000) n");
    let project = project();
    let migrate = |image: &str| scene.container(image).project(&project).on(&server);

    // An image without pg_dump.
    refused(&server, &migrate("retort:slim").options("--tmpfs /dumps:mode=1777"), "pg_dump");
    // A folder that is not the user's.
    refused(&server, &migrate("retort").options("--tmpfs /dumps:mode=0700"), "/dumps");
    // A read-only one.
    let volume = scene.volume("read-only");
    refused(&server, &migrate("retort").option("--volume").option(&format!("{volume}:/dumps:ro")), "/dumps");
    assert_eq!(names(&volume), "");
    // A full disk.
    refused(&server, &migrate("retort").options("--tmpfs /dumps:mode=1777,size=1m"), "No space left on device");
    // And one that is large enough.
    migrate("retort")
        .options("--tmpfs /dumps:mode=1777,size=64m")
        .run("upgrade head --backup --backup-dir /dumps")
        .succeeds();
}

#[test]
fn a_pg_dump_older_than_the_server() {
    let scene = Scene::new();
    let server = Server::start(&scene, "18");
    let project = project();
    // `migrate` beside the programs of PostgreSQL 15.
    let folder = project.folder().join("programs");
    std::fs::create_dir(&folder).expect("a folder");
    let made = docker(["create", "retort:slim"]).succeeds().stdout;
    let copied = docker(["cp", &format!("{}:/usr/local/bin/migrate", made.trim()), folder.to_str().expect("UTF-8")]);
    docker(["rm", made.trim()]).succeeds();
    copied.succeeds();
    let old = scene
        .container("postgres:15")
        .options("--user 65534 --entrypoint /app/programs/migrate --workdir /app --tmpfs /dumps:mode=1777")
        .project(&project)
        .on(&server);
    refused(&server, &old, "pg_dump");
}

#[test]
fn no_password_on_a_command_line() {
    let scene = Scene::new();
    let server = Server::start(&scene, "17");
    let project = project();
    server.query("CREATE TABLE locked ()");
    // pg_dump waits for this lock, so that its command line can be read.
    let holder = [
        "exec",
        "--detach",
        server.container().id(),
        "psql",
        "-U",
        "postgres",
        "-d",
        "shop",
        "-c",
        "BEGIN; LOCK TABLE locked; SELECT pg_sleep(600)",
    ];
    docker(holder).succeeds();
    server.until("SELECT count(*) = 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
    let volume = scene.volume("dumps");
    let migrate = scene
        .container("retort")
        .option("--volume")
        .option(&format!("{volume}:/backups"))
        .project(&project)
        .on(&server)
        .start("upgrade head --backup --backup-dir /backups");
    let seen = || docker(["top", migrate.id(), "-eo", "pid,args"]).stdout;
    until("pg_dump runs", || seen().contains("pg_dump"));
    server.until(&format!("SELECT count(*) = 1 {LOCKING} AND wait_event_type = 'Lock'"));
    let processes = seen();
    assert!(!processes.contains(Server::PASSWORD), "{processes}");

    // Stopped there, nothing half-written stays and no session.
    docker(["stop", "--time", "10", migrate.id()]).succeeds();
    assert_eq!(migrate.wait(), 143, "{}", migrate.logs());
    assert!(!migrate.logs().contains(Server::PASSWORD), "{}", migrate.logs());
    server.until(&format!("SELECT count(*) = 0 {LOCKING}"));
    assert_eq!(names(&volume), "");
    assert_eq!(server.query("SELECT to_regclass('t') IS NULL"), "t");
    assert!(!server.container().logs().contains(Server::PASSWORD));
}
