//! Other programs: found before they are needed, and run.

mod attend;
mod error;
mod find;
mod replace;
mod running;

pub use attend::attend;
pub use error::Error;
pub use find::find;
pub use nix::sys::signal::Signal;
pub use replace::replace;
pub use running::{Ended, Running};
