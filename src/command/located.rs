//! A project's database and its version table, found the way `migrate current` finds them.

use super::current;
use super::project::{Known, Project};
use crate::config::Target;
use crate::postgres::Connection;
use crate::report::{Failure, Report};
use crate::schema::VersionTable;

/// Where to look, with a session that can.
pub struct Located {
    /// A session of its own.
    pub connection: Connection,
    /// The database.
    pub target: Target,
    /// The version table, which need not be there.
    pub table: VersionTable,
}

impl Located {
    /// Reads env.py's text, or runs it where only that tells.
    ///
    /// # Errors
    /// The database does not come up in time; env.py fails.
    pub async fn find(project: &mut Project<'_>, report: &Report) -> Result<Self, Failure> {
        let (target, table) = match project.known() {
            Known::Table(table) => (project.config.target()?, table),
            Known::OnlyByRunning => {
                let ended = current::by_running(project, report).await?;
                (ended.target.map_or_else(|| project.config.target(), Ok)?, ended.table)
            }
        };
        let connection = project.connect_to(&target, report).await?;
        Ok(Self { connection, target, table })
    }
}
