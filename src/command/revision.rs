//! `migrate revision`

use super::author::Author;
use super::goal::Purpose;
use super::project::Project;
use super::run::{self};
use crate::config::{Config, Revise};
use crate::report::{Exit, Failure, Report};
use serde_json::json;

/// `migrate revision -m "add users"`: without a database, unless env.py is run for it.
pub async fn run(config: &Config, report: &Report, revise: &Revise) -> Result<Exit, Failure> {
    let mut project = Project::open_to_write(config, report)?;
    let purpose = if revise.autogenerate { Purpose::Autogenerate } else { Purpose::Revision };
    let author = Author::new(purpose, config, arguments(revise))?;
    if revise.sql && revise.autogenerate {
        return Err(senseless("Using --sql with --autogenerate does not make any sense"));
    }
    if revise.sql && !author.environment {
        return Err(senseless(
            "Using --sql with the revision command when revision_environment is not configured does not make any sense",
        ));
    }
    run::run(&mut project, report, author.start(revise.sql)).await?;
    Ok(Exit::Success)
}

fn senseless(message: &str) -> Failure {
    Failure::Command { message: message.to_owned(), hint: Some("leave out `--sql`".to_owned()) }
}

fn arguments(revise: &Revise) -> serde_json::Value {
    json!({
        "message": revise.message,
        "autogenerate": revise.autogenerate,
        "sql": revise.sql,
        "head": revise.head,
        "splice": revise.splice,
        "branch_label": revise.branch_label,
        "version_path": revise.version_path.as_ref().map(|path| path.display().to_string()),
        "rev_id": revise.rev_id,
        "depends_on": (!revise.depends_on.is_empty()).then_some(&revise.depends_on),
    })
}
