//! An Alembic project as the commands see it: its configuration, its folder, its history, its connections.

use crate::config::{Config, ScriptLocation, Target};
use crate::history::{self, History, Locations, environment};
use crate::postgres::{self, Connection, Notice};
use crate::report::{Failure, Report};
use crate::schema::VersionTable;
use std::path::PathBuf;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// The project that a command works on.
pub struct Project<'a> {
    /// Its configuration.
    pub config: &'a Config,
    /// Where its scripts are.
    pub location: ScriptLocation,
    /// Its revisions.
    pub history: History,
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
        let locations = Locations {
            script_directory: config.directory.join(&location.directory),
            versions: location.versions.clone(),
            recursive: location.recursive,
        };
        let history = history::read(&locations)?;
        for warning in history.warnings() {
            report.warn("alembic.script", &warning.to_string());
        }
        let (notices, noticed) = unbounded_channel();
        Ok(Self { config, location, history, notices, noticed })
    }

    /// `<script_location>/env.py`
    pub fn env_py(&self) -> PathBuf {
        self.config.directory.join(&self.location.directory).join("env.py")
    }

    /// Reads env.py's text for the version table.
    pub fn known(&self) -> Known {
        let Some(database) = &self.config.database else { return Known::OnlyByRunning };
        let Some(settings) = std::fs::read_to_string(self.env_py()).ok().and_then(|source| environment::read(&source))
        else {
            return Known::OnlyByRunning;
        };
        if settings.computes_url && database.is_from_file() {
            return Known::OnlyByRunning;
        }
        let default = VersionTable::default();
        Known::Table(VersionTable {
            schema: settings.version_table_schema,
            name: settings.version_table.unwrap_or(default.name),
            primary_key: true,
        })
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
        let told = |error: &postgres::ConnectError| {
            report.info("migrate.wait", &format!("waiting for {}: {}", error.address, error.cause));
        };
        Ok(postgres::wait(target, self.config.wait_timeout, &self.notices, told).await?)
    }

    /// What the server remarked since the last call: `NOTICE: relation "t" already exists, skipping`.
    pub fn report_notices(&mut self, report: &Report) {
        while let Ok(notice) = self.noticed.try_recv() {
            report.info("postgresql", &format!("{}: {}", notice.severity, notice.message));
        }
    }
}
