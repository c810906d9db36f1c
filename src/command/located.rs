//! A project's databases and their version tables, found the way `migrate current` finds them.

use super::current;
use super::found::{Found, several_databases};
use super::project::{Known, Project};
use crate::config::Target;
use crate::postgres::Connection;
use crate::report::{Failure, Report};
use crate::schema::VersionTable;

/// Where to look.
pub struct Place {
    /// The database.
    pub target: Target,
    /// The version table, which need not be there.
    pub table: VersionTable,
}

/// Where to look, with a session that can.
pub struct Located {
    /// A session of its own.
    pub connection: Connection,
    /// The database.
    pub target: Target,
    /// The version table, which need not be there.
    pub table: VersionTable,
}

impl Place {
    /// Reads env.py's text, or runs it where only that tells; env.py may go to several.
    ///
    /// # Errors
    /// The database does not come up in time; env.py fails.
    pub async fn find(project: &mut Project<'_>, report: &Report) -> Result<Vec<Self>, Failure> {
        let ended = match project.known() {
            Known::Table(table) => return Ok(vec![Self { target: project.config.target()?, table }]),
            Known::OnlyByRunning => current::by_running(project, report).await?,
        };
        let of = |found: Found| Some(Self { target: found.reached?.target, table: found.table });
        let mut places: Vec<_> = ended.found.into_iter().filter_map(of).collect();
        if places.is_empty() {
            let target = ended.target.map_or_else(|| project.config.target(), Ok)?;
            places.push(Self { target, table: ended.table });
        }
        Ok(places)
    }

    /// A session there.
    ///
    /// # Errors
    /// The database does not come up in time.
    pub async fn connect(self, project: &Project<'_>, report: &Report) -> Result<Located, Failure> {
        let Self { target, table } = self;
        Ok(Located { connection: project.connect_to(&target, report).await?, target, table })
    }
}

impl Located {
    /// The database of a project that has one.
    ///
    /// # Errors
    /// The database does not come up in time; env.py fails; it goes to several.
    pub async fn find(project: &mut Project<'_>, report: &Report) -> Result<Self, Failure> {
        let mut places = Place::find(project, report).await?;
        // Schemas with a version table each are in one database.
        places.dedup_by(|later, earlier| later.target == earlier.target);
        match <[Place; 1]>::try_from(places) {
            Ok([place]) => place.connect(project, report).await,
            Err(places) => {
                let databases = [&places[0].target, &places[1].target];
                Err(several_databases(databases, "use psql and pg_restore for one of them"))
            }
        }
    }
}
