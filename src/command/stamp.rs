//! `migrate stamp head`

use super::goal::Goal;
use super::project::Project;
use super::run::{self, Start};
use crate::config::Config;
use crate::plan::{Target, starting_heads};
use crate::report::{Exit, Failure, Report};

/// `migrate stamp a b --purge`: sets the version table and runs no revision.
pub async fn run(
    config: &Config,
    report: &Report,
    revisions: &[String],
    sql: bool,
    tag: Option<&str>,
    purge: bool,
) -> Result<Exit, Failure> {
    if sql && purge {
        return Err(Failure::Command { message: "Can't use --purge with --sql mode".to_owned(), hint: None });
    }
    let mut project = Project::open(config, report)?;
    let (targets, offline) = if sql {
        let (start, targets) = Target::offline_stamp(revisions)?;
        (targets, Some(starting_heads(&project.history, start.as_deref())?))
    } else {
        (Target::online_stamp(revisions), None)
    };
    let start = Start {
        goal: Goal::Stamp { targets, purge },
        revision: Some(revisions.join(",")),
        tag: tag.map(str::to_owned),
        offline,
        connection: None,
        due: None,
        author: None,
    };
    run::run(&mut project, report, start).await?;
    Ok(Exit::Success)
}
