//! A revision together with its place in the history.

use std::sync::Arc;

use super::graph::{Entry, History};
use super::revision::Revision;

/// A revision in its history.
#[derive(Debug, Clone, Copy)]
pub struct Node<'h> {
    history: &'h History,
    position: usize,
}

impl History {
    /// The revision at a position.
    pub fn node(&self, position: usize) -> Node<'_> {
        Node { history: self, position }
    }

    /// The revision of exactly that identifier or label.
    pub fn get(&self, name: &str) -> Option<Node<'_>> {
        self.position(name).map(|position| self.node(position))
    }

    /// All identifiers, then all labels, in the order of the files.
    pub fn keys(&self) -> impl Iterator<Item = (&str, Node<'_>)> {
        self.keys.iter().map(|(key, position)| (key.as_str(), self.node(*position)))
    }

    /// Revisions that are nobody's parent.
    pub fn heads(&self) -> impl Iterator<Item = Node<'_>> {
        self.heads.iter().map(|position| self.node(*position))
    }

    /// Revisions that are neither parent nor dependency: what the version table holds in the end.
    pub fn real_heads(&self) -> impl Iterator<Item = Node<'_>> {
        self.real_heads.iter().map(|position| self.node(*position))
    }

    /// Revisions without a parent.
    pub fn bases(&self) -> impl Iterator<Item = Node<'_>> {
        self.bases.iter().map(|position| self.node(*position))
    }
}

impl<'h> Node<'h> {
    fn entry(self) -> &'h Entry {
        &self.history.entries[self.position]
    }

    /// Its place among the files.
    pub fn position(self) -> usize {
        self.position
    }

    /// What the file declares.
    pub fn revision(self) -> &'h Arc<Revision> {
        &self.entry().revision
    }

    /// `revision = '...'`
    pub fn id(self) -> &'h str {
        &self.entry().revision.id
    }

    /// `down_revision`
    pub fn parents(self) -> impl Iterator<Item = Node<'h>> {
        self.entry().parents.iter().map(move |position| self.history.node(*position))
    }

    /// Parents, then the dependencies that no ancestor has.
    pub fn ways_down(self) -> impl Iterator<Item = Node<'h>> {
        self.entry().ways_down().map(move |position| self.history.node(position))
    }

    /// Revisions that have this one as `down_revision`.
    pub fn children(self) -> impl Iterator<Item = Node<'h>> {
        self.entry().children.iter().map(move |position| self.history.node(*position))
    }

    /// Its own labels and those of its branch, in alphabetical order.
    pub fn labels(self) -> impl Iterator<Item = &'h str> {
        self.entry().labels.iter().map(String::as_str)
    }

    /// True if a label is on the branch of this revision.
    pub fn has_label(self, label: &str) -> bool {
        self.entry().labels.contains(label)
    }

    /// No child.
    pub fn is_head(self) -> bool {
        self.entry().children.is_empty()
    }

    /// No child, and nothing depends on it.
    pub fn is_real_head(self) -> bool {
        self.entry().dependents.is_empty()
    }

    /// Several children.
    pub fn is_branch_point(self) -> bool {
        self.entry().children.len() > 1
    }

    /// Several parents.
    pub fn is_merge_point(self) -> bool {
        self.entry().revision.is_merge_point()
    }
}
