//! One run of env.py: pulls its requests, answers them, and ends with a COMMIT or without a trace.

use super::author::Author;
use super::found::Found;
use super::goal::Goal;
use super::host::Host;
use super::project::Project;
use super::signals::Signals;
use crate::config::Target;
use crate::evaluate::{self, Environment, Script};
use crate::history::Revision;
use crate::plan::{Heads, Step};
use crate::postgres::Connection;
use crate::report::{Failure, Report};
use crate::schema::VersionTable;

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
    /// What is due as far as is known before env.py runs.
    pub due: Option<Due>,
    /// Of a command that writes revisions.
    pub author: Option<Author>,
}

/// Steps that a version table asks for.
pub struct Due {
    /// Its lock is taken before env.py is answered; of one that only env.py knows, when it asks for steps.
    pub table: VersionTable,
    /// The steps, if nobody else is faster.
    pub steps: Vec<Step>,
}

/// What a run found and did.
pub struct Ended {
    /// What each `context.run_migrations()` came upon.
    pub found: Vec<Found>,
    /// The version table that env.py named last.
    pub table: VersionTable,
    /// The database that env.py went to last, if to any.
    pub target: Option<Target>,
}

/// Runs env.py to its end.
///
/// # Errors
/// The script's, a statement's, a signal; the server then rolls back what was not committed.
pub async fn run(project: &mut Project<'_>, report: &Report, mut start: Start) -> Result<Ended, Failure> {
    let environment = environment(project, &start)?;
    let runs = start.author.as_ref().is_none_or(|author| author.environment);
    if runs && !environment.path.is_file() {
        return Err(Failure::NoEnvironment { path: environment.path });
    }
    let mut signals = Signals::listen_in_a_run()?;
    let script = evaluate::start(environment)
        .map_err(|source| Failure::System { what: "cannot start a thread".to_owned(), source })?;
    let due = start.due.take();
    let mut host = Host::new(project, report, start);
    let ended = tokio::select! {
        biased;
        failure = signals.next() => {
            // The script may be anywhere, even in a loop of its own: nobody waits for it.
            host.cancel().await;
            Err(host.stopped(failure))
        }
        ended = serve(script, &mut host, due) => ended,
    };
    host.close().await;
    ended
}

/// Answers requests until env.py ends, or something fails that it cannot handle.
async fn serve(mut script: Script, host: &mut Host<'_, '_>, due: Option<Due>) -> Result<Ended, Failure> {
    host.foresee();
    // The machine boots meanwhile.
    if let Some(Due { table, steps }) = due {
        host.prepare(&table, &steps).await?;
    }
    let failure = loop {
        let working = host.is_working();
        let answered = tokio::select! {
            biased;
            request = script.next() => match request {
                Some(request) => host.answer(request).await,
                None => break None,
            },
            progress = host.progress(), if working => progress,
        };
        if let Err(failure) = answered {
            break Some(failure);
        }
    };
    let ended = script.finish().await;
    match (failure, ended) {
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
    let due = start.due.iter().flat_map(|due| &due.steps);
    Ok(Environment {
        search_paths,
        revisions: due.filter_map(|step| Some(step.revision.as_ref()?.path.clone())).collect(),
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
    let path = |revision: &Revision| revision.path.display().to_string();
    let loaded_first: Vec<String> = match &start.author {
        Some(author) if author.compares() => project.history.loaded_before_comparing().map(path).collect(),
        _ => project.history.loaded_first().map(path).collect(),
    };
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
        "loaded_first": loaded_first,
        "starting_heads": start.offline.as_ref().map(|heads| heads.rows().to_vec()),
        "purge": matches!(start.goal, Goal::Stamp { purge: true, .. }),
        "author": start.author.as_ref().map(|author| author.facts()),
    })
}
