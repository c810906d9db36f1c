//! From what people write to revisions: `head`, `ab12`, `branch@head`.

use crate::history::{History, Related};

use super::error::Error;
use super::fault::Fault;
use super::walk::Place;

/// An identifier as a command passes it on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ident<'i> {
    /// One word.
    One(&'i str),
    /// The rows of the version table, or several targets.
    Many(&'i [String]),
}

/// Identifiers behind a word, and the branch named with them.
type Number<'i> = (Vec<String>, Option<&'i str>);

/// Looks words up in a history.
#[derive(Clone, Copy)]
pub(super) struct Lookup<'h> {
    pub(super) history: &'h History,
}

impl Lookup<'_> {
    /// The word without its symbols: `head` becomes the head's identifier, `base` none.
    pub(super) fn number<'i>(&self, word: &'i str) -> Result<Number<'i>, Fault> {
        let (branch, word) = match word.split_once('@') {
            Some((branch, word)) => (Some(branch), word),
            None => (None, word),
        };
        let ids = match (word, branch) {
            ("heads", None) => self.history.real_heads().map(|head| head.id().to_owned()).collect(),
            ("heads", Some(branch)) => self.ids(self.lineage(self.heads(), branch, false)?),
            ("head", branch) => {
                let heads = match branch.filter(|branch| !branch.is_empty()) {
                    Some(branch) => self.lineage(self.heads(), branch, false)?,
                    None => self.heads(),
                };
                let heads = self.ids(heads);
                if heads.len() > 1 {
                    let argument = branch.map_or_else(|| "head".to_owned(), |branch| format!("{branch}@head"));
                    return Err(Fault::MultipleHeads { heads, argument });
                }
                heads
            }
            ("base", _) => Vec::new(),
            (word, _) => vec![word.to_owned()],
        };
        Ok((ids, branch))
    }

    /// All revisions that are meant.
    pub(super) fn revisions(&self, ident: Ident<'_>) -> Result<Vec<Place>, Fault> {
        let word = match ident {
            Ident::One(word) => word,
            Ident::Many(words) => {
                let each = words.iter().map(|word| self.revisions(Ident::One(word)));
                return Ok(each.collect::<Result<Vec<_>, _>>()?.concat());
            }
        };
        let (ids, branch) = self.number(word)?;
        if let [id] = &*ids
            && let Ok(steps @ ..0) = id.trim().parse::<i64>()
        {
            // `-1`, `branch@-1`: counted from the heads.
            let heads = self.history.real_heads().filter(|head| branch.is_none_or(|branch| head.has_label(branch)));
            return heads.map(|head| self.walk(Place::At(head.position()), steps, None, true)).collect();
        }
        ids.iter().map(|id| self.ident(id, branch).map(Place::At)).collect()
    }

    /// The one revision that is meant; none for `base`.
    pub(super) fn revision(&self, word: &str) -> Result<Option<usize>, Fault> {
        let (ids, branch) = self.number(word)?;
        match &*ids {
            [] => {
                if let Some(branch) = branch.filter(|branch| !branch.is_empty()) {
                    self.branch(branch)?;
                }
                Ok(None)
            }
            [id] => self.ident(id, branch).map(Some),
            _ => Err(Fault::MultipleHeads { heads: ids, argument: word.to_owned() }),
        }
    }

    /// The revision behind the name of a branch: its label or any revision of it.
    pub(super) fn branch(&self, label: &str) -> Result<usize, Fault> {
        if let Some(node) = self.history.get(label) {
            // The file of a label may be shadowed by another of the same identifier.
            return Ok(self.history.get(node.id()).unwrap_or(node).position());
        }
        self.ident(label, None).map_err(|fault| match fault {
            Fault::Refused(Error::NotFound { .. }) => Fault::not_found(format!("No such branch: '{label}'"), label),
            fault => fault,
        })
    }

    /// A full or partial identifier, or a label; on a branch if one is given.
    pub(super) fn ident(&self, id: &str, branch: Option<&str>) -> Result<usize, Fault> {
        let branch = branch.filter(|branch| !branch.is_empty());
        let root = branch.map(|branch| self.branch(branch)).transpose()?;
        let position = match self.history.get(id) {
            Some(node) => node.position(),
            None => self.partial(id, branch)?,
        };
        match (branch, root) {
            (Some(branch), Some(root)) if !self.shares(position, &[root], false) => Err(Fault::not_found(
                format!("Revision {} is not a member of branch '{branch}'", self.history.node(position).id()),
                id,
            )),
            _ => Ok(position),
        }
    }

    fn partial(&self, id: &str, branch: Option<&str>) -> Result<usize, Fault> {
        let long = |key: &str| key.chars().nth(3).is_some();
        let matching = self.history.keys().filter(|(key, _)| !id.is_empty() && long(key) && key.starts_with(id));
        let mut found: Vec<_> = matching.collect();
        if let Some(branch) = branch {
            let positions = found.iter().map(|(_, node)| node.position()).collect();
            let kept = self.lineage(positions, branch, false)?;
            found.retain(|(_, node)| kept.contains(&node.position()));
        }
        match &*found {
            [(_, node)] => Ok(node.position()),
            [] => {
                let short = if id.chars().nth(3).is_some() {
                    ""
                } else {
                    "; please ensure at least four characters are present for partial revision identifier matches"
                };
                Err(Fault::not_found(format!("No such revision or branch '{id}'{short}"), id))
            }
            several => {
                let names: Vec<_> = several.iter().take(3).map(|(key, _)| format!("'{key}'")).collect();
                Err(Fault::not_found(format!("Multiple revisions start with '{id}': {}...", names.join(", ")), id))
            }
        }
    }

    /// Those of the targets that are above or below what a word means.
    pub(super) fn lineage(&self, targets: Vec<usize>, word: &str, dependencies: bool) -> Result<Vec<usize>, Fault> {
        let (ids, branch) = self.number(word)?;
        if targets.is_empty() {
            return Ok(targets);
        }
        let words = branch.filter(|branch| !branch.is_empty()).into_iter().chain(ids.iter().map(String::as_str));
        let roots = words.map(|word| self.ident(word, None)).collect::<Result<Vec<_>, _>>()?;
        Ok(targets.into_iter().filter(|target| self.shares(*target, &roots, dependencies)).collect())
    }

    fn shares(&self, target: usize, roots: &[usize], dependencies: bool) -> bool {
        let (up, down) = match dependencies {
            false => (Related::Children, Related::Parents),
            true => (Related::Descendants, Related::Ancestors),
        };
        if roots.is_empty() || roots.contains(&target) {
            return true;
        }
        let (above, below) = (self.history.related(up, &[target]), self.history.related(down, &[target]));
        roots.iter().any(|root| above.contains(*root) || below.contains(*root))
    }

    pub(super) fn heads(&self) -> Vec<usize> {
        self.history.heads().map(|head| head.position()).collect()
    }

    pub(super) fn ids(&self, positions: Vec<usize>) -> Vec<String> {
        positions.into_iter().map(|position| self.history.node(position).id().to_owned()).collect()
    }
}
