//! The blocks of README.md about Docker, each as it stands there.

use crate::support::container::Running;
use crate::support::engine::{command, docker, root, run, until, with_images};
use crate::support::project::{Mounted, Project};
use crate::support::{Compose, Program, Scene, Server};
use regex::Regex;
use std::fs;
use std::path::Path;
use std::process::Command;

/// What of a project of the reader's own the blocks leave out.
const REST: &str = r#"
services:
  db:
    image: postgres:17
    environment: { POSTGRES_USER: app, POSTGRES_PASSWORD: secret, POSTGRES_DB: shop }
    healthcheck:
      test: ["CMD", "pg_isready", "--host", "127.0.0.1"]
      interval: 1s
      retries: 60
  app:
    image: postgres:17
    init: true
    command: ["sleep", "infinity"]
"#;

const EXAMPLE: &str = "microservices/services/orders-backend";

/// The blocks under a heading of the third level, in their order.
fn blocks(heading: &str) -> Vec<String> {
    let readme = fs::read_to_string(root().join("README.md")).expect("README.md");
    let start = readme.find(&format!("\n### {heading}\n")).unwrap_or_else(|| panic!("no `### {heading}`"));
    let section = readme[start + 1..].split("\n##").next().expect("a section");
    let block = Regex::new(r"(?s)```\w+\n(.*?)```").expect("a pattern");
    block.captures_iter(section).map(|found| found[1].to_owned()).collect()
}

/// A folder with the block as docker-compose.yml, the rest beside it, and an example as `backend`.
fn folder(block: &str) -> Project {
    let project = Project::empty().file("docker-compose.yml", block).file("docker-compose.override.yml", REST);
    let backend = project.folder().join("backend");
    let copy = Command::new("cp").arg("-r").arg(EXAMPLE.mounted()).arg(&backend).status().expect("cp runs");
    assert!(copy.success());
    project
}

/// The commands, by a shell.
fn shell(script: &str, compose: &Compose, folder: &Path) -> crate::support::engine::Output {
    let mut shell = command("sh");
    shell.args(["-euc", script]).current_dir(folder).env("COMPOSE_PROJECT_NAME", compose.name());
    run(&mut shell, script)
}

#[test]
fn in_your_compose_file() {
    let [file, commands] = <[String; 2]>::try_from(blocks("In your compose file")).expect("two blocks");
    let project = folder(&file);
    let compose = Compose::new(Program::Plugin, project.folder());
    let output = shell(&commands, &compose, project.folder()).succeeds();
    let printed = output.stdout;
    assert!(printed.starts_with("9d04b8e6f152 (head)\n"), "{printed}");
    assert!(printed.contains("<base> -> 3f6a90b2d114, customers and products\nBEGIN;\n"), "{printed}");
    assert_eq!(compose.state("app"), "running 0");
    compose.run("logs migrate").succeeds().says("Running upgrade e7d21f8c4a05 -> 9d04b8e6f152");
}

#[test]
fn in_an_image_of_its_own() {
    let [dockerfile] = <[String; 1]>::try_from(blocks("In an image of its own")).expect("one block");
    let scene = Scene::new();
    let server = Server::start(&scene, "17");
    let image = scene.image(&project(), &dockerfile);
    scene.container(&image).on(&server).run("").succeeds();
    assert_eq!(scene.container(&image).on(&server).run("current").succeeds().stdout, "a1 (head)\n");
}

/// A history that takes its time, and an app that ends with 3 when it is told to.
fn project() -> Project {
    let slow = "op.execute('CREATE TABLE t AS SELECT pg_sleep(2) IS NULL AS slept')";
    let start = "#!/bin/sh\necho \"app: pid $$\"\ntrap 'echo stopped; exit 3' TERM\nwhile :; do sleep 0.05; done\n";
    Project::empty().revision("a1", None, slow, "pass").program("start-app", start)
}

fn until_it_runs(app: &Running) {
    until("the app runs", || {
        assert_eq!(app.inspect("{{.State.Status}}"), "running", "{}", app.logs());
        app.logs().contains("app: pid")
    });
}

#[test]
fn in_your_apps_image() {
    let [by_shell, by_exec, worker] = <[String; 3]>::try_from(blocks("In your app's image")).expect("three blocks");
    let scene = Scene::new();
    let server = Server::start(&scene, "17");
    let project = project();
    let [by_shell, by_exec, worker] = [by_shell, by_exec, worker].map(|block| scene.image(&project, &block));
    let stopped = |app: &Running| {
        app.kill("TERM");
        // The app gets the signal, and its exit code is the container's.
        assert_eq!(app.wait(), 3);
        assert!(app.logs().contains("stopped\n"), "{}", app.logs());
    };

    let worker = scene.container(&worker).on(&server).start("");
    // Of five at once one migrates.
    let apps: Vec<Running> = (0..5).map(|_| scene.container(&by_exec).on(&server).start("")).collect();
    let mut migrated = 0;
    for app in &apps {
        until_it_runs(app);
        assert!(app.logs().contains("app: pid 1\n"), "{}", app.logs());
        migrated += usize::from(app.logs().contains("Running upgrade"));
        stopped(app);
    }
    assert_eq!(migrated, 1);
    until_it_runs(&worker);
    assert!(!worker.logs().contains("Running upgrade"), "{}", worker.logs());
    stopped(&worker);

    server.query("DROP TABLE t, alembic_version");
    let app = scene.container(&by_shell).on(&server).start("");
    until_it_runs(&app);
    assert_eq!(server.query("SELECT version_num FROM alembic_version"), "a1");
    stopped(&app);
}

