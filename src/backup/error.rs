use crate::process;
use std::path::PathBuf;
use std::process::ExitStatus;

/// Why there is no backup, or no restoration.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// `pg_dump` and its like.
    #[error(transparent)]
    Program(#[from] process::Error),
    /// A `pg_dump` reads servers of its own version and older ones.
    #[error("`{}` is of version {found} and the server of version {server}", path.display())]
    TooOld {
        /// The program.
        path: PathBuf,
        /// Its version.
        found: String,
        /// The server's.
        server: String,
    },
    /// What it says of itself cannot be understood.
    #[error("`{} --version` says `{said}`", path.display())]
    NoVersion {
        /// The program.
        path: PathBuf,
        /// The first line.
        said: String,
    },
    /// The folder, or a file in it.
    #[error("cannot write to `{}`: {reason}", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// The system's words.
        reason: String,
    },
    /// The file to restore.
    #[error("cannot read `{}`: {reason}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// The system's words.
        reason: String,
    },
    /// A program ended with an error.
    #[error("{program} {}", ended(*status))]
    Failed {
        /// `pg_dump`
        program: &'static str,
        /// How.
        status: ExitStatus,
        /// What it said.
        said: String,
    },
    /// A pipe between programs broke.
    #[error("{program} cannot be talked to: {source}")]
    Pipe {
        /// `psql`
        program: &'static str,
        /// Why.
        source: std::io::Error,
    },
}

/// `ended with exit code 1`, `was killed by signal 9`
fn ended(status: ExitStatus) -> String {
    use std::os::unix::process::ExitStatusExt;
    match (status.code(), status.signal()) {
        (Some(code), _) => format!("ended with exit code {code}"),
        (None, Some(signal)) => format!("was killed by signal {signal}"),
        (None, None) => "ended in an unknown way".to_owned(),
    }
}

impl Error {
    /// What a program said, line by line.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        let said = if let Self::Failed { said, .. } = self { said.trim_end() } else { "" };
        // The last lines tell what ended it.
        let lines: Vec<&str> = said.lines().collect();
        let first = lines.len().saturating_sub(12);
        lines.into_iter().skip(first)
    }

    /// One imperative that helps, if there is one.
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::Program(process::Error::NotFound { .. }) => {
                "install PostgreSQL's client programs (Debian: `postgresql-client`), or use an image that has them"
            }
            Self::Program(error) => return error.hint(),
            Self::TooOld { server, .. } => {
                return Some(format!("install the client programs of PostgreSQL {} or newer", major(server)?));
            }
            Self::Folder { .. } => "mount a folder that this user may write to, or name another with `--backup-dir`",
            Self::Failed { said, .. } if said.contains("No space left on device") => {
                "make room in the folder for dumps, or name another with `--backup-dir`"
            }
            Self::Failed { said, .. } if said.contains("permission denied for") => {
                "grant the privilege: a dump reads all of the database"
            }
            _ => return None,
        };
        Some(hint.to_owned())
    }
}

/// `17` of `17.2 (Debian 17.2-1)`, of `18beta1` its `18`.
pub(super) fn major(version: &str) -> Option<u32> {
    let digits = version.find(|c: char| !c.is_ascii_digit()).unwrap_or(version.len());
    version[..digits].parse().ok()
}
