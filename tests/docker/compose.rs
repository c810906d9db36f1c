//! docker-compose.yml as it is, under `docker compose` and `docker-compose`.

use crate::support::engine::{root, until};
use crate::support::project::Project;
use crate::support::{Compose, Program};

#[test]
fn up_with_the_plugin() {
    from_nothing_to_a_running_app(Program::Plugin);
}

#[test]
fn up_with_docker_compose() {
    from_nothing_to_a_running_app(Program::Standalone);
}

fn from_nothing_to_a_running_app(program: Program) {
    let compose = Compose::new(program, root());
    compose.run("up --detach").succeeds();
    assert_eq!(compose.state("migrate"), "exited 0");
    assert_eq!(compose.state("app"), "running 0");
    // The app lists the tables that it found when it started.
    until("the app has started", || compose.run("logs app").both().contains("alembic_version"));

    let run = |arguments: &str| compose.run(&format!("run --rm migrate {arguments}")).succeeds().stdout;
    assert_eq!(run("current").trim_end(), "9d04b8e6f152 (head)");
    let history = run("history");
    assert_eq!(history.lines().count(), 8, "{history}");
    assert_eq!(run("upgrade head"), "");
    run("downgrade -1");
    assert_eq!(run("current").trim_end(), "e7d21f8c4a05");
    run("upgrade head");
    assert_eq!(run("current").trim_end(), "9d04b8e6f152 (head)");
    let sql = run("upgrade head --sql");
    assert!(sql.starts_with("BEGIN;") && sql.contains("CREATE TABLE alembic_version"), "{sql}");
}

#[test]
fn no_app_after_a_failed_migration() {
    for program in [Program::Plugin, Program::Standalone] {
        let broken = Project::empty()
            .revision("a1", None, "op.create_table('t', sa.Column('id', sa.Integer()))", "pass")
            .revision("b1", Some("a1"), "op.execute('ALTER TABLE absent ADD COLUMN a int')", "pass");
        let folder = broken.folder().display();
        let text = format!("services:\n  migrate:\n    volumes:\n      - {folder}:/app:ro\n");
        let broken = broken.file("override.yml", &text);
        let compose = Compose::new(program, root())
            .file(&root().join("docker-compose.yml"))
            .file(&broken.folder().join("override.yml"));
        let up = compose.run("up --detach");
        assert_ne!(up.code, Some(0), "{up:?}");
        assert_eq!(compose.state("migrate"), "exited 1");
        let app = compose.state("app");
        assert!(["", "created 0"].contains(&app.as_str()), "{app}");
        compose
            .run("logs migrate")
            .says("error: `upgrade a1 -> b1` failed: ERROR 42P01: relation \"absent\" does not exist")
            .says("note: all was rolled back, nothing was applied");
        // The database is as it was.
        compose.run("run --rm migrate current").succeeds();
    }
}

/// The examples wait for nothing but their database: `migrate` waits until it answers.
#[test]
fn the_examples() {
    let mut tried = 0;
    for entry in std::fs::read_dir(root().join("examples")).expect("a folder") {
        let folder = entry.expect("an entry").path();
        let Ok(file) = std::fs::read_to_string(folder.join("docker-compose.yml")) else { continue };
        // The service that has the image.
        let before = file.split("image: retort").next().expect("a part");
        let service =
            before.lines().rev().find_map(|line| line.strip_prefix("  ")?.strip_suffix(':')).expect("a service");
        let compose = Compose::new(Program::Plugin, &folder);
        compose.run("up --detach").succeeds();
        until("it has migrated", || compose.state(service).starts_with("exited"));
        let logs = compose.run(&format!("logs {service}")).both();
        assert_eq!(compose.state(service), "exited 0", "{}\n{logs}", folder.display());
        assert!(logs.contains("Running upgrade"), "{logs}");
        tried += 1;
    }
    assert_eq!(tried, 5);
}