#[test]
fn no_app_where_the_migration_fails() {
    let [by_shell, by_exec, _] = <[String; 3]>::try_from(blocks("In your app's image")).expect("three blocks");
    let scene = Scene::new();
    let server = Server::start(&scene, "17");
    let project = project().revision("b1", Some("a1"), "op.execute('SELECT 1 / 0')", "pass");
    for block in [by_shell, by_exec] {
        let image = scene.image(&project, &block);
        let app = scene.container(&image).on(&server).start("");
        assert_eq!(app.wait(), 1, "{}", app.logs());
        assert!(!app.logs().contains("app: pid"), "{}", app.logs());
    }
}

#[test]
fn secrets_and_privileges() {
    let [file] = <[String; 1]>::try_from(blocks("Secrets and privileges")).expect("one block");
    for program in [Program::Plugin, Program::Standalone] {
        let project = folder(&file).file("database_url", "postgresql://app:secret@db/shop\n");
        let compose = Compose::new(program, project.folder());
        compose.run("up --detach db migrate").succeeds();
        until("migrate has ended", || compose.state("migrate").starts_with("exited"));
        let logs = compose.run("logs migrate").both();
        assert_eq!(compose.state("migrate"), "exited 0", "{logs}");
        let id = compose.run("ps --all --quiet migrate").stdout;
        let inspected = docker(["inspect", id.trim()]).succeeds().stdout;
        assert!(!inspected.contains("app:secret") && !logs.contains("app:secret"), "{inspected}{logs}");
    }
}

#[test]
fn a_new_revision_from_your_models() {
    let [file, commands] = <[String; 2]>::try_from(blocks("A new revision from your models")).expect("two blocks");
    let project = folder(&file);
    let backend = project.folder().join("backend");
    let models = backend.join("orders/models.py");
    let mut text = fs::read_to_string(&models).expect("models");
    text.push_str("\n\nclass User(Base):\n    __tablename__ = \"users\"\n\n    id: Mapped[int] = mapped_column(primary_key=True)\n");
    fs::write(&models, text).expect("written");
    let compose = Compose::new(Program::Plugin, project.folder());
    shell(&commands, &compose, project.folder()).succeeds();
    let files = fs::read_dir(backend.join("alembic/versions")).expect("a folder");
    let paths = files.map(|file| file.expect("a file").path());
    let written: Vec<_> = paths.filter(|path| path.to_string_lossy().ends_with("_add_users.py")).collect();
    let [written] = written.as_slice() else { panic!("one file: {written:?}") };
    assert!(fs::read_to_string(written).expect("a revision").contains("op.create_table('users',"));
}

#[test]
fn backups() {
    let [file, commands] = <[String; 2]>::try_from(blocks("Backups")).expect("two blocks");
    let project = folder(&file);
    let compose = Compose::new(Program::Plugin, project.folder());
    shell(&commands, &compose, project.folder())
        .succeeds()
        .says("restore it with `migrate restore --replace /backups/shop-");
    assert_eq!(compose.run("run --rm migrate current").succeeds().stdout, "9d04b8e6f152 (head)\n");
}

#[test]
fn the_whole_history_in_ci() {
    with_images();
    let [commands] = <[String; 1]>::try_from(blocks("The whole history in CI")).expect("one block");
    let project = folder("");
    let mut shell = command("sh");
    run(shell.args(["-euc", &commands]).current_dir(project.folder()), &commands).succeeds();
}

/// No block of that part of README.md is left out above.
#[test]
fn every_heading_has_a_test() {
    let readme = fs::read_to_string(root().join("README.md")).expect("README.md");
    let part = readme.split("\n## With Docker\n").nth(1).expect("the part").split("\n## ").next().expect("its end");
    let headings: Vec<&str> = part.lines().filter_map(|line| line.strip_prefix("### ")).collect();
    let tested = [
        "In your compose file",
        "In an image of its own",
        "In your app's image",
        "Secrets and privileges",
        "A new revision from your models",
        "Backups",
        "The whole history in CI",
    ];
    assert_eq!(headings, tested);
    let before = part.split("\n### ").next().expect("the beginning");
    assert!(!before.contains("```"), "a block without a heading");
}
