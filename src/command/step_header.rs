//! What a script is told of a step: which file and function to call, and which rows of the version table it changes.

use crate::evaluate::request::StepHeader;
use crate::plan::{Direction, Step, VersionChange};

/// `MigrationInfo` of a step, as far as it does not depend on the database.
pub fn of(step: &Step) -> StepHeader {
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
