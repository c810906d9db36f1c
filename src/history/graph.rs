//! Revisions and how they follow each other: Alembic's `RevisionMap`.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::{Error, Warning};
use super::imported::Modules;
use super::revision::Revision;
use super::{branch, cycle, directory, load};

/// A history that holds together.
///
/// A revision is known by its position: the place of its file among those read. Of two files with one identifier the
/// later counts, but, as in Alembic, the earlier still takes part as a head or a base.
#[derive(Debug, Clone)]
pub struct History {
    pub(super) entries: Vec<Entry>,
    /// Identifiers, then labels, in the order in which Alembic's map has them.
    pub(super) keys: Vec<(String, usize)>,
    index: HashMap<String, usize>,
    /// The place of a revision among the keys.
    pub(super) ranks: Vec<usize>,
    pub(super) heads: Vec<usize>,
    pub(super) real_heads: Vec<usize>,
    pub(super) bases: Vec<usize>,
    pub(super) real_bases: Vec<usize>,
    warnings: Vec<Warning>,
}

/// A revision and its neighbours.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) revision: Arc<Revision>,
    /// `down_revision`
    pub(super) parents: Vec<usize>,
    /// `depends_on`, labels resolved.
    pub(super) dependencies: Vec<usize>,
    /// `depends_on` without what a parent depends on already.
    pub(super) own_dependencies: Vec<usize>,
    /// Those that have this as a parent.
    pub(super) children: Vec<usize>,
    /// Those that have this as a parent or a dependency.
    pub(super) dependents: Vec<usize>,
    /// Labels, also those of the branch.
    pub(super) labels: BTreeSet<String>,
}

impl History {
    /// Builds the graph; the revisions come in the order in which their files are read.
    pub fn new(revisions: Vec<Revision>, warnings: Vec<Warning>) -> Result<History, Error> {
        let mut history = History {
            entries: revisions.into_iter().map(Entry::new).collect(),
            keys: Vec::new(),
            index: HashMap::new(),
            ranks: Vec::new(),
            heads: Vec::new(),
            real_heads: Vec::new(),
            bases: Vec::new(),
            real_bases: Vec::new(),
            warnings,
        };
        history.add_identifiers();
        let identifiers = history.keys.len();
        history.add_labels()?;
        history.ranks = vec![usize::MAX; history.entries.len()];
        for (rank, (_, position)) in history.keys[..identifiers].iter().enumerate() {
            history.ranks[*position] = rank;
        }
        history.link(identifiers)?;
        history.normalise_dependencies();
        cycle::detect(&history)?;
        branch::inherit(&mut history);
        // A shadowed file answers to its identifier, which is the later file's.
        for list in [&mut history.heads, &mut history.real_heads, &mut history.bases, &mut history.real_bases] {
            for position in list {
                *position = history.index[&history.entries[*position].revision.id];
            }
        }
        Ok(history)
    }

    /// The history with one more revision, of this text.
    ///
    /// # Errors
    /// The text is no revision, or one that does not fit.
    pub fn with(&self, path: PathBuf, source: &str) -> Result<History, Error> {
        let revision = Revision::read(path, source, &Modules::default())?;
        revision.check_text(source)?;
        let known = self.entries.iter().map(|entry| Revision::clone(&entry.revision));
        History::new(known.chain([revision]).collect(), Vec::new())
    }

    /// The history with a revision as its file is now.
    ///
    /// # Errors
    /// The file is gone, is no revision any more, or one that does not fit.
    pub fn reread(&self, path: &Path) -> Result<History, Error> {
        let source = directory::source(path)?;
        let others = self.entries.iter().filter(|entry| entry.revision.path != path);
        let others = others.map(|entry| Revision::clone(&entry.revision)).collect();
        History::new(others, Vec::new())?.with(path.to_owned(), &source)
    }

    fn add_identifiers(&mut self) {
        for (position, entry) in self.entries.iter().enumerate() {
            let id = &entry.revision.id;
            if self.index.insert(id.clone(), position).is_some() {
                self.warnings.push(Warning::Duplicate { revision: id.clone() });
                if let Some(key) = self.keys.iter_mut().find(|(key, _)| key == id) {
                    key.1 = position;
                }
            } else {
                self.keys.push((id.clone(), position));
            }
        }
    }

    fn add_labels(&mut self) -> Result<(), Error> {
        for (position, entry) in self.entries.iter().enumerate() {
            for label in &entry.revision.branch_labels {
                if let Some(other) = self.index.get(label) {
                    return Err(Error::LabelTaken {
                        label: label.clone(),
                        revision: entry.revision.id.clone(),
                        other: self.entries[*other].revision.id.clone(),
                    });
                }
                self.index.insert(label.clone(), position);
                self.keys.push((label.clone(), position));
            }
        }
        Ok(())
    }

