//! What can go wrong between a rendered statement and its COMMIT.

use crate::operation::Origin;
use crate::postgres::PostgresError;
use crate::render;

/// A statement that was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The server refused it, or the connection is gone.
    #[error("{source}")]
    Database {
        /// What the server said.
        source: PostgresError,
        /// The statement as it was sent.
        statement: String,
        /// The script's line that asked for it.
        origin: Option<Origin>,
    },
    /// It cannot be written as SQL.
    #[error("{source}")]
    Render {
        /// Why.
        source: render::Error,
        /// The script's line that asked for it.
        origin: Option<Origin>,
    },
    /// The version table has not the row that the step starts from: somebody else has changed it.
    #[error("Online migration expected to match one row when {action} in '{table}'; {found} found")]
    VersionRow {
        /// `updating 'a' to 'b'`
        action: String,
        /// The version table.
        table: String,
        /// How many rows the statement matched.
        found: u64,
    },
    /// Another process holds the migration lock.
    #[error("the migration lock was not free within {} s", waited.as_secs())]
    Locked {
        /// How long it was waited for.
        waited: std::time::Duration,
        /// Who holds it, as far as `pg_stat_activity` tells.
        holder: Option<String>,
    },
    /// A request names a connection that is closed.
    #[error("connection {0} is closed")]
    Closed(usize),
}

impl Error {
    /// COMMIT was on its way when the connection was lost.
    pub fn is_lost_commit(&self) -> bool {
        matches!(self, Self::Database { source: PostgresError::Lost { .. }, statement, .. } if statement == "COMMIT")
    }

    /// `current transaction is aborted`: a failure before it was handled without a savepoint.
    pub fn is_in_aborted_transaction(&self) -> bool {
        self.database().and_then(PostgresError::sqlstate) == Some("25P02")
    }

    /// The server's refusal, if that is what it is.
    pub fn database(&self) -> Option<&PostgresError> {
        match self {
            Self::Database { source, .. } => Some(source),
            _ => None,
        }
    }
}
