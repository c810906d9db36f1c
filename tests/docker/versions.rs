//! PostgreSQL 15, 17 and 18: a history from nothing to head and back, and a backup by the image's programs.

use crate::support::engine::docker;
use crate::support::project::Project;
use crate::support::{Scene, Server};

const EXAMPLE: &str = "microservices/services/orders-backend";
const HEAD: &str = "9d04b8e6f152";

#[test]
fn postgres_15() {
    all_the_way("15");
}

#[test]
fn postgres_17() {
    all_the_way("17");
}

#[test]
fn postgres_18() {
    all_the_way("18");
}

fn all_the_way(version: &str) {
    let scene = Scene::new();
    let server = Server::start(&scene, version);
    let dumps = scene.volume("dumps");
    // No user of the image may write anywhere but there.
    let confined = || {
        scene
            .container("retort")
            .options("--read-only --cap-drop ALL --security-opt no-new-privileges --volume")
            .option(&format!("{dumps}:/backups"))
            .env("MIGRATE_BACKUP_DIR", "/backups")
            .on(&server)
    };
    let migrate = confined().project(&EXAMPLE);
    migrate.run("upgrade head").succeeds();
    assert_eq!(migrate.run("current").succeeds().stdout, format!("{HEAD} (head)\n"));
    assert_eq!(migrate.run("history").succeeds().stdout.lines().count(), 8);
    migrate.run("downgrade -1").succeeds();
    migrate.run("upgrade head").succeeds();
    server.query("INSERT INTO customers (email) SELECT n || '@example.org' FROM generate_series(1000, 2000) n");

    // A migration that fails after its backup, and says how to come back.
    let broken = Project::empty().revision(HEAD, None, "pass", "pass").revision(
        "b1",
        Some(HEAD),
        "op.execute('COMMIT'); op.execute('TRUNCATE customers CASCADE'); op.execute('SELECT 1 / 0')",
        "pass",
    );
    let before = server.dump();
    let failed = confined().project(&broken).run("upgrade head --backup").exits(1);
    assert_ne!(server.dump(), before);
    let command = failed.stderr.lines().find_map(|line| line.split_once("restore it with `")).expect("the command").1;
    let restore = command.trim_end_matches('`').strip_prefix("migrate ").expect("a command of migrate");
    confined().project(&broken).run(restore).succeeds();
    assert_eq!(server.dump(), before);
    assert_eq!(migrate.run("current").succeeds().stdout, format!("{HEAD} (head)\n"));

    // Into an empty database, by the name that `backup` prints.
    let dump = migrate.run("backup").succeeds().stdout;
    server.query("CREATE DATABASE empty");
    let elsewhere = server.url().replace("/shop", "/empty");
    migrate.clone().env("DATABASE_URL", &elsewhere).run(&format!("restore {}", dump.trim_end())).succeeds();
    assert_eq!(server.dump_of("empty"), before);

    // The dumps belong to the image's user alone, and none is a half one.
    let list = ["run", "--rm", "--volume", &format!("{dumps}:/backups"), "debian:trixie-slim", "ls", "-ln", "/backups"];
    let files = docker(list).succeeds().stdout;
    let files: Vec<&str> = files.lines().skip(1).collect();
    assert_eq!(files.len(), 2, "{files:?}");
    for file in files {
        assert!(file.starts_with("-rw------- 1 65534 65534") && file.ends_with(".dump"), "{file}");
    }
}
