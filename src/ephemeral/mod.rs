//! A throw-away PostgreSQL for `--ephemeral`, the demo and the tests: a new cluster in a temporary folder, on a Unix
//! socket only, gone with the value or with the process that holds it.

mod account;
mod programs;

use account::Account;
use programs::Programs;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Starts the server and ends it: see the comment at its head.
const SERVE: &str = include_str!("serve.sh");

/// Far more than a cluster takes (about a second), far less than a build would hang.
const LIMIT: Duration = Duration::from_secs(60);

/// A socket's address holds 107 bytes, and PostgreSQL adds `/.s.PGSQL.5432.lock`.
const LONGEST_FOLDER: usize = 107 - "/.s.PGSQL.5432.lock".len();

/// Why no throw-away PostgreSQL could be had.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Neither in `PATH` nor where Debian puts it.
    #[error(
        "no PostgreSQL server is installed: `initdb` and `postgres` are neither in PATH nor in /usr/lib/postgresql/*/bin"
    )]
    NotInstalled,
    /// Run as root on a system without the usual accounts.
    #[error("PostgreSQL does not run as root, and there is neither a user `postgres` nor a user `nobody`")]
    NoAccount,
    /// The temporary folder, or a file in it.
    #[error("cannot use `{}`", path.display())]
    Folder {
        /// The folder or file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// `sh` could not be run.
    #[error("cannot run `sh`")]
    Shell(#[source] std::io::Error),
    /// `initdb` or `postgres` ended, or did not get ready in time.
    #[error("the throw-away PostgreSQL did not start:\n{log}")]
    Failed {
        /// What both programs wrote.
        log: String,
    },
}

/// A running throw-away server.
///
/// The child is the shell of `serve.sh`: it lives until this process closes its standard input, by `drop` or by dying.
#[derive(Debug)]
pub struct Server {
    shell: Child,
    folder: TempDir,
}

impl Server {
    /// `initdb && postgres`: returns when it accepts connections.
    pub fn start() -> Result<Self, Error> {
        let programs = Programs::find()?;
        let folder = folder()?;
        let mut command = Command::new("sh");
        command.args(["-c", SERVE, "serve.sh"]).arg(&programs.initdb).arg(&programs.postgres).arg(folder.path());
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        command.current_dir("/").process_group(0);
        if is_root(folder.path())? {
            let account = Account::unprivileged()?;
            own(folder.path(), account)?;
            command.uid(account.uid).gid(account.gid);
        }
        let shell = command.spawn().map_err(Error::Shell)?;
        let server = Self { shell, folder };
        server.wait()?;
        Ok(server)
    }

    /// `postgresql://postgres@/postgres?host=<folder>`: libpq, SQLAlchemy and Retort read it alike.
    pub fn url(&self) -> String {
        self.database_url("postgres")
    }

    /// The same for another database of this server.
    pub fn database_url(&self, database: &str) -> String {
        format!("postgresql://postgres@/{database}?host={}", self.folder.path().display())
    }

    /// The folder of the socket, for `PGHOST`.
    pub fn socket_folder(&self) -> &Path {
        self.folder.path()
    }

    /// The eighth line of `postmaster.pid` becomes `ready` when connections are accepted.
    fn wait(&self) -> Result<(), Error> {
        let state = self.folder.path().join("data/postmaster.pid");
        let ended = self.folder.path().join("ended");
        let started = Instant::now();
        while !is_ready(&state) {
            if ended.exists() || started.elapsed() > LIMIT {
                let log = self.folder.path().join("log");
                let log = fs::read_to_string(&log).map_err(|source| Error::Folder { path: log, source })?;
                return Err(Error::Failed { log: log.trim_end().to_owned() });
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        // The folder is removed once more by `TempDir`; a shell that cannot be waited for was already reaped.
        self.shell.wait().ok();
    }
}

fn is_ready(state: &Path) -> bool {
    fs::read_to_string(state).is_ok_and(|text| text.lines().nth(7).is_some_and(|line| line.trim_end() == "ready"))
}

/// A new folder under TMPDIR, or under /tmp where that is too deep for a socket.
fn folder() -> Result<TempDir, Error> {
    let mut builder = tempfile::Builder::new();
    builder.prefix("retort-");
    let failed = |path: PathBuf| move |source| Error::Folder { path, source };
    let folder = builder.tempdir().map_err(failed(std::env::temp_dir()))?;
    if folder.path().as_os_str().len() <= LONGEST_FOLDER {
        return Ok(folder);
    }
    builder.tempdir_in("/tmp").map_err(failed("/tmp".into()))
}

/// A file that this process just made belongs to its effective user.
fn is_root(made: &Path) -> Result<bool, Error> {
    let metadata = fs::metadata(made).map_err(|source| Error::Folder { path: made.into(), source })?;
    Ok(metadata.uid() == 0)
}

fn own(folder: &Path, account: Account) -> Result<(), Error> {
    std::os::unix::fs::chown(folder, Some(account.uid), Some(account.gid))
        .and_then(|()| fs::set_permissions(folder, fs::Permissions::from_mode(0o700)))
        .map_err(|source| Error::Folder { path: folder.into(), source })
}

#[cfg(test)]
mod tests {
    use super::Server;
    use std::os::unix::net::UnixStream;

    #[test]
    fn a_server_answers_and_leaves_nothing_behind() {
        let server = Server::start().expect("a server");
        let folder = server.socket_folder().to_owned();
        let socket = folder.join(".s.PGSQL.5432");
        assert!(UnixStream::connect(&socket).is_ok());
        assert_eq!(server.url(), format!("postgresql://postgres@/postgres?host={}", folder.display()));
        drop(server);
        assert!(UnixStream::connect(&socket).is_err());
        assert!(!folder.exists());
    }
}
