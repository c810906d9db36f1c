//! Post-write hooks: `black`, `ruff`, ... with the revision that was written.

use super::host::Host;
use crate::evaluate::draft::{Hook, Runner};
use crate::process;
use crate::report::Failure;
use crate::write;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

impl Host<'_, '_> {
    /// Runs a hook's program to its end; how it ends is its own matter, as it is for Alembic.
    pub(super) async fn run_hook(&mut self, hook: &Hook) -> Result<(), Failure> {
        let ran = run(hook).await;
        if ran.is_err() {
            self.report.out("  FAILED\n")?;
        }
        ran
    }
}

async fn run(hook: &Hook) -> Result<(), Failure> {
    let fail = |error| Failure::Hook { hook: Box::new(hook.clone()), error };
    let (program, mut arguments) = program(hook).map_err(fail)?;
    arguments.extend(write::hook_arguments(&hook.options, &hook.path)?);
    process::attend(&program, &arguments, hook.cwd.as_deref().map(Path::new)).await.map_err(fail)?;
    Ok(())
}

/// An entry point is a program that pip has put into PATH. A module is one too where there is no Python: `ruff`.
fn program(hook: &Hook) -> Result<(PathBuf, Vec<String>), process::Error> {
    let found = |name: &str| process::find(OsStr::new(name));
    if hook.runner == Runner::Module
        && let Ok(python) = found("python3").or_else(|_| found("python"))
    {
        return Ok((python, vec!["-m".to_owned(), hook.program.clone()]));
    }
    Ok((found(&hook.program)?, Vec::new()))
}
