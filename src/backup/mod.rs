//! Dumps and their restoration, by PostgreSQL's own programs.

mod client;
mod dump;
mod error;
mod keep;
mod name;
mod program;
mod restore;

pub use client::Client;
pub use dump::{Source, dump};
pub use error::Error;
pub use keep::prune;
pub use restore::{Place, check, is_empty, restore};
