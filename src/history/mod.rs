//! Stage `history`: a folder of revision files becomes a graph. No Python is run here.
//!
//! The rules are Alembic's (`alembic.script`): which files count, how their identifiers are read, in which order they
//! are taken, what makes a cycle. Where Alembic walks a Python `set`, whose order changes from run to run, the order in
//! which the files were read is used instead.

mod branch;
mod cycle;
mod directory;
pub mod environment;
mod error;
mod function;
mod graph;
mod header;
mod imported;
mod literal;
mod load;
mod node;
mod quick;
mod revision;
mod set;
mod sort;
mod walk;

pub use directory::{Locations, read};
pub use error::{Error, Warning};
pub use graph::History;
pub use header::{Header, Literal};
pub use imported::Modules;
pub use node::Node;
pub use revision::{Dependencies, Revision};
pub use set::Set;
pub use walk::{Overlap, Related};
