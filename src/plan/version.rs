//! The rows of the version table and how a step changes them.

use crate::history::{History, Related};

use super::error::Error;
use super::fault::Fault;
use super::lookup::{Ident, Lookup};
use super::step::{Direction, Step};
use super::walk::Place;

/// The rows of the version table: `select version_num from alembic_version`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heads(Vec<String>);

/// One statement on the version table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VersionChange {
    /// `INSERT INTO alembic_version (version_num) VALUES ('a')`
    Insert(String),
    /// `UPDATE alembic_version SET version_num='b' WHERE alembic_version.version_num = 'a'`
    Update {
        /// The row.
        from: String,
        /// What it becomes.
        to: String,
    },
    /// `DELETE FROM alembic_version WHERE alembic_version.version_num = 'a'`
    Delete(String),
}

impl Heads {
    /// The rows in the order in which the server returned them.
    pub fn new(rows: impl IntoIterator<Item = String>) -> Heads {
        Heads(rows.into_iter().collect())
    }

    /// The identifiers.
    pub fn rows(&self) -> &[String] {
        &self.0
    }

    pub(super) fn without_repetition(&self) -> Heads {
        let mut heads = Heads::default();
        for row in &self.0 {
            if !heads.0.contains(row) {
                heads.0.push(row.clone());
            }
        }
        heads
    }

    pub(super) fn apply(&mut self, change: &VersionChange, step: &Step) -> Result<(), Error> {
        let mismatch = |id: &String, present| Error::VersionTable { id: id.clone(), present, step: step.movement() };
        let (remove, add) = match change {
            VersionChange::Insert(id) => (None, Some(id)),
            VersionChange::Update { from, to } => (Some(from), Some(to)),
            VersionChange::Delete(id) => (Some(id), None),
        };
        if let Some(id) = add.filter(|id| self.0.contains(id)) {
            return Err(mismatch(id, true));
        }
        let place = match remove {
            Some(id) => Some(self.0.iter().position(|row| row == id).ok_or_else(|| mismatch(id, false))?),
            None => None,
        };
        match (place, add) {
            (Some(place), Some(id)) => self.0[place] = id.clone(),
            (Some(place), None) => drop(self.0.remove(place)),
            (None, Some(id)) => self.0.push(id.clone()),
            (None, None) => {}
        }
        Ok(())
    }
}

/// Alembic's `HeadMaintainer.update_to_step`.
pub(super) fn changes(
    history: &History,
    heads: &Heads,
    step: &Step,
    whole_branch: bool,
) -> Result<Vec<VersionChange>, Error> {
    match &step.revision {
        None => Ok(stamp(heads, step, whole_branch)),
        Some(revision) if step.direction == Direction::Upgrade => upgrade(history, heads, step, &revision.id),
        Some(revision) => downgrade(history, heads, step, &revision.id),
    }
}

fn stamp(heads: &Heads, step: &Step, whole_branch: bool) -> Vec<VersionChange> {
    let absent = |ids: &[String]| ids.iter().any(|id| !heads.0.contains(id));
    let (from, to) = (&step.from, &step.to);
    match step.direction {
        Direction::Downgrade if whole_branch => from.iter().cloned().map(VersionChange::Delete).collect(),
        Direction::Upgrade if (whole_branch || absent(from)) && absent(to) => {
            to.iter().cloned().map(VersionChange::Insert).collect()
        }
        _ => to.iter().flat_map(|to| merge(from, to)).collect(),
    }
}

/// All but the last row go, the last becomes the new one.
fn merge(from: &[String], to: &str) -> Vec<VersionChange> {
    let Some((last, others)) = from.split_last() else { return Vec::new() };
    let mut changes: Vec<_> = others.iter().cloned().map(VersionChange::Delete).collect();
    changes.push(VersionChange::Update { from: last.clone(), to: to.to_owned() });
    changes
}

fn upgrade(history: &History, heads: &Heads, step: &Step, id: &str) -> Result<Vec<VersionChange>, Error> {
    let present: Vec<String> = step.lower.iter().filter(|down| heads.0.contains(down)).cloned().collect();
    if present.is_empty() {
        return Ok(vec![VersionChange::Insert(id.to_owned())]);
    }
    if present.len() > 1 {
        // What another row still needs stays.
        let others: Vec<String> = heads.0.iter().filter(|head| !step.lower.contains(head)).cloned().collect();
        return Ok(merge(&without_ancestors(history, &step.lower, &others)?, id));
    }
    Ok(merge(&present, id))
}

fn downgrade(history: &History, heads: &Heads, step: &Step, id: &str) -> Result<Vec<VersionChange>, Error> {
    if heads.0.iter().any(|head| head == id) {
        let remaining = if step.lower.is_empty() { Vec::new() } else { unmerged(history, heads, step, id)? };
        let Some((last, others)) = remaining.split_last() else {
            return Ok(vec![VersionChange::Delete(id.to_owned())]);
        };
        if step.lower.len() > 1 {
            let mut changes: Vec<_> = others.iter().cloned().map(VersionChange::Insert).collect();
            changes.push(VersionChange::Update { from: id.to_owned(), to: last.clone() });
            return Ok(changes);
        }
    }
    match &*step.lower {
        [down] => Ok(vec![VersionChange::Update { from: id.to_owned(), to: down.clone() }]),
        several => {
            let ids: Vec<String> = several.iter().filter(|down| heads.0.contains(down)).cloned().collect();
            match &*ids {
                [down] => Ok(vec![VersionChange::Update { from: id.to_owned(), to: down.clone() }]),
                _ => Err(Error::AmbiguousVersion { ids, step: step.movement() }),
            }
        }
    }
}

/// The rows that a merge point leaves behind.
fn unmerged(history: &History, heads: &Heads, step: &Step, id: &str) -> Result<Vec<String>, Error> {
    let others: Vec<String> = heads.0.iter().filter(|head| *head != id).cloned().collect();
    if !others.is_empty() {
        return without_ancestors(history, &step.lower, &others);
    }
    // One of them may be below another.
    let mut remaining = Vec::new();
    for down in &step.lower {
        let others: Vec<String> = step.lower.iter().filter(|other| *other != down).cloned().collect();
        if !without_ancestors(history, std::slice::from_ref(down), &others)?.is_empty() {
            remaining.push(down.clone());
        }
    }
    Ok(remaining)
}

/// Those identifiers that the others do not have below them, or are.
fn without_ancestors(history: &History, ids: &[String], others: &[String]) -> Result<Vec<String>, Error> {
    let places = Lookup { history }.revisions(Ident::Many(others)).map_err(Fault::plain)?;
    let positions: Vec<usize> = places.into_iter().filter_map(Place::position).collect();
    let below = history.related(Related::Ancestors, &positions);
    let kept = |id: &&String| !history.get(id).is_some_and(|node| below.contains(node.position()));
    Ok(ids.iter().filter(kept).cloned().collect())
}
