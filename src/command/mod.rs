//! One file per subcommand: each wires the stages; no SQL, no printing of its own.

mod answer;
mod author;
mod backup;
mod blame;
mod branches;
mod check;
mod config;
mod current;
mod downgrade;
mod edit;
mod ensure_version;
mod exec;
mod foreseen;
mod found;
mod goal;
mod heads;
mod history;
mod hooks;
mod host;
mod init;
mod inspect;
mod kept;
mod list_templates;
mod located;
mod locks;
mod merge;
mod project;
mod restore;
mod revision;
mod revisions;
mod run;
mod show;
mod signals;
mod stamp;
mod stamping;
mod step_header;
mod upgrade;
mod wait;
mod wait_for_head;

pub use signals::install as listen_for_signals;

use crate::config::{Command, Config};
use crate::report::{Exit, Failure, Report};

/// `migrate <command>`
///
/// # Errors
/// Whatever stage fails first; what it began in the database is rolled back.
pub async fn run(command: &Command, config: &Config, report: &Report) -> Result<Exit, Failure> {
    let mut signals = signals::Signals::listen()?;
    tokio::select! {
        biased;
        ended = dispatch(command, config, report) => ended,
        failure = signals.next_and_grace() => Err(failure),
    }
}

async fn dispatch(command: &Command, config: &Config, report: &Report) -> Result<Exit, Failure> {
    match command {
        Command::Upgrade { revision, sql, tag } => upgrade::run(config, report, revision, *sql, tag.as_deref()).await,
        Command::Downgrade { revision, sql, tag } => {
            downgrade::run(config, report, revision, *sql, tag.as_deref()).await
        }
        Command::Stamp { revisions, sql, tag, purge } => {
            stamp::run(config, report, revisions, *sql, tag.as_deref(), *purge).await
        }
        Command::Current { verbose, check_heads } => current::run(config, report, *verbose, *check_heads).await,
        Command::Heads { verbose, resolve_dependencies } => heads::run(config, report, *verbose, *resolve_dependencies),
        Command::History { range, verbose, indicate_current } => {
            history::run(config, report, range.as_deref(), *verbose, *indicate_current).await
        }
        Command::Branches { verbose } => branches::run(config, report, *verbose),
        Command::Show { revision } => show::run(config, report, revision).await,
        Command::Revision(revise) => revision::run(config, report, revise).await,
        Command::Merge(join) => merge::run(config, report, join).await,
        Command::Edit { revision } => edit::run(config, report, revision).await,
        Command::Check => check::run(config, report).await,
        Command::Init(scaffold) => init::run(config, report, scaffold),
        Command::ListTemplates => list_templates::run(report),
        Command::EnsureVersion { sql } => ensure_version::run(config, report, *sql).await,
        Command::Wait => wait::run(config, report).await,
        Command::WaitForHead => wait_for_head::run(config, report).await,
        Command::Config => config::run(config, report),
        Command::Backup => backup::run(config, report).await,
        Command::Restore { file, replace } => restore::run(config, report, file, *replace).await,
        Command::Exec { revision, tag, command } => exec::run(config, report, revision, tag.as_deref(), command).await,
    }
}
