//! `migrate ensure_version`

use super::goal::Goal;
use super::project::Project;
use super::run::{self, Start};
use crate::config::Config;
use crate::plan::Heads;
use crate::report::{Exit, Failure, Report};

/// `migrate ensure_version`: creates the version table, if it is not there.
pub async fn run(config: &Config, report: &Report, sql: bool) -> Result<Exit, Failure> {
    let mut project = Project::open(config, report)?;
    let start = Start {
        goal: Goal::EnsureVersion,
        revision: None,
        tag: None,
        offline: sql.then(Heads::default),
        connection: None,
        due: None,
        author: None,
    };
    run::run(&mut project, report, start).await?;
    Ok(Exit::Success)
}
