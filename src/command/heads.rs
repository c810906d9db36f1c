//! `migrate heads`

use super::project::Project;
use crate::config::Config;
use crate::report::{Exit, Failure, Report, history};

/// `migrate heads -v --resolve-dependencies`
pub fn run(config: &Config, report: &Report, verbose: bool, resolve_dependencies: bool) -> Result<Exit, Failure> {
    let project = Project::open(config, report)?;
    report.out(&history::heads(&project.history, verbose, resolve_dependencies))?;
    Ok(Exit::Success)
}
