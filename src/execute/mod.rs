//! Statements to the server, or to standard output: the only writer.

mod error;
pub mod lock;
pub mod offline;
pub mod online;
mod pipeline;
pub mod transaction_end;
pub mod version;

pub use error::Error;
pub use offline::Offline;
pub use online::{Online, Outcome};
pub use pipeline::Mark;
pub use transaction_end::TransactionEnd;
