//! The host of a running env.py: its connections, its steps, and what has been committed of them.

use super::author::Author;
use super::backup;
use super::foreseen::Foreseen;
use super::found::{Found, Reached, several_databases};
use super::goal::Goal;
use super::kept::Kept;
use super::locks::Locks;
use super::project::Project;
use super::run::{Ended, Start};
use super::signals::CANCEL;
use super::step_header;
use crate::config::Target;
use crate::evaluate::request::{Configure, StepHeader};
use crate::execute::{self, Mark, Offline, Online, version};
use crate::plan::{Heads, Step};
use crate::postgres::Connection;
use crate::report::{Failure, Report};
use crate::schema::VersionTable;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Everything that answers to requests need.
pub struct Host<'h, 'p> {
    pub(super) project: &'h mut Project<'p>,
    pub(super) report: &'h Report,
    pub(super) online: Online,
    pub(super) offline: Option<Offline>,
    pub(super) goal: Goal,
    pub(super) starting: Heads,
    /// Where env.py's connections go, by their numbers.
    reached: BTreeMap<usize, Reached>,
    /// A connection that waits for env.py's first `connect()`.
    pub(super) spare: Option<Connection>,
    /// What was asked before env.py asks it.
    pub(super) foreseen: Foreseen,
    locks: Locks,
    /// The databases of which there is a dump already.
    backed_up: Vec<Target>,
    /// The connection that `context.configure` was given.
    pub(super) context: usize,
    pub(super) table: VersionTable,
    pub(super) steps: Vec<Step>,
    pub(super) found: Vec<Found>,
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
            reached: BTreeMap::new(),
            spare: start.connection,
            foreseen: Foreseen::default(),
            locks: Locks::default(),
            backed_up: Vec::new(),
            context: 0,
            table: VersionTable::default(),
            steps: Vec::new(),
            found: Vec::new(),
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
        let target = self.project.config.target()?;
        self.locks.take(self.project, self.report, &target, table).await?;
        // Before env.py has opened a transaction, which a server may limit in time.
        if let (true, Some(spare)) = (self.wants_backup(&target), &self.spare) {
            let heads = version::heads(spare, table).await?;
            self.back_up(&target, spare, &heads).await?;
            self.backed_up.push(target);
        }
        Ok(())
    }

    /// `engine.connect()`: the configured database, unless only env.py knows it.
    pub(super) async fn connect(&mut self, url: Option<&str>) -> Result<usize, Failure> {
        let config = self.project.config;
        // What stands in for the configured URL need not be one.
        let named = || url.and_then(|url| config.target_of(url).ok());
        let (target, replaced) = match (&config.database, url) {
            (Some(database), _) if !database.yields_to_env_py() => (config.target()?, named()),
            (Some(database), _) if database.unnamed && named().is_none() => (config.target()?, None),
            (_, Some(url)) if self.spare.is_none() => (config.target_of(url)?, None),
            _ => (config.target()?, None),
        };
        let number = match (self.spare.take(), self.foreseen.adopt(&target).await) {
            (Some(connection), _) => self.online.adopt(connection.into()),
            (None, Some(connection)) => self.foreseen.number(self.online.adopt(connection)),
            (None, None) => self.online.adopt(self.project.connect_to(&target, self.report).await?.into()),
        };
        self.reached.insert(number, Reached { engine_url: url.map(str::to_owned), target, replaced });
        Ok(number)
    }

    /// `context.configure(...)`
    pub(super) fn configure(&mut self, configure: &Configure) {
        self.context = configure.connection.unwrap_or_default();
        if let Some(offline) = &mut self.offline {
            offline.configure(configure.paramstyle.as_deref(), configure.literal_binds);
            offline.keep(configure.buffered);
        }
        let default = VersionTable::default();
        self.table = VersionTable {
            schema: configure.version_table_schema.clone(),
            name: configure.version_table.clone().unwrap_or(default.name),
            primary_key: configure.version_table_pk.unwrap_or(default.primary_key),
            create: None,
        };
    }

    /// `context.run_migrations()`: the plan, made from the version table under the lock.
    pub(super) async fn steps(&mut self) -> Result<Vec<StepHeader>, Failure> {
        // The marks of the steps before, of another schema or database, are reported by these steps.
        self.settle().await?;
        self.check_place()?;
        let heads = if self.offline.is_some() { self.starting.clone() } else { self.heads_under_lock().await? };
        if let (Some(offline), Goal::EnsureVersion) = (&self.offline, &self.goal) {
            let text = offline.create_version_table(&self.table);
            self.print(&text)?;
        }
        let plan = self.goal.plan(&self.project.history, &heads)?;
        for warning in &plan.warnings {
            self.report.warn("alembic.script", &warning.to_string());
        }
        self.project.check(&plan.steps)?;
        self.kept.start(&heads);
        self.note(heads);
        self.steps = plan.steps;
        Ok(self.steps.iter().map(step_header::of).collect())
    }

    /// What a summary tells of the database of `context.configure(connection=...)`.
    pub(super) fn note(&mut self, heads: Heads) {
        let reached = self.reached.get(&self.context).cloned();
        self.found.push(Found { heads, table: self.table.clone(), reached });
    }

    /// The version table's rows, which nobody else changes from now on.
    pub(super) async fn rows_under_lock(&mut self) -> Result<Option<Vec<String>>, Failure> {
        let target = self.target()?.into_owned();
        if !self.locks.holds(&target, &self.table) {
            let open = self.reached.iter().filter(|(number, _)| self.online.is_open(**number));
            let open: Vec<_> = open.map(|(_, reached)| &reached.target).collect();
            self.locks.leave(|target| open.contains(&target)).await;
            self.locks.take(self.project, self.report, &target, &self.table).await?;
        }
        Ok(self.online.heads(self.context, &self.table).await?)
    }

    /// The database of `context.configure(connection=...)`.
    fn target(&self) -> Result<Cow<'_, Target>, Failure> {
        match self.reached.get(&self.context) {
            Some(reached) => Ok(Cow::Borrowed(&reached.target)),
            None => Ok(Cow::Owned(self.project.config.target()?)),
        }
    }

    /// One configured database cannot stand for several that env.py itself names.
    fn check_place(&self) -> Result<(), Failure> {
        let replaced = |reached: &Option<Reached>| reached.as_ref().and_then(|reached| reached.replaced.clone());
        let Some(named) = self.reached.get(&self.context).and_then(|reached| reached.replaced.as_ref()) else {
            return Ok(());
        };
        match self.found.iter().filter_map(|found| replaced(&found.reached)).find(|before| before != named) {
            None => Ok(()),
            Some(before) => {
                let source = self.project.config.database.as_ref().map_or("", |database| &database.source);
                Err(several_databases(
                    [&before, named],
                    &format!("unset {source}, which names one for both, so that each gets its own"),
                ))
            }
        }
    }

    async fn heads_under_lock(&mut self) -> Result<Heads, Failure> {
        let mut rows = self.online.heads(self.context, &self.table).await?;
        if !self.goal.writes() {
            if rows.is_none() && self.goal.makes_table() {
                self.foreseen.forget();
                self.online.create_version_table(self.context, &self.table)?;
            }
            return Ok(Heads::new(rows.unwrap_or_default()));
        }
        let target = self.target()?.into_owned();
        if !self.locks.holds(&target, &self.table) && self.is_pending(rows.as_ref()) {
            rows = self.rows_under_lock().await?;
        }
        self.check_width(rows.as_deref()).await?;
        if self.wants_backup(&target) {
            let connection = self.online.connection(self.context)?;
            self.back_up(&target, connection, rows.as_deref().unwrap_or_default()).await?;
            self.backed_up.push(target);
        }
        if rows.is_none() && (self.is_pending(None) || self.goal.makes_table()) {
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

    /// Whether there is something to do from these rows.
    fn is_pending(&self, rows: Option<&Vec<String>>) -> bool {
        let heads = Heads::new(rows.cloned().unwrap_or_default());
        self.goal.plan(&self.project.history, &heads).map_or(true, |plan| !plan.steps.is_empty())
    }

    /// `--backup`, of what is not gone with the run anyway.
    fn wants_backup(&self, target: &Target) -> bool {
        let config = self.project.config;
        config.backup.before && !config.ephemeral && !self.backed_up.contains(target) && self.goal.changes_schema()
    }

    /// Dumps the database, if there is something to do.
    async fn back_up(&self, target: &Target, connection: &Connection, heads: &[String]) -> Result<(), Failure> {
        let plan = self.goal.plan(&self.project.history, &Heads::new(heads.to_vec()));
        if plan.is_ok_and(|plan| !plan.steps.is_empty()) {
            backup::before(self.project.config, self.report, target, connection, heads).await?;
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
        self.print(&text)
    }

    /// A step's script has returned: its version rows change in its transaction.
    pub(super) fn end_step(&mut self, index: usize) -> Result<(), Failure> {
        let step = &self.steps[index];
        if let Some(offline) = &self.offline {
            let text: String = step.changes.iter().map(|change| offline.change_version(&self.table, change)).collect();
            return self.print(&text);
        }
        for change in &step.changes {
            self.kept.statement(self.context);
            self.online.change_version(self.context, &self.table, change)?;
        }
        self.kept.end_step(step);
        Ok(self.online.mark(self.context, Mark::StepEnded(index))?)
    }

    /// `--sql`: to standard output, or into what env.py named.
    pub(super) fn print(&mut self, text: &str) -> Result<(), Failure> {
        match self.offline.as_mut().and_then(Offline::kept) {
            Some(kept) => kept.push_str(text),
            None => self.report.out(text)?,
        }
        Ok(())
    }

    /// Whether answers of the server are outstanding.
    pub fn is_busy(&self) -> bool {
        self.online.is_busy()
    }

    /// Whether there is something to wait for, or something that nobody has asked for yet.
    pub fn is_working(&self) -> bool {
        self.is_busy() || self.foreseen.is_working()
    }

    /// Waits for the server to come to the next step.
    pub async fn progress(&mut self) -> Result<(), Failure> {
        let reached = tokio::select! {
            biased;
            reached = self.online.progress(), if self.online.is_busy() => reached,
            () = self.foreseen.progress(), if self.foreseen.is_working() => Ok(None),
            else => Ok(None),
        };
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
        if self.found.is_empty() && self.goal.writes() {
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
            found: std::mem::take(&mut self.found),
            table: self.table.clone(),
            target: self.reached.pop_last().map(|(_, reached)| reached.target),
        }
    }

    /// Ends all sessions; an open transaction is rolled back.
    pub async fn close(mut self) {
        self.foreseen.close().await;
        self.online.close_all().await;
        if let Some(connection) = self.spare.take() {
            connection.close().await;
        }
        self.locks.release().await;
        self.project.report_notices(self.report);
    }
}
