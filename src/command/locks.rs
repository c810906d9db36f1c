//! The migration locks of a run.

use super::project::Project;
use crate::config::Target;
use crate::execute::lock::Lock;
use crate::report::{Failure, Report};
use crate::schema::VersionTable;

/// One lock for each version table with steps pending; an env.py may loop over schemas, or over databases.
#[derive(Default)]
pub struct Locks {
    /// One session for each database.
    held: Vec<(Target, Lock)>,
}

impl Locks {
    /// Whether nobody else can migrate this version table meanwhile.
    pub fn holds(&self, target: &Target, table: &VersionTable) -> bool {
        self.held.iter().any(|(of, lock)| of == target && lock.holds(table))
    }

    /// Waits for the lock of a version table.
    ///
    /// # Errors
    /// It is not free in time; the server refuses.
    pub async fn take(
        &mut self,
        project: &Project<'_>,
        report: &Report,
        target: &Target,
        table: &VersionTable,
    ) -> Result<(), Failure> {
        match self.held.iter_mut().find(|(of, _)| of == target) {
            Some((_, lock)) => wait(lock, project, report, table).await,
            None => {
                self.held.push((target.clone(), acquire(project, report, target, table).await?));
                Ok(())
            }
        }
    }

    /// Gives back those of databases that env.py has left: a loop over hundreds holds one at a time.
    pub async fn leave(&mut self, stays: impl Fn(&Target) -> bool) {
        let (kept, left) = std::mem::take(&mut self.held).into_iter().partition(|(target, _)| stays(target));
        self.held = kept;
        Self { held: left }.release().await;
    }

    /// Ends the sessions, and with them the locks.
    pub async fn release(self) {
        for (_, lock) in self.held {
            lock.release().await;
        }
    }
}

/// Waits for the migration lock, on a session of its own.
///
/// # Errors
/// It is not free in time; the server refuses.
pub async fn acquire(
    project: &Project<'_>,
    report: &Report,
    target: &Target,
    table: &VersionTable,
) -> Result<Lock, Failure> {
    let mut lock = Lock::on(project.connect_to(target, report).await?);
    wait(&mut lock, project, report, table).await?;
    Ok(lock)
}

async fn wait(lock: &mut Lock, project: &Project<'_>, report: &Report, table: &VersionTable) -> Result<(), Failure> {
    let told = |holder: Option<&str>| {
        let holder = holder.map_or_else(|| "another process".to_owned(), str::to_owned);
        report.info("migrate.lock", &format!("waiting for {holder} to finish its migration"));
    };
    Ok(lock.acquire(table, project.config.lock_timeout, told).await?)
}
