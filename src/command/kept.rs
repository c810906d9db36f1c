//! What of a run has been committed, as its requests tell: for the message of a failure.

use crate::plan::{Heads, Step};
use crate::report::Remains;
use std::collections::HashSet;

/// The transactions of a run.
#[derive(Debug, Default)]
pub struct Kept {
    /// The version table's rows as the last COMMIT left them.
    heads: Heads,
    /// The step whose script is running.
    step: Option<String>,
    /// Whether that step has sent a statement since the last COMMIT.
    pending: bool,
    /// The rows after the steps that have ended since.
    ended: Option<Heads>,
    /// Steps were committed.
    committed: bool,
    /// A step of which a part is committed, but not its version row.
    part: Option<String>,
    /// Connections with an open transaction.
    open: HashSet<usize>,
    /// Connections whose open transaction is aborted.
    aborted: HashSet<usize>,
    /// Steps had ended, and were rolled back.
    lost: bool,
}

impl Kept {
    /// `context.run_migrations()` has read the version table.
    pub fn start(&mut self, heads: &Heads) {
        self.heads = heads.clone();
    }

    /// A step's script is about to be called.
    pub fn begin_step(&mut self, step: &Step) {
        self.step = Some(step.movement());
        self.pending = false;
    }

    /// A step's version rows are changed.
    pub fn end_step(&mut self, step: &Step) {
        self.step = None;
        self.ended = Some(step.heads.clone());
    }

    /// A statement is sent.
    pub fn statement(&mut self, connection: usize) {
        self.pending = true;
        if !self.open.contains(&connection) {
            self.part = self.part.take().or_else(|| self.step.clone());
        }
    }

    /// `BEGIN`
    pub fn begun(&mut self, connection: usize) {
        self.open.insert(connection);
    }

    /// COMMIT has returned.
    pub fn committed(&mut self, connection: usize) {
        self.open.remove(&connection);
        if let Some(heads) = self.ended.take() {
            self.heads = heads;
            self.committed = true;
            self.part = None;
        }
        if std::mem::take(&mut self.pending) {
            self.part = self.step.clone();
        }
    }

    /// ROLLBACK has returned.
    pub fn rolled_back(&mut self, connection: usize) {
        self.open.remove(&connection);
        self.aborted.remove(&connection);
        self.lost |= self.ended.take().is_some();
        self.pending = false;
    }

    /// A statement has failed.
    pub fn failed(&mut self, connection: usize) {
        if self.open.contains(&connection) {
            self.aborted.insert(connection);
        }
    }

    /// `ROLLBACK TO SAVEPOINT` has returned.
    pub fn rolled_back_to(&mut self, connection: usize) {
        self.aborted.remove(&connection);
    }

    /// Whether COMMIT would be a ROLLBACK, of which the server says nothing.
    pub fn is_aborted(&self, connection: usize) -> bool {
        self.aborted.contains(&connection)
    }

    /// Steps that have ended and are not committed, or will never be.
    pub fn is_lost(&self) -> bool {
        self.lost || self.ended.is_some()
    }

    /// What a failure leaves at this point.
    pub fn remains(&self) -> Remains {
        let heads = self.heads.rows().to_vec();
        match &self.part {
            Some(step) => Remains::Statements { heads, step: step.clone() },
            None if self.committed => Remains::Revisions { heads },
            None => Remains::Nothing,
        }
    }
}
