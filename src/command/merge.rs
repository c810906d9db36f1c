//! `migrate merge`

use super::author::Author;
use super::goal::Purpose;
use super::project::Project;
use super::run::{self};
use crate::config::{Config, Join};
use crate::report::{Exit, Failure, Report};
use serde_json::json;

/// `migrate merge heads -m "merge users and orders"`
pub async fn run(config: &Config, report: &Report, join: &Join) -> Result<Exit, Failure> {
    let mut project = Project::open(config, report)?;
    let arguments = json!({
        "message": join.message,
        "autogenerate": false,
        "sql": false,
        "head": join.revisions,
        "splice": join.splice,
        "branch_label": join.branch_label,
        "version_path": null,
        "rev_id": join.rev_id,
        "depends_on": null,
    });
    let author = Author::new(Purpose::Merge, config, arguments)?;
    run::run(&mut project, report, author.start(false)).await?;
    Ok(Exit::Success)
}
