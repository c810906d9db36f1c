//! Labels along their branch.

use super::graph::History;

/// Gives each label to all that follows, and to what comes before up to the next fork or merge.
pub(super) fn inherit(history: &mut History) {
    let labelled: Vec<usize> =
        (0..history.entries.len()).filter(|position| !history.entries[*position].labels.is_empty()).collect();
    for start in labelled {
        let labels = history.entries[start].labels.clone();
        let (mut todo, mut seen) = (vec![start], super::set::Set::new(history.entries.len()));
        let mut last = start;
        while let Some(position) = todo.pop() {
            if !seen.insert(position) {
                continue;
            }
            last = position;
            history.entries[position].labels.extend(labels.iter().cloned());
            todo.extend(history.entries[position].children.iter().copied());
        }
        loop {
            let entry = &mut history.entries[last];
            if entry.dependents.len() > 1 || entry.revision.is_merge_point() {
                break;
            }
            entry.labels.extend(labels.iter().cloned());
            match entry.parents.first() {
                Some(parent) => last = *parent,
                None => break,
            }
        }
    }
}