    /// Resolves the names of parents and dependencies, and finds heads and bases.
    fn link(&mut self, identifiers: usize) -> Result<(), Error> {
        let missing = |entry: &Entry, parent: &str| Error::MissingParent {
            parent: parent.to_owned(),
            revision: entry.describe(),
            path: entry.revision.path.clone(),
        };
        for position in 0..self.entries.len() {
            let entry = &self.entries[position];
            if entry.revision.dependencies.is_empty() {
                continue;
            }
            let names = &entry.revision.dependencies.0;
            let found = names.iter().map(|name| self.index.get(name).copied().ok_or_else(|| missing(entry, name)));
            let found: Vec<usize> = found.collect::<Result<_, _>>()?;
            self.entries[position].dependencies = found;
        }
        let (mut followed, mut needed) = (vec![false; self.entries.len()], vec![false; self.entries.len()]);
        for key in 0..identifiers {
            let position = self.keys[key].1;
            let revision = Arc::clone(&self.entries[position].revision);
            for name in &revision.down_revisions {
                // Only an identifier can be a parent; a label can't.
                let parent = self.index.get(name).copied().filter(|parent| self.entries[*parent].revision.id == *name);
                let parent = parent.ok_or_else(|| missing(&self.entries[position], name))?;
                push(&mut self.entries[position].parents, parent);
                push(&mut self.entries[parent].children, position);
                push(&mut self.entries[parent].dependents, position);
                (followed[parent], needed[parent]) = (true, true);
            }
            for dependency in self.entries[position].dependencies.clone() {
                push(&mut self.entries[dependency].dependents, position);
                needed[dependency] = true;
            }
        }
        for (position, entry) in self.entries.iter_mut().enumerate() {
            if self.ranks[position] == usize::MAX {
                // A shadowed file: its parents, for the walk down from it.
                let parents = entry.revision.down_revisions.iter();
                entry.parents = parents.filter_map(|name| self.index.get(name).copied()).collect();
            }
        }
        let all = 0..self.entries.len();
        self.heads = all.clone().filter(|position| !followed[*position]).collect();
        self.real_heads = all.clone().filter(|position| !needed[*position]).collect();
        self.bases = all.clone().filter(|position| self.entries[*position].revision.is_base()).collect();
        self.real_bases = all.filter(|position| self.entries[*position].revision.is_real_base()).collect();
        Ok(())
    }

    /// Leaves out dependencies that an ancestor has already.
    fn normalise_dependencies(&mut self) {
        for position in 0..self.entries.len() {
            if self.entries[position].dependencies.is_empty() {
                continue;
            }
            let mut own = Vec::new();
            for dependency in &self.entries[position].dependencies {
                push(&mut own, *dependency);
            }
            for ancestor in self.reach([position], |entry| &entry.parents).iter() {
                if ancestor != position {
                    own.retain(|dependency| !self.entries[ancestor].dependencies.contains(dependency));
                }
            }
            self.entries[position].own_dependencies = own;
        }
    }

    /// The position of an identifier or label.
    pub(super) fn position(&self, name: &str) -> Option<usize> {
        self.index.get(name).copied()
    }

    /// What Alembic would have warned about.
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// The revisions whose files do something for all others when they are loaded, in the order in which they are read.
    pub fn loaded_first(&self) -> impl Iterator<Item = &Revision> {
        let acts = |revision: &&Revision| directory::source(&revision.path).is_ok_and(|text| load::acts(&text));
        self.entries.iter().map(|entry| &*entry.revision).filter(acts)
    }

    /// The revisions whose files may change what models are compared by, or do something, when they are loaded.
    pub fn loaded_before_comparing(&self) -> impl Iterator<Item = &Revision> {
        let tells = |revision: &&Revision| directory::source(&revision.path).is_ok_and(|text| load::tells(&text));
        self.entries.iter().map(|entry| &*entry.revision).filter(tells)
    }

    /// The number of files.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True for a history without a revision.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// Adds what is not there yet.
fn push(list: &mut Vec<usize>, position: usize) {
    if !list.contains(&position) {
        list.push(position);
    }
}

impl Entry {
    fn new(revision: Revision) -> Entry {
        Entry {
            labels: revision.branch_labels.iter().cloned().collect(),
            revision: Arc::new(revision),
            parents: Vec::new(),
            dependencies: Vec::new(),
            own_dependencies: Vec::new(),
            children: Vec::new(),
            dependents: Vec::new(),
        }
    }

    /// Parents and dependencies without repetition.
    pub(super) fn ways_down(&self) -> impl Iterator<Item = usize> + '_ {
        let dependencies = self.own_dependencies.iter().filter(|dependency| !self.parents.contains(dependency));
        self.parents.iter().chain(dependencies).copied()
    }

    /// `a -> b (head), message`
    fn describe(&self) -> String {
        let parents =
            if self.revision.is_base() { "<base>".to_owned() } else { self.revision.down_revisions.join(", ") };
        let head = if self.children.is_empty() { " (head)" } else { "" };
        let branch = if self.children.len() > 1 { " (branchpoint)" } else { "" };
        let merge = if self.revision.is_merge_point() { " (mergepoint)" } else { "" };
        format!("{parents} -> {}{head}{branch}{merge}, {}", self.revision.id, self.revision.message())
    }
}
