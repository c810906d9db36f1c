//! `migrate show`

use super::current;
use super::project::Project;
use crate::config::Config;
use crate::plan;
use crate::report::{Exit, Failure, Report, history};

/// `migrate show ab12`, `migrate show current`
pub async fn run(config: &Config, report: &Report, revision: &str) -> Result<Exit, Failure> {
    let mut project = Project::open(config, report)?;
    if revision == "current" {
        for heads in current::heads(&mut project, report).await? {
            report.out(&history::show(plan::head_identifiers(&project.history, &heads)?))?;
        }
    } else {
        report.out(&history::show(plan::revisions(&project.history, revision)?))?;
    }
    Ok(Exit::Success)
}
