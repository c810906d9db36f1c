//! `migrate list_templates`

use crate::report::{Exit, Failure, Report};
use crate::write::TEMPLATES;

/// `migrate list_templates`
pub fn run(report: &Report) -> Result<Exit, Failure> {
    let templates: String =
        TEMPLATES.iter().map(|template| format!("{} - {}\n", template.name, template.synopsis())).collect();
    report.out(&format!(
        "Available templates:\n\n{templates}\nTemplates are used via the 'init' command, e.g.:\n\n  \
         alembic init --template generic ./scripts\n"
    ))?;
    Ok(Exit::Success)
}
