//! Revisions that no walk from a base up and from a head down meets.

use super::error::Error;
use super::graph::{Entry, History};
use super::set::Set;

/// Every revision must be reached from a base and from a head; what is not is part of a cycle.
pub(super) fn detect(history: &History) -> Result<(), Error> {
    if history.entries.is_empty() {
        return Ok(());
    }
    let parents = |entry: &Entry| entry.parents.clone();
    let children = |entry: &Entry| entry.children.clone();
    covered(history, "Cycle", (&history.heads, &parents), (&history.bases, &children))?;
    let ways_down = |entry: &Entry| entry.parents.iter().chain(&entry.dependencies).copied().collect();
    let ways_up = |entry: &Entry| entry.dependents.clone();
    covered(history, "Dependency cycle", (&history.real_heads, &ways_down), (&history.real_bases, &ways_up))
}

type Walk<'h> = (&'h [usize], &'h dyn Fn(&Entry) -> Vec<usize>);

fn covered(history: &History, kind: &'static str, down: Walk<'_>, up: Walk<'_>) -> Result<(), Error> {
    let identifiers = || history.keys.iter().filter(|(key, position)| history.entries[*position].revision.id == *key);
    if down.0.is_empty() || up.0.is_empty() {
        return Err(Error::Cycle { kind, revisions: identifiers().map(|(key, _)| key.clone()).collect() });
    }
    let (down, up) = (reach(history, down), reach(history, up));
    let met = |key: &str, set: &Set| set.iter().any(|position| history.entries[position].revision.id == key);
    let mut lost: Vec<String> = identifiers()
        .filter(|(_, position)| !down.contains(*position) || !up.contains(*position))
        // A shadowed file stands for its identifier.
        .filter(|(key, _)| !met(key, &down) || !met(key, &up))
        .map(|(key, _)| key.clone())
        .collect();
    if lost.is_empty() {
        return Ok(());
    }
    lost.sort();
    Err(Error::Cycle { kind, revisions: lost })
}

fn reach(history: &History, (start, next): Walk<'_>) -> Set {
    let mut seen = Set::new(history.entries.len());
    let mut todo = start.to_vec();
    while let Some(position) = todo.pop() {
        if seen.insert(position) {
            todo.extend(next(&history.entries[position]));
        }
    }
    seen
}
