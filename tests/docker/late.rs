//! A database that comes up after `migrate`.

use crate::support::project::Project;
use crate::support::{Scene, Server};
use std::time::Duration;

#[test]
fn by_twenty_seconds() {
    let scene = Scene::new();
    let project = Project::empty().revision("a1", None, "op.create_table('t', sa.Column('id', sa.Integer()))", "pass");
    let url = format!("postgresql://postgres:{}@db/shop", Server::PASSWORD);
    let migrate = scene.container("retort:slim").project(&project).env("DATABASE_URL", &url).start("upgrade head");
    // Its name is not known before.
    std::thread::sleep(Duration::from_secs(20));
    assert_eq!(migrate.inspect("{{.State.Status}}"), "running", "{}", migrate.logs());
    let server = Server::start(&scene, "17");
    assert_eq!(migrate.wait(), 0, "{}", migrate.logs());
    assert_eq!(server.query("SELECT version_num FROM alembic_version"), "a1");
}
