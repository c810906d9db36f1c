//! `migrate downgrade -1`

use super::goal::Goal;
use super::project::Project;
use super::run::{self, Start};
use crate::config::Config;
use crate::plan::{Target, starting_heads};
use crate::report::{Exit, Failure, Report};

/// `migrate downgrade -1`, `migrate downgrade b:a --sql`
pub async fn run(
    config: &Config,
    report: &Report,
    revision: &str,
    sql: bool,
    tag: Option<&str>,
) -> Result<Exit, Failure> {
    let mut project = Project::open(config, report)?;
    let (goal, offline) = if sql {
        let (start, target) = Target::offline_downgrade(revision)?;
        (Goal::Downgrade(target), Some(starting_heads(&project.history, start.as_deref())?))
    } else {
        (Goal::Downgrade(Target::online(revision)?), None)
    };
    let start = Start {
        goal,
        revision: Some(revision.to_owned()),
        tag: tag.map(str::to_owned),
        offline,
        connection: None,
        due: None,
    };
    run::run(&mut project, report, start).await?;
    Ok(Exit::Success)
}
