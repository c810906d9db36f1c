//! `migrate branches`

use super::project::Project;
use crate::config::Config;
use crate::plan::{self, Heads, HistoryRange};
use crate::report::{Exit, Failure, Report, history};

/// `migrate branches -v`
pub fn run(config: &Config, report: &Report, verbose: bool) -> Result<Exit, Failure> {
    let project = Project::open(config, report)?;
    let nodes = plan::history(&project.history, &HistoryRange::default(), &Heads::default())?;
    report.out(&history::branches(nodes, verbose))?;
    Ok(Exit::Success)
}
