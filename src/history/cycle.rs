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
    covered(history, "Dependency cycle", (&history.real_heads, &ways_down), (&history.real_bases, &ways_up))?;
    enclosed(history, "Cycle", &parents)?;
    enclosed(history, "Dependency cycle", &ways_down)
}

/// Takes away what has nothing below it until nothing changes: what is left is a cycle and what follows from it.
///
/// Alembic does not look for a cycle between a base and a head, and sorts its revisions without end.
fn enclosed(history: &History, kind: &'static str, down: &dyn Fn(&Entry) -> Vec<usize>) -> Result<(), Error> {
    let below: Vec<Vec<usize>> = history.entries.iter().map(down).collect();
    let mut above = vec![Vec::new(); below.len()];
    for (position, below) in below.iter().enumerate() {
        below.iter().for_each(|other| above[*other].push(position));
    }
    let (grounded, topped) = (taken_away(&below, &above), taken_away(&above, &below));
    let lost = (0..below.len()).filter(|position| !grounded[*position] && !topped[*position]);
    let mut revisions: Vec<String> = lost.map(|position| history.entries[position].revision.id.clone()).collect();
    revisions.sort();
    if revisions.is_empty() { Ok(()) } else { Err(Error::Cycle { kind, revisions }) }
}

fn taken_away(below: &[Vec<usize>], above: &[Vec<usize>]) -> Vec<bool> {
    let mut waiting: Vec<usize> = below.iter().map(Vec::len).collect();
    let mut free: Vec<usize> = (0..below.len()).filter(|position| waiting[*position] == 0).collect();
    let mut taken = vec![false; below.len()];
    while let Some(position) = free.pop() {
        taken[position] = true;
        for other in &above[position] {
            waiting[*other] -= 1;
            if waiting[*other] == 0 {
                free.push(*other);
            }
        }
    }
    taken
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

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use crate::history::{Dependencies, History, Revision};

    fn refused(revisions: &[(&str, &[&str], &[&str])]) -> String {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let revision = |(id, parents, dependencies): &(&str, &[&str], &[&str])| Revision {
            id: (*id).to_owned(),
            down_revisions: owned(parents),
            dependencies: Dependencies(owned(dependencies)),
            branch_labels: Vec::new(),
            documentation: "message".to_owned(),
            path: PathBuf::from(id),
        };
        History::new(revisions.iter().map(revision).collect(), Vec::new()).unwrap_err().to_string()
    }

    #[test]
    fn cycles() {
        assert_eq!(refused(&[("a", &["b"], &[]), ("b", &["a"], &[])]), "Cycle is detected in revisions (a, b)");
        assert_eq!(
            refused(&[("a", &[], &["b"]), ("b", &["a"], &[])]),
            "Dependency cycle is detected in revisions (a, b)"
        );
        let inside: &[(&str, &[&str], &[&str])] =
            &[("a", &[], &[]), ("b", &["a", "c"], &[]), ("c", &["b"], &[]), ("d", &["c"], &[])];
        assert_eq!(refused(inside), "Cycle is detected in revisions (b, c)");
        assert_eq!(
            refused(&[("b", &["gone"], &[])]),
            "Revision gone referenced from gone -> b (head), message is not present"
        );
    }
}
