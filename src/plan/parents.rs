//! What a new revision follows and depends on.

use crate::history::{History, Node};

use super::error::Error;
use super::fault::Fault;
use super::lookup::{Ident, Lookup};
use super::version::Heads;

/// `revision --head shop@head`, `merge heads`: the revisions that a new one follows.
pub fn parents<'h>(history: &'h History, words: &[String]) -> Result<Vec<Node<'h>>, Error> {
    let places = Lookup { history }.revisions(Ident::Many(words)).map_err(|fault| match fault {
        Fault::MultipleHeads { heads, .. } => Error::ReviseMultipleHeads { heads },
        fault => fault.plain(),
    })?;
    let positions: Option<Vec<usize>> = places.into_iter().map(|place| place.position()).collect();
    let positions = positions.ok_or(Error::WalkedTooFar)?;
    match (1..positions.len()).find(|at| positions[..*at].contains(&positions[*at])) {
        Some(_) => Err(Error::DuplicateHeads),
        None => Ok(positions.into_iter().map(|position| history.node(position)).collect()),
    }
}

/// `revision --depends-on`: identifiers in full, and labels as they are.
pub fn dependencies(history: &History, words: &[String]) -> Result<Vec<String>, Error> {
    let resolve = |word: &String| {
        let position = Lookup { history }.revision(word).map_err(Fault::plain)?;
        let node = position.map(|position| history.node(position)).ok_or_else(|| Error::NotFound {
            argument: word.clone(),
            reason: "a revision cannot depend on nothing".to_owned(),
        })?;
        Ok(if node.has_label(word) { word.clone() } else { node.id().to_owned() })
    };
    words.iter().map(resolve).collect()
}

/// `check`, `revision --autogenerate`: only a database that is at all heads can be compared with the models.
pub fn compared(history: &History, heads: &Heads) -> Result<(), Error> {
    let rows = Lookup { history }.revisions(Ident::Many(heads.rows())).map_err(Fault::plain)?;
    let rows: Vec<_> = rows.into_iter().filter_map(|place| place.position()).collect();
    let wanted: Vec<_> = history.real_heads().map(|head| head.position()).collect();
    let same = wanted.iter().all(|head| rows.contains(head)) && rows.iter().all(|row| wanted.contains(row));
    if same { Ok(()) } else { Err(Error::NotUpToDate) }
}
