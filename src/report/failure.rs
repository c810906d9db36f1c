//! Every way a run can fail, made into prose: message, causes, place, hint, exit code.

use super::exit::Exit;
use super::remains::{Remains, names};
use super::source_line;
use crate::config::ConfigError;
use crate::evaluate::PythonError;
use crate::operation::Origin;
use crate::postgres::{Cause, Position, PostgresError, ServerError, WaitError};
use crate::{backup, ephemeral, execute, history, plan, process};
use std::error::Error as _;
use std::fmt::Write;
use std::path::PathBuf;
use std::time::Duration;

/// What ended a run.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The configuration.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The folder of revisions.
    #[error(transparent)]
    History(#[from] history::Error),
    /// The request does not fit the history.
    #[error(transparent)]
    Plan(#[from] plan::Error),
    /// The database did not come up, or refused.
    #[error("{0}")]
    Wait(#[from] WaitError),
    /// A query of our own failed.
    #[error("{0}")]
    Postgres(#[from] PostgresError),
    /// A statement failed.
    #[error("{0}")]
    Execute(#[from] execute::Error),
    /// A script raised.
    #[error("{error}")]
    Script {
        /// What.
        error: PythonError,
        /// The statement that made it raise.
        statement: Option<Box<execute::Error>>,
        /// The step that was running: `upgrade a -> b`
        step: Option<String>,
        /// A failure before it that the script has handled, but that has aborted the transaction.
        earlier: Option<String>,
        /// What is left in the database.
        remains: Option<Remains>,
    },
    /// A project without env.py.
    #[error("there is no `{}`", path.display())]
    NoEnvironment {
        /// Where it should be.
        path: PathBuf,
    },
    /// An identifier that the version table has no room for.
    #[error("the revision `{revision}` has {} characters, and `{table}` has room for {width}", revision.chars().count())]
    LongIdentifier {
        /// The revision.
        revision: String,
        /// `32`
        width: usize,
        /// The version table.
        table: String,
    },
    /// `wait-for-head`: the time is over.
    #[error("the database did not come to {} within {} s: it is at {}", names(wanted), waited.as_secs_f64(), names(found))]
    NotAtHead {
        /// How long there was.
        waited: Duration,
        /// The heads of the project.
        wanted: Vec<String>,
        /// The rows of the version table.
        found: Vec<String>,
        /// One of them that the project does not have.
        unknown: Option<String>,
    },
    /// `wait-for-head`: the database did not come up.
    #[error("{0}")]
    HeadUnreachable(WaitError),
    /// `--backup`, `migrate backup`
    #[error("the backup failed: {error}")]
    Backup {
        /// Why.
        error: backup::Error,
        /// Whether a migration was to follow.
        before: bool,
    },
    /// `migrate restore`
    #[error("the restoration failed: {0}")]
    Restore(backup::Error),
    /// The program of `exec`.
    #[error(transparent)]
    Program(#[from] process::Error),
    /// The throw-away server.
    #[error(transparent)]
    Ephemeral(#[from] ephemeral::Error),
    /// The operating system.
    #[error("{what}: {source}")]
    System {
        /// What was tried.
        what: String,
        /// Its answer.
        source: std::io::Error,
    },
    /// Standard output is closed.
    #[error("cannot write to standard output: {0}")]
    Output(std::io::Error),
    /// SIGINT or SIGTERM.
    #[error("stopped by {name}")]
    Signal {
        /// `SIGTERM`
        name: &'static str,
        /// 15
        number: i32,
        /// What is left in the database, if the run had come that far.
        remains: Option<Remains>,
    },
    /// Alembic's CommandError for something that is no other stage's.
    #[error("{message}")]
    Command {
        /// Alembic's text.
        message: String,
        /// One imperative.
        hint: Option<String>,
    },
}

impl Failure {
    /// The whole text, ready to print.
    pub fn describe(&self) -> String {
        let mut text = String::new();
        // Writing to a String cannot fail.
        let _written = match self.exit() {
            // Alembic's word, which people search their logs for.
            Exit::Command => writeln!(text, "FAILED: {}", self.command_error()),
            _ => writeln!(text, "error: {}", self.headline()),
        };
        self.details(&mut text);
        if let Self::Script { earlier: Some(earlier), .. } = self {
            let _written = writeln!(text, "  because the transaction was aborted before: {earlier}");
        }
        if let Self::Script { remains: Some(remains), .. } | Self::Signal { remains: Some(remains), .. } = self {
            let _written = writeln!(text, "note: {remains}");
        }
        match self {
            Self::Backup { before: true, .. } => text.push_str("note: nothing was migrated\n"),
            Self::Restore(_) => text.push_str("note: the database is as it was\n"),
            _ => {}
        }
        if let Some(hint) = self.hint() {
            let _written = writeln!(text, "hint: {hint}");
        }
        text
    }

    /// The number that the process ends with.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Config(_) => Exit::Configuration,
            Self::History(_)
            | Self::Plan(_)
            | Self::Command { .. }
            | Self::NoEnvironment { .. }
            | Self::LongIdentifier { .. } => Exit::Command,
            Self::Wait(_) | Self::HeadUnreachable(_) => Exit::Unreachable,
            Self::NotAtHead { .. } => Exit::NotAtHead,
            Self::Backup { .. } | Self::Restore(_) => Exit::Backup,
            Self::Program(process::Error::NotFound { .. }) => Exit::NotFound,
            Self::Program(_) => Exit::NotExecutable,
            Self::Execute(execute::Error::Locked { .. }) => Exit::Locked,
            Self::Signal { number, .. } => Exit::Signal(*number),
            Self::Script { error, .. } if is_command_error(error) => Exit::Command,
            Self::Script { error: PythonError { exit_code: Some(code), .. }, .. } => Exit::Script(*code),
            _ => Exit::Failed,
        }
    }

    /// `--raiseerr`: the script's whole traceback.
    pub fn traceback(&self) -> Option<&str> {
        match self {
            Self::Script { error, .. } => Some(&error.traceback),
            _ => None,
        }
    }

    /// Alembic's own text, as it is.
    fn command_error(&self) -> String {
        match self {
            Self::Script { error, .. } => error.message.clone(),
            _ => self.to_string(),
        }
    }

    fn headline(&self) -> String {
        match self {
            Self::Script { error, statement, step, .. } => {
                let place = match (step, statement.as_deref()) {
                    (Some(step), _) => format!("`{step}`"),
                    (None, Some(execute::Error::Database { statement, .. })) if statement == "COMMIT" => {
                        "`COMMIT`".to_owned()
                    }
                    (None, _) => "env.py".to_owned(),
                };
                match statement.as_deref().and_then(execute::Error::database).and_then(PostgresError::server) {
                    Some(server) => format!("{place} failed: {}", server_line(server)),
                    None => format!("{place} failed: {error}"),
                }
            }
            Self::Execute(execute::Error::Database { source, .. }) | Self::Postgres(source) => source
                .server()
                .map_or_else(|| source.to_string(), |server| format!("the server said {}", server_line(server))),
            _ => self.to_string(),
        }
    }

    fn details(&self, text: &mut String) {
        match self {
            Self::Script { error, statement, .. } => {
                // A statement that nobody waited for fails while the script is elsewhere: its own line counts.
                if statement.as_deref().and_then(origin).is_none()
                    && let Some(last) = error.lines.last()
                {
                    source_line::quote(text, &last.path, last.line, Some(&last.function));
                }
                if let Some(statement) = statement {
                    statement_details(text, statement);
                }
            }
            Self::Execute(error) => statement_details(text, error),
            Self::Postgres(error) => cause_details(text, error),
            Self::Backup { error, .. } | Self::Restore(error) => error.lines().for_each(|line| {
                let _written = writeln!(text, "  {line}");
            }),
            Self::Wait(error) | Self::HeadUnreachable(error) => {
                let mut cause = error.source();
                while let Some(current) = cause {
                    let _written = writeln!(text, "  because {current}");
                    cause = current.source();
                }
            }
            _ => {}
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::Config(error) => error.hint(),
            Self::History(error) => error.hint(),
            Self::Plan(error) => error.hint(),
            Self::Wait(error) => wait_hint(&error.connect_error().cause),
            Self::HeadUnreachable(error) => {
                wait_hint(&error.connect_error().cause).map(|hint| hint.replace("--wait-timeout", "--timeout"))
            }
            Self::NotAtHead { unknown: Some(revision), .. } => Some(format!(
                "`{revision}` is not among the revisions here: bring this image and the database's to one version"
            )),
            Self::NotAtHead { .. } => {
                Some("look at what runs `migrate upgrade head`, or wait longer with `--timeout`".to_owned())
            }
            Self::Program(error) => error.hint(),
            Self::Backup { error, .. } | Self::Restore(error) => error.hint(),
            Self::Ephemeral(ephemeral::Error::NotInstalled) => {
                Some("install the package `postgresql` (`apt-get install postgresql`)".to_owned())
            }
            Self::Execute(execute::Error::Locked { holder, .. }) => Some(match holder {
                Some(holder) => format!("look at {holder}, or wait longer with `--lock-timeout`"),
                None => "wait longer with `--lock-timeout`".to_owned(),
            }),
            Self::NoEnvironment { .. } => {
                Some("ship env.py with the revisions, or set `script_location` to the folder that holds it".to_owned())
            }
            Self::LongIdentifier { table, .. } => Some(format!(
                "rename the revision, or widen the column: `ALTER TABLE {table} ALTER COLUMN version_num TYPE varchar(255)`"
            )),
            Self::Command { hint, .. } => hint.clone(),
            Self::Script { earlier: Some(_), .. } => {
                Some("put a statement that may fail into `with connection.begin_nested():`".to_owned())
            }
            Self::Execute(error) => server_hint(error.database()?),
            Self::Script { statement: Some(error), .. } => server_hint(error.database()?),
            Self::Postgres(error) => server_hint(error),
            _ => None,
        }
    }
}

fn is_command_error(error: &PythonError) -> bool {
    error.type_name == "alembic.util.exc.CommandError"
}

/// `ERROR 23505: duplicate key value violates unique constraint "users_pkey"`
fn server_line(server: &ServerError) -> String {
    format!("{} {}: {}", server.severity, server.sqlstate, server.message)
}

fn origin(error: &execute::Error) -> Option<&Origin> {
    match error {
        execute::Error::Database { origin, .. } | execute::Error::Render { origin, .. } => origin.as_ref(),
        _ => None,
    }
}

fn statement_details(text: &mut String, error: &execute::Error) {
    if let Some(origin) = origin(error) {
        source_line::quote(text, &origin.path, origin.line, None);
    }
    if let execute::Error::Database { source, statement, .. } = error {
        let server = source.server();
        match server.and_then(|server| server.position.as_ref()) {
            Some(Position::Statement(position)) => source_line::caret(text, statement, *position as usize),
            Some(Position::Internal { position, query }) => source_line::caret(text, query, *position as usize),
            None => statement.trim().lines().take(STATEMENT_LINES).for_each(|line| {
                let _written = writeln!(text, "       | {}", line.trim_end());
            }),
        }
        if let Some(server) = server {
            server_details(text, server);
        } else {
            cause_details(text, source);
        }
    }
}

/// How much of a statement is shown that the server gave no position in.
const STATEMENT_LINES: usize = 12;

fn server_details(text: &mut String, server: &ServerError) {
    let facts = [("detail", &server.detail), ("context", &server.context)];
    for (name, fact) in facts {
        if let Some(fact) = fact {
            let _written = writeln!(text, "{name}: {fact}");
        }
    }
}

fn cause_details(text: &mut String, error: &PostgresError) {
    if let Some(server) = error.server() {
        server_details(text, server);
    }
    let mut cause = error.source();
    while let Some(current) = cause {
        let _written = writeln!(text, "  because {current}");
        cause = current.source();
    }
}

fn server_hint(error: &PostgresError) -> Option<String> {
    let server = error.server()?;
    let ours = match server.sqlstate.as_str() {
        "25006" => Some("the server is read-only, connect to the primary"),
        "42501" => Some("grant the privilege, or connect as the owner of the schema"),
        "55P03" => Some("another session holds a lock on the table, see `pg_stat_activity`"),
        _ => None,
    };
    server.hint.clone().or_else(|| ours.map(str::to_owned))
}

fn wait_hint(cause: &Cause) -> Option<String> {
    let hint = match cause {
        Cause::Resolve { .. } => "check the host name, and that both containers are on one network",
        Cause::Refused | Cause::NoSocket { .. } => {
            "check host and port, and that the server runs; wait longer with `--wait-timeout`"
        }
        Cause::PasswordMissing => "put the password into the URL, or set `PGPASSWORD`",
        Cause::NoTls => "use `sslmode=prefer` if the network may be trusted",
        Cause::Server(server) => match server.sqlstate.as_str() {
            "28P01" => "check user and password",
            "3D000" => "create the database, or wait longer with `--wait-timeout`",
            "53300" => "raise `max_connections`, or wait longer with `--wait-timeout`",
            _ => return server.hint.clone(),
        },
        _ => return None,
    };
    Some(hint.to_owned())
}
