//! The only user of tokio-postgres: connects, waits, sends text and brings back text and facts.

mod connect;
mod copy;
mod copy_start;
mod error;
mod query;
mod tls;
mod wait;

pub use connect::{Notices, connect};
pub use error::{Cause, ConnectError, Notice, Position, PostgresError, ServerError};
pub use query::{CancelToken, ColumnType, Connection, QueryResult, StatementResult};
pub use wait::{WaitError, wait};
