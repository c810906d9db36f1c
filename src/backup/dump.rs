//! `pg_dump --format=custom`

use super::program::Programs;
use super::{Client, Error, name};
use crate::process::{Running, Signal};
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use tempfile::NamedTempFile;

/// What is dumped.
pub struct Source<'a> {
    /// How to connect.
    pub client: Client<'a>,
    /// `server_version`
    pub server: &'a str,
    /// The rows of the version table.
    pub heads: &'a [String],
    /// How long a table may be locked by somebody else.
    pub lock_wait: Duration,
}

/// What a file is called until it is whole.
const PARTIAL: &str = ".partial";

/// Writes a dump into a folder, where it appears whole or not at all.
///
/// # Errors
/// There is no dump then, and no file.
pub async fn dump(source: &Source<'_>, folder: &Path) -> Result<PathBuf, Error> {
    let programs = Programs::find(source.server).await?;
    // Removed when it is dropped, by an error or a signal, but for the name it gets at the end.
    let partial = partial(folder, source.client.database)?;
    let mut command = source.client.command(&programs.pg_dump);
    let lock_wait = source.lock_wait.as_millis().max(1);
    command.args(["--format=custom", &format!("--lock-wait-timeout={lock_wait}"), "--file"]).arg(partial.path());
    let ended = Running::run(&programs.pg_dump, &mut command, Signal::SIGTERM).await?;
    if !ended.status.success() {
        return Err(Error::Failed { program: "pg_dump", status: ended.status, said: ended.stderr });
    }
    partial.as_file().sync_all().map_err(|error| unwritable(folder, &error))?;
    super::restore::listing(&programs.pg_restore, partial.path()).await?;
    let path = persist(partial, source, folder)?;
    // The name itself is in the folder, which is flushed like a file.
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(|error| unwritable(folder, &error))?;
    Ok(path)
}

/// A hidden file for as long as it is not whole, locked for as long as somebody writes it.
fn partial(folder: &Path, database: &str) -> Result<NamedTempFile, Error> {
    let prefix = format!(".{}-", name::encode(database));
    remove_abandoned(folder, &prefix);
    let file = tempfile::Builder::new().prefix(&prefix).suffix(PARTIAL).tempfile_in(folder);
    let file = file.map_err(|error| unwritable(folder, &error))?;
    // Where the file system knows no locks, nobody takes the file for abandoned either.
    drop(file.as_file().try_lock());
    Ok(file)
}

/// What a run has left behind that was killed without warning.
fn remove_abandoned(folder: &Path, prefix: &str) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let is_ours = name.to_str().is_some_and(|name| name.starts_with(prefix) && name.ends_with(PARTIAL));
        if is_ours && File::open(entry.path()).is_ok_and(|file| is_free(&file)) {
            // It is in nobody's way if it stays.
            drop(std::fs::remove_file(entry.path()));
        }
    }
}

fn is_free(file: &File) -> bool {
    !matches!(file.try_lock(), Err(TryLockError::WouldBlock | TryLockError::Error(_)))
}

/// The name that it keeps; never another dump's, which may be of the same second.
fn persist(mut partial: NamedTempFile, source: &Source<'_>, folder: &Path) -> Result<PathBuf, Error> {
    let mut at = SystemTime::now();
    loop {
        let path = folder.join(name::of(source.client.database, source.heads, at));
        match partial.persist_noclobber(&path) {
            Ok(_) => return Ok(path),
            Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => {
                partial = error.file;
                at += Duration::from_secs(1);
            }
            Err(error) => return Err(unwritable(folder, &error.error)),
        }
    }
}

/// `tempfile` adds the name that it tried.
fn unwritable(folder: &Path, error: &std::io::Error) -> Error {
    let text = error.to_string();
    let reason = text.split(" at path ").next().unwrap_or_default().to_owned();
    Error::Folder { path: folder.to_owned(), reason }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_run_has_left_is_removed_and_no_other_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = |name: &str| std::fs::File::create(folder.path().join(name)).expect("a file");
        for name in [".shop-abc.partial", ".other-abc.partial", "shop-a1-20260101T000000Z.dump"] {
            file(name);
        }
        let in_use = file(".shop-def.partial");
        in_use.try_lock().expect("a lock");
        let own = partial(folder.path(), "shop").expect("a file");
        let mut left: Vec<_> =
            std::fs::read_dir(folder.path()).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
        left.retain(|path| path != own.path());
        left.sort();
        let expected = [".other-abc.partial", ".shop-def.partial", "shop-a1-20260101T000000Z.dump"];
        assert_eq!(left, expected.map(|name| folder.path().join(name)));
    }
}
