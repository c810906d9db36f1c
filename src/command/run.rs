//! One run of env.py: pulls its requests, answers them, and ends with a COMMIT or without a trace.

use super::goal::Goal;
use super::host::Host;
use super::project::Project;
use crate::evaluate::{self, Environment, PythonError, Script};
use crate::plan::Heads;
use crate::postgres::Connection;
use crate::report::{Failure, Report};
use crate::schema::VersionTable;
use tokio::signal::unix::{Signal, SignalKind, signal};

/// What a command hands over to a run.
pub struct Start {
    /// What the run is for.
    pub goal: Goal,
    /// The target as it was typed, for `context.get_revision_argument()`.
    pub revision: Option<String>,
    /// `--tag`
    pub tag: Option<String>,
    /// `--sql`, with the rows of the version table that the range starts from.
    pub offline: Option<Heads>,
    /// A connection that is there already.
    pub connection: Option<Connection>,
    /// The version table whose lock is taken before env.py is answered; without one it is taken when steps are due.
    pub lock: Option<VersionTable>,
}

/// What a run found and did.
pub struct Ended {
    /// The version table's rows as `context.run_migrations()` read them, if env.py called it.
    pub heads: Option<Vec<String>>,
    /// The URL that env.py made its engine with, password included.
    pub engine_url: Option<String>,
}

/// Runs env.py to its end.
///
/// # Errors
/// The script's, a statement's, a signal; the server then rolls back what was not committed.
pub async fn run(project: &mut Project<'_>, report: &Report, mut start: Start) -> Result<Ended, Failure> {
    let environment = environment(project, &start)?;
    let mut signals = Signals::listen()?;
    let script = evaluate::start(environment)
        .map_err(|source| Failure::System { what: "cannot start a thread".to_owned(), source })?;
    let locked = start.lock.take();
    let mut host = Host::new(project, report, start);
    let ready = match &locked {
        Some(table) => ready(&mut host, table, &mut signals).await,
        None => Ok(()),
    };
    let pulled = match ready {
        Ok(()) => pull(script, &mut host, &mut signals).await,
        Err(failure) => abandon(script, failure).await,
    };
    let ended = conclude(&mut host, pulled).await;
    host.close().await;
    ended
}

/// Waits for the lock while the machine boots.
async fn ready(host: &mut Host<'_, '_>, table: &VersionTable, signals: &mut Signals) -> Result<(), Failure> {
    tokio::select! {
        biased;
        failure = signals.next() => Err(failure),
        locked = host.lock(table) => locked,
    }
}

/// Ends a script that has not been answered yet.
async fn abandon(script: Script, failure: Failure) -> Pulled {
    Pulled { script: script.finish().await, failure: Some(failure) }
}

/// How the pulling of requests ended.
struct Pulled {
    script: Result<(), PythonError>,
    failure: Option<Failure>,
}

async fn pull(mut script: Script, host: &mut Host<'_, '_>, signals: &mut Signals) -> Pulled {
    let failure = loop {
        let busy = host.is_busy();
        let answered = tokio::select! {
            biased;
            failure = signals.next() => {
                host.cancel().await;
                break Some(failure);
            }
            request = script.next() => match request {
                Some(request) => host.answer(request).await,
                None => break None,
            },
            progress = host.progress(), if busy => progress,
        };
        if let Err(failure) = answered {
            break Some(failure);
        }
    };
    if failure.as_ref().is_some_and(|failure| matches!(failure, Failure::Signal { .. })) {
        // The script may be anywhere, even in a loop of its own: nobody waits for it.
        return Pulled { script: Ok(()), failure };
    }
    Pulled { script: script.finish().await, failure }
}

async fn conclude(host: &mut Host<'_, '_>, pulled: Pulled) -> Result<Ended, Failure> {
    match (pulled.failure, pulled.script) {
        (Some(failure), _) => Err(failure),
        (None, Err(error)) if error.exit_code == Some(0) => Ok(host.ended()),
        (None, Err(error)) => {
            // A statement sent before may have failed first; else this tells which step the script was in.
            host.settle().await?;
            Err(host.blame(error))
        }
        (None, Ok(())) => {
            host.settle().await?;
            Ok(host.ended())
        }
    }
}

fn environment(project: &Project<'_>, start: &Start) -> Result<Environment, Failure> {
    let config = project.config;
    let path = project.env_py();
    let mut search_paths = config.search_path()?;
    if let Some(folder) = path.parent() {
        search_paths.push(folder.to_owned());
    }
    Ok(Environment {
        search_paths,
        variables: config.variables.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        facts: facts(project, start),
        path,
    })
}

/// `_retort.environment`
fn facts(project: &Project<'_>, start: &Start) -> serde_json::Value {
    let files = &project.config.alembic;
    let sections: serde_json::Map<_, _> = files
        .ini
        .sections()
        .map(|(name, entries)| {
            let entries: serde_json::Map<_, _> =
                entries.iter().map(|(option, value)| (option.clone(), value.as_str().into())).collect();
            (name.to_owned(), entries.into())
        })
        .collect();
    let defaults: serde_json::Map<_, _> =
        files.ini.defaults().iter().map(|(option, value)| (option.clone(), value.as_str().into())).collect();
    let ini = project.config.directory.join(&files.ini_path);
    let heads: Vec<String> = project.history.heads().map(|node| node.id().to_owned()).collect();
    let versions: Vec<String> = project.location.versions.iter().map(|path| path.display().to_string()).collect();
    serde_json::json!({
        "config_file": files.ini_exists.then(|| ini.display().to_string()),
        "config_dir": ini.parent().map(|path| path.display().to_string()),
        "section": files.section,
        "file": sections,
        "defaults": defaults,
        "toml": files.toml.facts(),
        "x": project.config.arguments,
        "offline": start.offline.is_some(),
        "url": project.config.database.as_ref().map(|database| database.text.expose().to_owned()),
        "script_location": project.location.directory.display().to_string(),
        "version_locations": versions,
        "command": start.goal.command(),
        "revision": start.revision,
        "tag": start.tag,
        "heads": heads,
        "starting_heads": start.offline.as_ref().map(|heads| heads.rows().to_vec()),
        "purge": matches!(start.goal, Goal::Stamp { purge: true, .. }),
    })
}

/// SIGINT and SIGTERM, which as PID 1 too do nothing unless they are listened for.
struct Signals {
    interrupt: Signal,
    terminate: Signal,
}

impl Signals {
    fn listen() -> Result<Self, Failure> {
        let failure = |source| Failure::System { what: "cannot listen for signals".to_owned(), source };
        Ok(Self {
            interrupt: signal(SignalKind::interrupt()).map_err(failure)?,
            terminate: signal(SignalKind::terminate()).map_err(failure)?,
        })
    }

    async fn next(&mut self) -> Failure {
        tokio::select! {
            _ = self.interrupt.recv() => Failure::Signal { name: "SIGINT", number: 2 },
            _ = self.terminate.recv() => Failure::Signal { name: "SIGTERM", number: 15 },
        }
    }
}
