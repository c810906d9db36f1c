//! `migrate downgrade -1`

use super::goal::Goal;
use super::project::Project;
use super::run::{self, Due, Start};
use super::upgrade;
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
    if sql {
        let mut project = Project::open(config, report)?;
        let (start, target) = Target::offline_downgrade(revision)?;
        let offline = Some(starting_heads(&project.history, start.as_deref())?);
        let start = Start { offline, ..start_of(Goal::Downgrade(target), revision, tag) };
        run::run(&mut project, report, start).await?;
        return Ok(Exit::Success);
    }
    config.backup.check()?;
    let mut start = start_of(Goal::Downgrade(Target::online(revision)?), revision, tag);
    let mut project = if config.backup.before {
        // The dump is made before env.py opens a transaction.
        let (project, connected) = Project::open_and_connect(config, report).await?;
        if let Some((connection, table)) = connected {
            let steps = upgrade::pending(&project, &start.goal, &connection, &table).await?;
            start.due = (!steps.is_empty()).then_some(Due { table, steps });
            start.connection = Some(connection);
        }
        project
    } else {
        Project::open(config, report)?
    };
    run::run(&mut project, report, start).await?;
    Ok(Exit::Success)
}

fn start_of(goal: Goal, revision: &str, tag: Option<&str>) -> Start {
    Start {
        goal,
        revision: Some(revision.to_owned()),
        tag: tag.map(str::to_owned),
        offline: None,
        connection: None,
        due: None,
        author: None,
    }
}
