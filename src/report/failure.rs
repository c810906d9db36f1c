//! Every way a run can fail, made into prose: message, causes, place, hint, exit code.

use super::exit::Exit;
use super::remains::{Remains, names};
use super::source_line;
use crate::config::ConfigError;
use crate::evaluate::PythonError;
use crate::evaluate::draft::{Hook, Runner};
use crate::operation::Origin;
use crate::postgres::{Position, PostgresError, ServerError, WaitError};
use crate::{backup, ephemeral, execute, history, plan, process, write};
use std::error::Error as _;
use std::fmt::Write as _;
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
    /// A file that could not be written, or not be named.
    #[error(transparent)]
    Write(#[from] write::Error),
    /// script.py.mako
    #[error("Template rendering failed: {error}")]
    Template {
        /// What it raised.
        error: PythonError,
    },
    /// A post-write hook.
    #[error("{}", hook_failed(hook, error))]
    Hook {
        /// Which.
        hook: Box<Hook>,
        /// Why it can't be run.
        error: process::Error,
    },
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
            Self::Hook { hook, .. } => {
                let _written = writeln!(text, "note: `{}` is written, without what the hook does", hook.path);
            }
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
            Self::Write(write::Error::TimeZone { .. } | write::Error::Exists { .. }) => Exit::Command,
            // Alembic takes a template that it can't read for an exception, and one that raises for an error of its own.
            Self::Template { error } if !is_syntax_error(error) => Exit::Command,
            Self::Hook { hook, error: process::Error::NotFound { .. } } if hook.runner != Runner::Exec => Exit::Command,
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
            Self::Script { error, .. } | Self::Template { error } => Some(&error.traceback),
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
            Self::Template { error } => {
                if let Some(last) = error.lines.last() {
                    source_line::quote(text, &last.path, last.line, Some(&last.function));
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
}

fn is_command_error(error: &PythonError) -> bool {
    // `check` has found differences with the other.
    matches!(error.type_name.as_str(), "alembic.util.exc.CommandError" | "alembic.util.exc.AutogenerateDiffsDetected")
}

fn is_syntax_error(error: &PythonError) -> bool {
    error.type_name.ends_with("SyntaxError")
        || matches!(error.type_name.as_str(), "mako.exceptions.SyntaxException" | "mako.exceptions.CompileException")
}

/// Alembic's words, where it has some.
fn hook_failed(hook: &Hook, error: &process::Error) -> String {
    match (hook.runner, error) {
        (Runner::ConsoleScripts, process::Error::NotFound { .. }) => {
            format!("Could not find entrypoint console_scripts.{}", hook.program)
        }
        (Runner::Module, process::Error::NotFound { .. }) => format!("Could not find module {}", hook.program),
        _ => format!("the post-write hook `{}` can't be run: {error}", hook.name),
    }
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
