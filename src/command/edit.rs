//! `migrate edit`

use super::current;
use super::project::Project;
use crate::config::Config;
use crate::plan;
use crate::process;
use crate::report::{Exit, Failure, Report};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// What Alembic looks for where neither variable names an editor.
const EDITORS: [&str; 5] = ["sensible-editor", "editor", "nano", "vim", "code"];

/// `migrate edit head`: one revision after the other.
pub async fn run(config: &Config, report: &Report, word: &str) -> Result<Exit, Failure> {
    let mut project = Project::open(config, report)?;
    let nodes = if word == "current" {
        let mut nodes = Vec::new();
        for heads in current::heads(&mut project, report).await? {
            if heads.rows().is_empty() {
                return Err(Failure::Command { message: "No current revisions".to_owned(), hint: None });
            }
            nodes.extend(plan::head_identifiers(&project.history, &heads)?);
        }
        nodes
    } else {
        plan::revisions(&project.history, word)?
    };
    if nodes.is_empty() {
        let message = format!("No revision files indicated by symbol '{word}'");
        return Err(Failure::Command { message, hint: Some("name a revision, or `head`".to_owned()) });
    }
    for node in nodes {
        open(config, &node.revision().path).await?;
    }
    Ok(Exit::Success)
}

async fn open(config: &Config, path: &Path) -> Result<(), Failure> {
    let fail = |reason: &str| Failure::Command {
        message: format!("Error executing editor ({reason})"),
        hint: Some(format!("open it yourself: `{}`", path.display())),
    };
    let Some((editor, mut arguments)) = editor(config) else {
        return Err(fail("No suitable editor found. Please set the \"EDITOR\" or \"VISUAL\" environment variables"));
    };
    arguments.push(path.display().to_string());
    let status = process::attend(&editor, &arguments, None).await.map_err(|error| fail(&error.to_string()))?;
    if status.success() {
        return Ok(());
    }
    let words: Vec<String> =
        std::iter::once(&editor.display().to_string()).chain(&arguments).map(|word| format!("'{word}'")).collect();
    let ended = match status.code() {
        Some(code) => format!("returned non-zero exit status {code}."),
        None => "died with a signal.".to_owned(),
    };
    Err(fail(&format!("Command '[{}]' {ended}", words.join(", "))))
}

/// `$EDITOR`, `$VISUAL`, or one of those that are usually there; its own arguments may follow.
fn editor(config: &Config) -> Option<(PathBuf, Vec<String>)> {
    let chosen = ["EDITOR", "VISUAL"].into_iter().filter_map(|name| config.variables.get(name));
    chosen.chain(EDITORS).find_map(|name| {
        if let Ok(program) = process::find(OsStr::new(name)) {
            return Some((program, Vec::new()));
        }
        let mut words = shlex::split(name)?.into_iter();
        let program = process::find(OsStr::new(&words.next()?)).ok()?;
        Some((program, words.collect()))
    })
}
