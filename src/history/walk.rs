//! Ancestors and descendants.

use super::graph::{Entry, History};
use super::set::Set;

/// Which neighbours a walk follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Related {
    /// Parents.
    Parents,
    /// Parents and dependencies.
    Ancestors,
    /// Children.
    Children,
    /// Children and those that depend on it.
    Descendants,
}

/// Targets of which one leads to the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// The target from which others are met.
    pub revision: String,
    /// Those met.
    pub others: Vec<String>,
}

impl History {
    /// An empty set for this history.
    pub fn none(&self) -> Set {
        Set::new(self.len())
    }

    /// All that is met from some revisions, themselves included.
    pub fn related(&self, related: Related, targets: &[usize]) -> Set {
        let mut seen = self.none();
        let mut todo = targets.to_vec();
        while let Some(position) = todo.pop() {
            if seen.insert(position) {
                self.neighbours(related, position, &mut todo);
            }
        }
        seen
    }

    /// The same, refusing targets that lead to each other.
    pub fn disjoint(&self, related: Related, targets: &[usize]) -> Result<Set, Overlap> {
        let mut seen = self.none();
        for target in targets {
            let (mut met, mut todo) = (Vec::new(), vec![*target]);
            while let Some(position) = todo.pop() {
                if position != *target && targets.contains(&position) && !met.contains(&position) {
                    met.push(position);
                }
                if seen.insert(position) {
                    self.neighbours(related, position, &mut todo);
                }
            }
            if !met.is_empty() {
                let others = met.iter().map(|other| self.id(*other).to_owned()).collect();
                return Err(Overlap { revision: self.id(*target).to_owned(), others });
            }
        }
        Ok(seen)
    }

    fn neighbours(&self, related: Related, position: usize, todo: &mut Vec<usize>) {
        let entry = &self.entries[position];
        match related {
            Related::Parents => todo.extend(&entry.parents),
            Related::Ancestors => todo.extend(entry.ways_down()),
            Related::Children => todo.extend(&entry.children),
            Related::Descendants => todo.extend(&entry.dependents),
        }
    }

    pub(super) fn reach(&self, targets: impl IntoIterator<Item = usize>, next: fn(&Entry) -> &[usize]) -> Set {
        let mut seen = self.none();
        let mut todo: Vec<usize> = targets.into_iter().collect();
        while let Some(position) = todo.pop() {
            if seen.insert(position) {
                todo.extend(next(&self.entries[position]));
            }
        }
        seen
    }

    fn id(&self, position: usize) -> &str {
        &self.entries[position].revision.id
    }
}
