//! `--ephemeral` in the image that has a server.

use crate::support::Scene;

const EXAMPLE: &str = "microservices/services/orders-backend";

#[test]
fn a_whole_history_on_a_throw_away_server() {
    let scene = Scene::new();
    let verify = || scene.container("retort:verify").project(&EXAMPLE).env("DATABASE_URL", "postgresql://nowhere/none");
    let users = [
        // The image's own user, and root, who hands the server to another.
        "",
        "--user 0:0",
        "--read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges",
    ];
    for options in users {
        verify().options(options).run("--ephemeral upgrade head").succeeds().says("Running upgrade  -> ");
    }
    verify().run("--ephemeral current").succeeds();
}

#[test]
fn the_other_images_say_what_is_missing() {
    let scene = Scene::new();
    for image in ["retort:slim", "retort:latest"] {
        scene
            .container(image)
            .project(&EXAMPLE)
            .run("--ephemeral upgrade head")
            .exits(1)
            .says("no PostgreSQL server is installed");
    }
}
