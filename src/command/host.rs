//! The host of a running env.py: its connections, its steps, and what has been committed of them.

use super::author::Author;
use super::backup;
use super::goal::Goal;
use super::kept::Kept;
use super::project::Project;
use super::run::{Ended, Start};
use super::signals::CANCEL;
use crate::config::Target;
use crate::evaluate::request::{Configure, StepHeader};
use crate::execute::lock::Lock;
use crate::execute::{self, Mark, Offline, Online, version};
use crate::plan::{Direction, Heads, Step, VersionChange};
use crate::postgres::Connection;
use crate::report::{Failure, Report};
use crate::schema::VersionTable;

/// Everything that answers to requests need.
pub struct Host<'h, 'p> {
    pub(super) project: &'h mut Project<'p>,
    pub(super) report: &'h Report,
    pub(super) online: Online,
    pub(super) offline: Option<Offline>,
    pub(super) goal: Goal,
    pub(super) starting: Heads,
    /// The URL that the engine of env.py's last connection has.
    pub(super) engine_url: Option<String>,
    /// The database that env.py's last connection went to, if it was not the spare one.
    pub(super) target: Option<Target>,
    /// A connection that waits for env.py's first `connect()`.
    pub(super) spare: Option<Connection>,
    pub(super) lock: Option<Lock>,
    /// Whether there is a dump already.
    backed_up: bool,
    /// The connection that `context.configure` was given.
    pub(super) context: usize,
    pub(super) table: VersionTable,
    pub(super) steps: Vec<Step>,
    pub(super) found: Option<Vec<String>>,
    /// The step whose statements are being answered.
    pub(super) running: Option<usize>,
    /// What is committed.
    pub(super) kept: Kept,
    /// The last statement that failed: what a script's exception is usually about.
    pub(super) last_failure: Option<execute::Error>,
    /// The failure that a script has handled and that has aborted the transaction nevertheless.
    pub(super) handled: Option<String>,
    /// Of a command that writes revisions.
    pub(super) author: Option<Author>,
}

impl<'h, 'p> Host<'h, 'p> {
    /// A host that has not been asked anything yet.
    pub fn new(project: &'h mut Project<'p>, report: &'h Report, start: Start) -> Self {
        Self {
            project,
            report,
            online: Online::default(),
            offline: start.offline.is_some().then(Offline::default),
            goal: start.goal,
            starting: start.offline.unwrap_or_default(),
            engine_url: None,
            target: None,
            spare: start.connection,
            lock: None,
            backed_up: false,
            context: 0,
            table: VersionTable::default(),
            steps: Vec::new(),
            found: None,
            running: None,
            kept: Kept::default(),
            last_failure: None,
            handled: None,
            author: start.author,
        }
    }

    /// Reads the revisions that are due, and takes the migration lock of the configured database.
    pub async fn prepare(&mut self, table: &VersionTable, steps: &[Step]) -> Result<(), Failure> {
        self.project.check(steps)?;
        self.lock = Some(acquire(self.project, self.report, table, None).await?);
        // Before env.py has opened a transaction, which a server may limit in time.
        if let (true, Some(spare)) = (self.wants_backup(), &self.spare) {
            let heads = version::heads(spare, table).await?;
            self.back_up(spare, &heads).await?;
            self.backed_up = true;
        }
        Ok(())
    }

    /// `engine.connect()`: the configured database, unless only env.py knows it.
    pub(super) async fn connect(&mut self, url: Option<&str>) -> Result<usize, Failure> {
        self.engine_url = url.map(str::to_owned);
        let connection = match self.spare.take() {
            Some(connection) => connection,
            None => {
                let config = self.project.config;
                let configured = config.database.as_ref().filter(|database| !database.is_from_file() || url.is_none());
                let target = match (configured, url) {
                    (None, Some(url)) => config.target_of(url)?,
                    _ => config.target()?,
                };
                let connection = self.project.connect_to(&target, self.report).await?;
                self.target = Some(target);
                connection
            }
        };
        Ok(self.online.adopt(connection))
    }

    /// `context.configure(...)`
    pub(super) fn configure(&mut self, configure: &Configure) {
        self.context = configure.connection.unwrap_or_default();
        if let Some(offline) = &mut self.offline {
            offline.configure(configure.paramstyle.as_deref(), configure.literal_binds);
        }
        let default = VersionTable::default();
        self.table = VersionTable {
            schema: configure.version_table_schema.clone(),
            name: configure.version_table.clone().unwrap_or(default.name),
            primary_key: configure.version_table_pk.unwrap_or(default.primary_key),
        };
    }

