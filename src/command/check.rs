//! `migrate check`

use super::author::Author;
use super::goal::Purpose;
use super::project::Project;
use super::run::{self};
use crate::config::Config;
use crate::report::{Exit, Failure, Report};
use serde_json::json;

/// `migrate check`: what `revision --autogenerate` would write, and nothing is written.
pub async fn run(config: &Config, report: &Report) -> Result<Exit, Failure> {
    let mut project = Project::open(config, report)?;
    let arguments = json!({
        "message": null,
        "autogenerate": true,
        "sql": false,
        "head": "head",
        "splice": false,
        "branch_label": null,
        "version_path": null,
        "rev_id": null,
        "depends_on": null,
    });
    let author = Author::new(Purpose::Check, config, arguments)?;
    run::run(&mut project, report, author.start(false)).await?;
    Ok(Exit::Success)
}
