//! examples/swarm, github-actions and systemd: read by the programs that they are for, and run where that can be.

use crate::support::engine::{command, root, run, with_images};
use crate::support::project::{Mounted, Project};
use crate::support::python::installed;
use crate::support::{Scene, Server};
use regex::Regex;
use std::fs;

const EXAMPLE: &str = "microservices/services/orders-backend";

#[test]
fn compose_files_and_workflows_fit_their_schemas() {
    let check = |schema: &str, file: &str| {
        let mut command = installed("check-jsonschema");
        run(command.args(["--builtin-schema", schema, file]).current_dir(root()), "check-jsonschema").succeeds();
    };
    check("vendor.github-workflows", "examples/github-actions/migrations.yml");
    let mut files = vec!["docker-compose.yml".to_owned(), "examples/swarm/stack.yml".to_owned()];
    for entry in fs::read_dir(root().join("examples")).expect("a folder") {
        let file = entry.expect("an entry").path().join("docker-compose.yml");
        if file.exists() {
            files.push(file.to_str().expect("UTF-8").to_owned());
        }
    }
    for file in &files {
        check("vendor.compose-spec", file);
        let arguments = ["compose", "-f", file, "config", "--quiet"];
        run(command("docker").args(arguments).current_dir(root()), "docker compose config").succeeds();
    }
}

/// The `run:` lines, by a shell in a checked-out project.
#[test]
fn the_steps_of_the_workflow() {
    let scene = Scene::new();
    let server = Server::start(&scene, "17");
    let workflow = fs::read_to_string(root().join("examples/github-actions/migrations.yml")).expect("a file");
    let steps = Regex::new("(?m)^ +run: (.+)$").expect("a pattern");
    let address = server.container().inspect("{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}");
    let url = server.url().replace("@db/", &format!("@{address}/"));
    let mut run_steps = 0;
    for step in steps.captures_iter(&workflow) {
        let mut shell = command("bash");
        shell.args(["-euo", "pipefail", "-c", &step[1]]).current_dir(EXAMPLE.mounted());
        run(shell.env("RETORT", "retort").env("DATABASE_URL", &url), &step[1]).succeeds();
        run_steps += 1;
    }
    assert_eq!(run_steps, 3);
    assert_eq!(server.query("SELECT version_num FROM alembic_version"), "9d04b8e6f152");
}

/// The program has another place here; all else is as in the files.
#[test]
fn systemd_takes_the_units() {
    with_images();
    let project = Project::empty();
    let mut units = Vec::new();
    for name in ["shop-migrate.service", "shop.service"] {
        let unit = fs::read_to_string(root().join("examples/systemd").join(name)).expect("a file");
        let unit = unit.replace("/usr/local/bin/migrate", env!("CARGO_BIN_EXE_migrate"));
        let file = project.folder().join(name);
        fs::write(&file, unit.replace("/srv/shop/start-app", env!("CARGO_BIN_EXE_migrate"))).expect("a file");
        units.push(file);
    }
    let output = run(command("systemd-analyze").arg("verify").args(&units), "systemd-analyze verify").succeeds();
    assert_eq!(output.both(), "");
}