    /// `context.run_migrations()`: the plan, made from the version table under the lock.
    pub(super) async fn steps(&mut self) -> Result<Vec<StepHeader>, Failure> {
        let heads = if self.offline.is_some() { self.starting.clone() } else { self.heads_under_lock().await? };
        if let (Some(offline), Goal::EnsureVersion) = (&self.offline, &self.goal) {
            self.report.out(&offline.create_version_table(&self.table))?;
        }
        let plan = self.goal.plan(&self.project.history, &heads)?;
        for warning in &plan.warnings {
            self.report.warn("alembic.script", &warning.to_string());
        }
        self.project.check(&plan.steps)?;
        self.found = Some(heads.rows().to_vec());
        self.kept.start(&heads);
        self.steps = plan.steps;
        Ok(self.steps.iter().map(header).collect())
    }

    async fn heads_under_lock(&mut self) -> Result<Heads, Failure> {
        let mut rows = self.online.heads(self.context, &self.table).await?;
        if !self.goal.writes() {
            if rows.is_none() && self.goal.makes_table() {
                self.online.create_version_table(self.context, &self.table)?;
            }
            return Ok(Heads::new(rows.unwrap_or_default()));
        }
        let pending = |rows: &Option<Vec<String>>| {
            let heads = Heads::new(rows.clone().unwrap_or_default());
            self.goal.plan(&self.project.history, &heads).map_or(true, |plan| !plan.steps.is_empty())
        };
        if self.lock.is_none() && pending(&rows) {
            let target = self.target.as_ref();
            self.lock = Some(acquire(self.project, self.report, &self.table, target).await?);
            rows = self.online.heads(self.context, &self.table).await?;
        }
        self.check_width(rows.as_deref()).await?;
        if self.wants_backup() {
            let connection = self.online.connection(self.context)?;
            self.back_up(connection, rows.as_deref().unwrap_or_default()).await?;
        }
        if rows.is_none() && (pending(&rows) || self.goal.makes_table()) {
            self.online.create_version_table(self.context, &self.table)?;
        }
        if matches!(self.goal, Goal::Stamp { purge: true, .. }) {
            if rows.is_some() {
                self.online.purge_versions(self.context, &self.table)?;
            }
            return Ok(Heads::default());
        }
        Ok(Heads::new(rows.unwrap_or_default()))
    }

    /// `--backup`, of what is not gone with the run anyway.
    fn wants_backup(&self) -> bool {
        let config = self.project.config;
        config.backup.before && !config.ephemeral && !self.backed_up && self.goal.changes_schema()
    }

    /// Dumps the database, if there is something to do.
    async fn back_up(&self, connection: &Connection, heads: &[String]) -> Result<(), Failure> {
        let plan = self.goal.plan(&self.project.history, &Heads::new(heads.to_vec()));
        if plan.is_ok_and(|plan| !plan.steps.is_empty()) {
            backup::before(self.project.config, self.report, self.target.as_ref(), connection, heads).await?;
        }
        Ok(())
    }

    /// The version table's column is `varchar(32)`; a longer identifier would fail after all the work of its step.
    async fn check_width(&self, rows: Option<&[String]>) -> Result<(), Failure> {
        let heads = Heads::new(rows.unwrap_or_default().to_vec());
        let Ok(plan) = self.goal.plan(&self.project.history, &heads) else { return Ok(()) };
        let longest = plan.steps.iter().flat_map(|step| step.heads.rows()).max_by_key(|id| id.chars().count());
        let Some(longest) = longest.filter(|id| id.chars().count() > version::WIDTH) else { return Ok(()) };
        let width = match rows {
            None => Some(version::WIDTH),
            Some(_) => version::width(self.online.connection(self.context)?, &self.table).await?,
        };
        match width.filter(|width| longest.chars().count() > *width) {
            None => Ok(()),
            Some(width) => {
                Err(Failure::LongIdentifier { revision: longest.clone(), width, table: self.table.name.clone() })
            }
        }
    }

    /// A step's script is about to be called.
    pub(super) fn begin_step(&mut self, index: usize, function: Option<String>) -> Result<(), Failure> {
        self.steps[index].called = function;
        self.kept.begin_step(&self.steps[index]);
        let Some(offline) = &self.offline else {
            return Ok(self.online.mark(self.context, Mark::StepBegun(index))?);
        };
        let step = &self.steps[index];
        let mut text = String::new();
        if step.from_nothing {
            text.push_str(&offline.create_version_table(&self.table));
        }
        self.report.info("alembic.runtime.migration", &step.log());
        text.push_str(&format!("{}\n\n", step.comment()));
        self.running = Some(index);
        self.report.out(&text)
    }

