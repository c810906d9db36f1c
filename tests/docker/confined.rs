//! With as little as an image can be given: any user, a read-only file system, no capability, secrets in files.

use crate::support::engine::docker;
use crate::support::project::Project;
use crate::support::{Scene, Server};
use std::fs;
use std::os::unix::fs::PermissionsExt;

const CONFINED: &str =
    "--read-only --user 31337:31337 --cap-drop ALL --security-opt no-new-privileges --pids-limit 64 --memory 256m";

fn project() -> Project {
    Project::empty().revision("a1", None, "op.create_table('t', sa.Column('id', sa.Integer()))", "op.drop_table('t')")
}

#[test]
fn any_user_and_nothing_to_write_to() {
    let scene = Scene::new();
    let server = Server::start(&scene, "17");
    let project = project();
    for image in ["retort:slim", "retort:latest"] {
        let migrate = scene.container(image).options(CONFINED).project(&project).on(&server);
        migrate.run("upgrade head").succeeds();
        assert_eq!(migrate.run("current").succeeds().stdout, "a1 (head)\n");
        migrate.run("downgrade base").succeeds();
    }
}

#[test]
fn secrets_in_files() {
    let scene = Scene::new();
    let server = Server::start(&scene, "17");
    let project = project();
    let secrets = tempfile::tempdir().expect("a folder");
    fs::set_permissions(secrets.path(), fs::Permissions::from_mode(0o755)).expect("permissions");
    fs::write(secrets.path().join("url"), format!("{}\n", server.url())).expect("a file");
    fs::write(secrets.path().join("password"), format!("{}\n", Server::PASSWORD)).expect("a file");
    let volume = format!("{}:/run/secrets:ro", secrets.path().display());
    let confined =
        scene.container("retort:slim").options(CONFINED).project(&project).option("--volume").option(&volume);

    let settings = confined.clone().env("DATABASE_URL_FILE", "/run/secrets/url").run("config").succeeds();
    assert!(settings.stdout.contains("DATABASE_URL_FILE"), "{settings:?}");
    assert!(!settings.both().contains(Server::PASSWORD), "{settings:?}");

    let by_url = confined.clone().env("DATABASE_URL_FILE", "/run/secrets/url").start("upgrade head");
    let by_password = confined
        .env("POSTGRES_HOST", "db")
        .env("POSTGRES_USER", "postgres")
        .env("POSTGRES_DB", "shop")
        .env("POSTGRES_PASSWORD_FILE", "/run/secrets/password")
        .start("--raiseerr upgrade head");
    for migrate in [by_url, by_password] {
        assert_eq!(migrate.wait(), 0, "{}", migrate.logs());
        // Neither its environment nor its command line nor its log.
        let inspected = docker(["inspect", migrate.id()]).succeeds().stdout;
        assert!(!inspected.contains(Server::PASSWORD), "{inspected}");
        assert!(!migrate.logs().contains(Server::PASSWORD), "{}", migrate.logs());
    }
    assert_eq!(server.query("SELECT version_num FROM alembic_version"), "a1");
    assert!(!server.container().logs().contains(Server::PASSWORD));
}

#[test]
fn a_wrong_password_is_not_repeated() {
    let scene = Scene::new();
    let _server = Server::start(&scene, "17");
    let project = project();
    let migrate = scene
        .container("retort:latest")
        .project(&project)
        .env("DATABASE_URL", "postgresql://postgres:Wr0ng-Passw0rd@db/shop")
        .start("upgrade head");
    assert_eq!(migrate.wait(), 4, "{}", migrate.logs());
    assert!(!migrate.logs().contains("Wr0ng-Passw0rd"), "{}", migrate.logs());
    let command_line = migrate.inspect("{{.Path}} {{.Args}} {{.Config.Cmd}} {{.Config.Entrypoint}}");
    assert!(!command_line.contains("Wr0ng-Passw0rd"), "{command_line}");
}
