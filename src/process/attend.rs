use super::Error;
use std::path::Path;
use std::process::ExitStatus;
use tokio::process::Command;

/// Runs a program to its end with this process's own input and output: an editor, a formatter.
///
/// # Errors
/// It can't be run.
pub async fn attend(program: &Path, arguments: &[String], folder: Option<&Path>) -> Result<ExitStatus, Error> {
    let mut command = Command::new(program);
    command.args(arguments).kill_on_drop(true);
    if let Some(folder) = folder {
        command.current_dir(folder);
    }
    command.status().await.map_err(|source| Error::Refused { path: program.to_owned(), source })
}