    /// A step's script has returned: its version rows change in its transaction.
    pub(super) fn end_step(&mut self, index: usize) -> Result<(), Failure> {
        let step = &self.steps[index];
        if let Some(offline) = &self.offline {
            let text: String = step.changes.iter().map(|change| offline.change_version(&self.table, change)).collect();
            return self.report.out(&text);
        }
        for change in &step.changes {
            self.kept.statement(self.context);
            self.online.change_version(self.context, &self.table, change)?;
        }
        self.kept.end_step(step);
        Ok(self.online.mark(self.context, Mark::StepEnded(index))?)
    }

    /// Whether answers of the server are outstanding.
    pub fn is_busy(&self) -> bool {
        self.online.is_busy()
    }

    /// Waits for the server to come to the next step.
    pub async fn progress(&mut self) -> Result<(), Failure> {
        let reached = self.online.progress().await;
        match reached {
            Ok(Some(mark)) => self.reached(mark),
            Ok(None) => {}
            Err(error) => return Err(self.step_failure(error)),
        }
        self.project.report_notices(self.report);
        Ok(())
    }

    fn reached(&mut self, mark: Mark) {
        match mark {
            Mark::StepBegun(index) => {
                self.running = Some(index);
                self.report.info("alembic.runtime.migration", &self.steps[index].log());
            }
            Mark::StepEnded(_) => self.running = None,
        }
    }

    /// Waits for all answers.
    pub async fn settle(&mut self) -> Result<(), Failure> {
        while self.is_busy() {
            self.progress().await?;
        }
        Ok(())
    }

    /// SIGTERM: stops what the server is doing.
    pub async fn cancel(&mut self) {
        self.online.cancel(CANCEL).await;
    }

    /// What the run leaves behind.
    pub fn ended(&mut self) -> Ended {
        if self.found.is_none() && self.goal.writes() {
            self.report.warn("migrate", "env.py ended without `context.run_migrations()`: nothing was applied");
        }
        if self.offline.is_none() && self.kept.is_lost() {
            self.report.warn(
                "migrate",
                "nothing was committed: env.py ended without committing the transaction that it had begun before \
                 `context.begin_transaction()`; call `connection.commit()` after it",
            );
        }
        Ended {
            heads: self.found.take(),
            engine_url: self.engine_url.take(),
            table: self.table.clone(),
            target: self.target.take(),
        }
    }

    /// Ends all sessions; an open transaction is rolled back.
    pub async fn close(mut self) {
        self.online.close_all().await;
        if let Some(connection) = self.spare.take() {
            connection.close().await;
        }
        if let Some(lock) = self.lock.take() {
            lock.release().await;
        }
        self.project.report_notices(self.report);
    }
}

/// Waits for the migration lock, on a session of its own with the configured database, or with the one env.py named.
///
/// # Errors
/// It is not free in time; the server refuses.
pub(super) async fn acquire(
    project: &Project<'_>,
    report: &Report,
    table: &VersionTable,
    target: Option<&Target>,
) -> Result<Lock, Failure> {
    let connection = match target {
        Some(target) => project.connect_to(target, report).await?,
        None => project.connect(report).await?,
    };
    let told = |holder: Option<&str>| {
        let holder = holder.map_or_else(|| "another process".to_owned(), str::to_owned);
        report.info("migrate.lock", &format!("waiting for {holder} to finish its migration"));
    };
    Ok(Lock::acquire(connection, table, project.config.lock_timeout, told).await?)
}

fn header(step: &Step) -> StepHeader {
    let direction = match (&step.revision, step.direction) {
        (None, _) => "stamp",
        (Some(_), Direction::Upgrade) => "upgrade",
        (Some(_), Direction::Downgrade) => "downgrade",
    };
    let (mut removed, mut added) = (Vec::new(), Vec::new());
    for change in &step.changes {
        match change {
            VersionChange::Insert(revision) => added.push(revision.clone()),
            VersionChange::Delete(revision) => removed.push(revision.clone()),
            VersionChange::Update { from, to } => {
                removed.push(from.clone());
                added.push(to.clone());
            }
        }
    }
    StepHeader {
        revision: step.revision.as_ref().map(|revision| revision.id.clone()).unwrap_or_default(),
        path: step.revision.as_ref().map(|revision| revision.path.display().to_string()).unwrap_or_default(),
        direction: direction.to_owned(),
        is_upgrade: step.direction == Direction::Upgrade,
        from: removed,
        to: added,
        upper: step.upper.clone(),
        lower: step.lower.clone(),
    }
}
