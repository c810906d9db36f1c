//! An Alembic project as the commands see it: its configuration, its folder, its history, its connections.

use crate::config::{Config, ScriptLocation, Target};
use crate::history::{self, History, Locations, Modules, environment};
use crate::plan::{Direction, Step};
use crate::postgres::{self, Connection, Notice};
use crate::report::{Failure, Report};
use crate::schema::VersionTable;
use std::collections::HashSet;
use std::future::Future;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::oneshot;

/// The project that a command works on.
pub struct Project<'a> {
    /// Its configuration.
    pub config: &'a Config,
    /// Where its scripts are.
    pub location: ScriptLocation,
    /// Its revisions.
    pub history: History,
    /// Revisions that [`Self::check`] has read.
    checked: HashSet<String>,
    notices: UnboundedSender<Notice>,
    noticed: UnboundedReceiver<Notice>,
}

/// Where the version table is, as far as env.py's text tells.
pub enum Known {
    /// It tells.
    Table(VersionTable),
    /// Only running env.py tells, or only env.py knows the database.
    OnlyByRunning,
}

impl<'a> Project<'a> {
    /// Reads the folder that the configuration names.
    ///
    /// # Errors
    /// There is no such folder; a revision cannot be read; the graph has a cycle.
    pub fn open(config: &'a Config, report: &Report) -> Result<Self, Failure> {
        let location = config.script_location()?;
        let history = history::read(&locations(config, &location))?;
        Ok(Self::new(config, location, history, unbounded_channel(), report))
    }

    /// Reads the folder for a new revision: it need not have any yet, nor a place for them.
    ///
    /// # Errors
    /// There is no such folder; a revision cannot be read; the graph has a cycle.
    pub fn open_to_write(config: &'a Config, report: &Report) -> Result<Self, Failure> {
        let location = config.script_location()?;
        let locations = Locations { may_be_absent: true, ..locations(config, &location) };
        Ok(Self::new(config, location, history::read(&locations)?, unbounded_channel(), report))
    }

    /// Reads the folder while the database is waited for, where env.py's text tells which table to look at.
    ///
    /// # Errors
    /// The folder's at once, the database's when the time to wait is over.
    pub async fn open_and_connect(
        config: &'a Config,
        report: &Report,
    ) -> Result<(Self, Option<(Connection, VersionTable)>), Failure> {
        let location = config.script_location()?;
        let Known::Table(table) = known(config, &location) else {
            return Ok((Self::open(config, report)?, None));
        };
        let target = config.target()?;
        let channel = unbounded_channel();
        let read = read_beside(locations(config, &location));
        let connect = connect(&target, config.wait_timeout, &channel.0, report);
        let (history, connection) = tokio::try_join!(read, connect)?;
        Ok((Self::new(config, location, history, channel, report), Some((connection, table))))
    }

    fn new(
        config: &'a Config,
        location: ScriptLocation,
        history: History,
        (notices, noticed): (UnboundedSender<Notice>, UnboundedReceiver<Notice>),
        report: &Report,
    ) -> Self {
        for warning in history.warnings() {
            report.warn("alembic.script", &warning.to_string());
        }
        Self { config, location, history, checked: HashSet::new(), notices, noticed }
    }

    /// `<script_location>/env.py`
    pub fn env_py(&self) -> PathBuf {
        env_py(self.config, &self.location)
    }

    /// Reads env.py's text for the version table.
    pub fn known(&self) -> Known {
        known(self.config, &self.location)
    }

    /// Waits for the configured database.
    ///
    /// # Errors
    /// There is none, or it does not come up in time.
    pub async fn connect(&self, report: &Report) -> Result<Connection, Failure> {
        self.connect_to(&self.config.target()?, report).await
    }

    /// Waits for a database.
    ///
    /// # Errors
    /// It does not come up in time, or refuses.
    pub async fn connect_to(&self, target: &Target, report: &Report) -> Result<Connection, Failure> {
        self.connect_within(target, self.config.wait_timeout, report).await
    }

    /// Waits for a database, and no longer than this.
    ///
    /// # Errors
    /// It does not come up in time, or refuses.
    pub async fn connect_within(
        &self,
        target: &Target,
        limit: Duration,
        report: &Report,
    ) -> Result<Connection, Failure> {
        connect(target, limit, &self.notices, report).await
    }

    /// Tries a database once; whoever needs it waits for it.
    pub fn try_to_connect(&self, target: Target) -> impl Future<Output = Option<Connection>> + 'static {
        let notices = self.notices.clone();
        async move { postgres::connect(&target, &notices).await.ok() }
    }

    /// Reads the revisions of a plan to their ends, before anything runs.
    ///
    /// # Errors
    /// One has a syntax error, or no function for its direction.
    pub fn check(&mut self, steps: &[Step]) -> Result<(), Failure> {
        for step in steps {
            let Some(revision) = step.revision.as_deref() else { continue };
            let function = match step.direction {
                Direction::Upgrade => "upgrade",
                Direction::Downgrade => "downgrade",
            };
            if self.checked.insert(revision.id.clone()) {
                revision.check_function(function)?;
            }
        }
        Ok(())
    }

    /// What the server remarked since the last call: `NOTICE: relation "t" already exists, skipping`.
    pub fn report_notices(&mut self, report: &Report) {
        while let Ok(notice) = self.noticed.try_recv() {
            report.info("postgresql", &format!("{}: {}", notice.severity, notice.message));
        }
    }
}

fn locations(config: &Config, location: &ScriptLocation) -> Locations {
    Locations {
        script_directory: config.directory.join(&location.directory),
        versions: location.versions.clone(),
        recursive: location.recursive,
        // Where they can't be told, a constant of theirs can't either.
        modules: Modules::new(config.search_path().unwrap_or_default()),
        // A volume that was not mounted.
        may_be_absent: false,
    }
}

fn env_py(config: &Config, location: &ScriptLocation) -> PathBuf {
    config.directory.join(&location.directory).join("env.py")
}

fn known(config: &Config, location: &ScriptLocation) -> Known {
    let Some(database) = &config.database else { return Known::OnlyByRunning };
    let source = std::fs::read_to_string(env_py(config, location));
    let Some(settings) = source.ok().and_then(|source| environment::read(&source)) else {
        return Known::OnlyByRunning;
    };
    if settings.computes_url && database.yields_to_env_py() {
        return Known::OnlyByRunning;
    }
    let default = VersionTable::default();
    Known::Table(VersionTable {
        schema: settings.version_table_schema,
        name: settings.version_table.unwrap_or(default.name),
        primary_key: true,
        create: None,
    })
}

/// Reads a history on a thread of its own.
async fn read_beside(locations: Locations) -> Result<History, Failure> {
    let (sender, history) = oneshot::channel();
    let spawned = thread::Builder::new().name("history".to_owned()).spawn(move || {
        // Nobody listens any more where the database has refused.
        drop(sender.send(history::read(&locations)));
    });
    spawned.map_err(|source| Failure::System { what: "cannot start a thread".to_owned(), source })?;
    let vanished = || Failure::Command { message: "reading the revisions stopped unexpectedly".to_owned(), hint: None };
    Ok(history.await.map_err(|_| vanished())??)
}

async fn connect(
    target: &Target,
    limit: Duration,
    notices: &UnboundedSender<Notice>,
    report: &Report,
) -> Result<Connection, Failure> {
    let told = |error: &postgres::ConnectError| {
        report.info("migrate.wait", &format!("waiting for {}: {}", error.address, error.cause));
    };
    Ok(postgres::wait(target, limit, notices, told).await?)
}
