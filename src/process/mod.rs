//! Other programs: found before they are needed, and run.

mod error;
mod find;
mod replace;

pub use error::Error;
pub use find::find;
pub use replace::replace;
