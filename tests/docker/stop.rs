//! `docker stop` in the middle of a statement, where `migrate` is process 1.

use crate::support::project::Project;
use crate::support::{Scene, Server};
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

const SESSIONS: &str =
    "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";

#[test]
fn sigterm() {
    for image in ["retort:slim", "retort:latest"] {
        in_mid_statement(image, &["stop", "--time", "10"], 143);
    }
}

#[test]
fn sigint() {
    in_mid_statement("retort:latest", &["kill", "--signal", "INT"], 130);
}

fn in_mid_statement(image: &str, how: &[&str], code: i32) {
    let scene = Scene::new();
    let server = Server::start(&scene, "17");
    let project = Project::empty()
        .revision("a1", None, "op.create_table('t', sa.Column('id', sa.Integer()))", "pass")
        .revision("b1", Some("a1"), "op.execute('SELECT pg_sleep(60)')", "pass");
    let before = server.dump();
    let migrate = scene.container(image).project(&project).on(&server).start("upgrade head");
    server.until("SELECT count(*) = 1 FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%' AND state = 'active'");
    assert_eq!(migrate.inspect("{{.State.Status}}"), "running", "{}", migrate.logs());
    let sent = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock after 1970").as_secs_f64();
    crate::support::engine::docker(how.iter().copied().chain([migrate.id()])).succeeds();
    assert_eq!(migrate.wait(), code, "{}", migrate.logs());
    let took = seconds(&migrate.inspect("{{.State.FinishedAt}}")) - sent;
    assert!(took < 1.0, "{took} s");
    server.until(&format!("SELECT ({SESSIONS}) = 0"));
    assert_eq!(server.dump(), before);
    assert!(migrate.logs().contains("note: all was rolled back, nothing was applied"), "{}", migrate.logs());
}

/// A time as the engine writes it, as seconds since 1970.
fn seconds(time: &str) -> f64 {
    let output = Command::new("date").args(["+%s.%N", "--date", time]).output().expect("date runs");
    String::from_utf8_lossy(&output.stdout).trim().parse().expect("a number")
}
