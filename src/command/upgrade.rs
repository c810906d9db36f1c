//! `migrate upgrade head`

use super::goal::Goal;
use super::project::Project;
use super::run::{self, Due, Start};
use crate::config::Config;
use crate::execute::version;
use crate::plan::{Heads, Step, Target, starting_heads};
use crate::postgres::Connection;
use crate::report::{Exit, Failure, Report};
use crate::schema::VersionTable;

/// `migrate upgrade head`, `migrate upgrade a:b --sql`
///
/// With nothing to do it costs one connection and one query: no lock, no Python.
pub async fn run(
    config: &Config,
    report: &Report,
    revision: &str,
    sql: bool,
    tag: Option<&str>,
) -> Result<Exit, Failure> {
    if sql {
        return print(config, report, revision, tag).await;
    }
    config.backup.check()?;
    let goal = Goal::Upgrade(Target::online(revision)?);
    let (mut project, connected) = Project::open_and_connect(config, report).await?;
    let (mut connection, mut due) = (None, None);
    if let Some((connected, table)) = connected {
        let steps = pending(&project, &goal, &connected, &table).await?;
        if steps.is_empty() {
            connected.close().await;
            return Ok(Exit::Success);
        }
        (connection, due) = (Some(connected), Some(Due { table, steps }));
    }
    let start = Start {
        goal,
        revision: Some(revision.to_owned()),
        tag: tag.map(str::to_owned),
        offline: None,
        connection,
        due,
        author: None,
    };
    run::run(&mut project, report, start).await?;
    Ok(Exit::Success)
}

/// `migrate upgrade a:b --sql`
async fn print(config: &Config, report: &Report, revision: &str, tag: Option<&str>) -> Result<Exit, Failure> {
    let mut project = Project::open(config, report)?;
    let (from, target) = Target::offline_upgrade(revision)?;
    let start = Start {
        goal: Goal::Upgrade(target),
        revision: Some(revision.to_owned()),
        tag: tag.map(str::to_owned),
        offline: Some(starting_heads(&project.history, from.as_deref())?),
        connection: None,
        due: None,
        author: None,
    };
    run::run(&mut project, report, start).await?;
    Ok(Exit::Success)
}

/// The steps from what the version table says now.
pub async fn pending(
    project: &Project<'_>,
    goal: &Goal,
    connection: &Connection,
    table: &VersionTable,
) -> Result<Vec<Step>, Failure> {
    let heads = version::heads(connection, table).await?;
    Ok(goal.plan(&project.history, &Heads::new(heads))?.steps)
}
