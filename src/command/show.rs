//! `migrate show`

use super::current;
use super::project::Project;
use crate::config::Config;
use crate::plan;
use crate::report::{Exit, Failure, Report, history};

/// `migrate show ab12`, `migrate show current`
pub async fn run(config: &Config, report: &Report, revision: &str) -> Result<Exit, Failure> {
    let mut project = Project::open(config, report)?;
    let nodes = if revision == "current" {
        let heads = current::heads(&mut project, report).await?;
        plan::head_identifiers(&project.history, &heads)?
    } else {
        plan::revisions(&project.history, revision)?
    };
    report.out(&history::show(nodes))?;
    Ok(Exit::Success)
}
