//! `migrate current`

use super::goal::Goal;
use super::project::{Known, Project};
use super::run::{self, Ended, Start};
use crate::config::{Config, DatabaseUrl};
use crate::execute::version;
use crate::plan::{self, Heads};
use crate::report::{self, Exit, Failure, Report};

/// `migrate current -v --check-heads`: creates nothing.
pub async fn run(config: &Config, report: &Report, verbose: bool, check_heads: bool) -> Result<Exit, Failure> {
    let mut project = Project::open(config, report)?;
    // The heading shows the URL that env.py makes of the configured one, so env.py is run for it.
    let found = if verbose {
        let found = by_running(&mut project, report).await?.found;
        found.into_iter().map(|found| (found.heads, found.reached.and_then(|reached| reached.engine_url))).collect()
    } else {
        let heads = heads(&mut project, report).await?;
        heads.into_iter().map(|heads| (heads, None)).collect::<Vec<_>>()
    };
    for (heads, url) in found {
        if check_heads {
            plan::check_heads(&project.history, &heads).map_err(|error| error.of_rows(&heads))?;
        }
        let url = match url {
            Some(url) => DatabaseUrl::parse(&url, &config.variables)?.render_hidden(),
            None => String::new(),
        };
        let nodes = plan::current(&project.history, &heads).map_err(|error| error.of_rows(&heads))?;
        report.out(&report::history::current(nodes, verbose, &url))?;
    }
    Ok(Exit::Success)
}

/// The rows of each version table that env.py goes to: with its text where it tells which one, else by running it.
pub async fn heads(project: &mut Project<'_>, report: &Report) -> Result<Vec<Heads>, Failure> {
    if let Known::Table(table) = project.known() {
        let connection = project.connect(report).await?;
        let rows = version::heads(&connection, &table).await?;
        connection.close().await;
        return Ok(vec![Heads::new(rows)]);
    }
    let found = by_running(project, report).await?.found;
    Ok(found.into_iter().map(|found| found.heads).collect())
}

/// Runs env.py, which looks and changes nothing.
pub async fn by_running(project: &mut Project<'_>, report: &Report) -> Result<Ended, Failure> {
    let start =
        Start { goal: Goal::Look, revision: None, tag: None, offline: None, connection: None, due: None, author: None };
    run::run(project, report, start).await
}
