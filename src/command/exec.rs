//! `migrate exec -- gunicorn app`

use super::{signals, upgrade};
use crate::config::Config;
use crate::process;
use crate::report::{Exit, Failure, Report};
use std::ffi::OsString;

/// `migrate upgrade head && exec gunicorn app`, without a shell.
///
/// The program is looked for before anything is migrated.
pub async fn run(
    config: &Config,
    report: &Report,
    revision: &str,
    tag: Option<&str>,
    command: &[OsString],
) -> Result<Exit, Failure> {
    let (name, arguments) = command.split_first().ok_or_else(|| process::Error::NotFound { name: String::new() })?;
    let program = process::find(name)?;
    upgrade::run(config, report, revision, false, tag).await?;
    match signals::last() {
        Some(stopped) => Err(stopped),
        None => Err(process::replace(&program, name, arguments).into()),
    }
}
