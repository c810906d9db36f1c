//! `migrate history`

use super::current;
use super::project::Project;
use crate::config::Config;
use crate::plan::{self, Heads, HistoryRange};
use crate::report::{self, Exit, Failure, Report};

/// `migrate history -r a:b -v -i`: asks the database only where it is asked for the current revision.
pub async fn run(
    config: &Config,
    report: &Report,
    range: Option<&str>,
    verbose: bool,
    indicate_current: bool,
) -> Result<Exit, Failure> {
    let range = HistoryRange::parse(range)?;
    let mut project = Project::open(config, report)?;
    let found = if indicate_current || range.names_current() {
        current::heads(&mut project, report).await?
    } else {
        vec![Heads::default()]
    };
    for heads in &found {
        let nodes = plan::history(&project.history, &range, heads)?;
        report.out(&report::history::history(nodes, verbose, indicate_current.then_some(heads)))?;
    }
    Ok(Exit::Success)
}
