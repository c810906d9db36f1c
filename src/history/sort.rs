//! The order in which revisions are run: Alembic's, with its tie-breaks.

use super::graph::History;
use super::set::Set;
use super::walk::Related;

impl History {
    /// Sorts a set so that each revision comes before its parents and dependencies, starting from the given heads.
    ///
    /// One branch is walked down as far as no other still needs it; among branches the order of the files decides.
    /// `None` if the heads do not lead to all of the set.
    pub fn sorted(&self, set: &Set, heads: &[usize]) -> Option<Vec<usize>> {
        let mut todo = set.clone();
        let mut current: Vec<usize> = heads.iter().copied().filter(|head| todo.contains(*head)).collect();
        current.sort_by_key(|head| self.ranks[*head]);
        current.dedup();
        let mut ancestors: Vec<Set> = current.iter().map(|head| self.related(Related::Ancestors, &[*head])).collect();
        let mut output = Vec::new();
        let mut index = 0;
        while !current.is_empty() {
            let candidate = current[index];
            let needed_by = (0..current.len()).find(|other| *other != index && ancestors[*other].contains(candidate));
            if let Some(other) = needed_by {
                index = other;
                continue;
            }
            if todo.contains(candidate) {
                output.push(candidate);
                todo.remove(candidate);
            }
            let entry = &self.entries[candidate];
            let down = entry.ways_down().filter(|parent| todo.contains(*parent) && !current.contains(parent));
            let down: Vec<usize> = down.collect();
            let Some((first, others)) = down.split_first() else {
                current.remove(index);
                ancestors.remove(index);
                index = index.saturating_sub(1);
                continue;
            };
            current[index] = *first;
            if entry.own_dependencies.is_empty() && entry.parents.len() == 1 {
                ancestors[index].remove(candidate);
            } else {
                ancestors[index] = self.related(Related::Ancestors, &[*first]);
                for other in others {
                    current.push(*other);
                    ancestors.push(self.related(Related::Ancestors, &[*other]));
                }
            }
        }
        todo.is_empty().then_some(output)
    }
}
