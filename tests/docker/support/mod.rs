//! What the tests with containers share: the engine, the images, containers that are gone after a test, Compose.
//!
//! ```ignore
//! let scene = Scene::new();
//! let server = Server::start(&scene, "17");
//! let project = project::of("op.create_table('t', sa.Column('id', sa.Integer()))");
//! scene.migrate(&project).on(&server).run("upgrade head").succeeds();
//! ```

mod compose;
pub mod container;
pub mod engine;
mod image;
pub mod project;
pub mod python;
mod scene;
mod server;

pub use compose::{Compose, Program};
pub use scene::Scene;
pub use server::Server;
