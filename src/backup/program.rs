//! `pg_dump`, `pg_restore` and `psql`, found with `which`.

use super::Error;
use super::error::major;
use crate::process::{self, Running, Signal};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use tokio::process::Command;

/// The programs a backup needs.
pub struct Programs {
    pub pg_dump: PathBuf,
    pub pg_restore: PathBuf,
}

impl Programs {
    /// Finds them, and holds pg_dump's version against the server's.
    ///
    /// # Errors
    /// One is not there, or too old.
    pub async fn find(server: &str) -> Result<Self, Error> {
        let programs = Self { pg_dump: find("pg_dump")?, pg_restore: find("pg_restore")? };
        let found = version(&programs.pg_dump).await?;
        match (major(&found), major(server)) {
            (Some(own), Some(servers)) if own < servers => {
                let server = server.split(' ').next().unwrap_or_default().to_owned();
                Err(Error::TooOld { path: programs.pg_dump, found, server })
            }
            _ => Ok(programs),
        }
    }
}

pub fn find(name: &str) -> Result<PathBuf, Error> {
    Ok(process::find(OsStr::new(name))?)
}

/// `17.2` of `pg_dump (PostgreSQL) 17.2 (Debian 17.2-1.pgdg120+1)`
async fn version(path: &Path) -> Result<String, Error> {
    let ended = Running::run(path, Command::new(path).arg("--version"), Signal::SIGTERM).await?;
    let said = ended.stdout.lines().next().unwrap_or_default();
    let number = said.split(' ').find(|word| major(word).is_some());
    number.map(str::to_owned).ok_or_else(|| Error::NoVersion { path: path.to_owned(), said: said.to_owned() })
}
