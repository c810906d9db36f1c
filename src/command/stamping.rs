//! `context.get_context().stamp(script, "head")`: an env.py that has made the tables itself, and runs no revision.

use super::host::Host;
use crate::plan::{self, Heads, Target};
use crate::report::Failure;

impl Host<'_, '_> {
    /// Writes the version rows of these revisions; what env.py does not commit is not kept.
    pub(super) async fn stamp(&mut self, revisions: &[String]) -> Result<(), Failure> {
        self.settle().await?;
        let offline = self.offline.is_some();
        let rows = if offline { None } else { self.rows_under_lock().await? };
        let heads = if offline { self.starting.clone() } else { Heads::new(rows.clone().unwrap_or_default()) };
        let plan = plan::stamp(&self.project.history, &heads, &Target::online_stamp(revisions))
            .map_err(|error| error.of_rows(&heads))?;
        if rows.is_none() && !offline {
            self.online.create_version_table(self.context, &self.table)?;
        }
        self.kept.start(&heads);
        self.note(heads);
        for step in &plan.steps {
            self.kept.begin_step(step);
            for change in &step.changes {
                if let Some(offline) = &self.offline {
                    let text = offline.change_version(&self.table, change);
                    self.print(&text)?;
                } else {
                    self.kept.statement(self.context);
                    self.online.change_version(self.context, &self.table, change)?;
                }
            }
            self.kept.end_step(step);
        }
        Ok(())
    }
}
