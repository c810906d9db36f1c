//! `migrate upgrade head`

use super::goal::Goal;
use super::project::{Known, Project};
use super::run::{self, Start};
use crate::config::Config;
use crate::execute::version;
use crate::plan::{Heads, Target, starting_heads};
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
    let mut project = Project::open(config, report)?;
    let (goal, offline) = if sql {
        let (start, target) = Target::offline_upgrade(revision)?;
        (Goal::Upgrade(target), Some(starting_heads(&project.history, start.as_deref())?))
    } else {
        (Goal::Upgrade(Target::online(revision)?), None)
    };
    let mut start = Start {
        goal,
        revision: Some(revision.to_owned()),
        tag: tag.map(str::to_owned),
        offline,
        connection: None,
        lock: None,
    };
    if start.offline.is_none()
        && let Known::Table(table) = project.known()
    {
        let connection = project.connect(report).await?;
        if !is_pending(&project, &start.goal, &connection, &table).await? {
            connection.close().await;
            return Ok(Exit::Success);
        }
        start.lock = Some(table);
        start.connection = Some(connection);
    }
    run::run(&mut project, report, start).await?;
    Ok(Exit::Success)
}

async fn is_pending(
    project: &Project<'_>,
    goal: &Goal,
    connection: &Connection,
    table: &VersionTable,
) -> Result<bool, Failure> {
    let heads = version::heads(connection, table).await?;
    Ok(!goal.plan(&project.history, &Heads::new(heads))?.steps.is_empty())
}
