//! Which revisions `history`, `current`, `show` and `heads` are about.

use crate::history::{History, Node};

use super::error::Error;
use super::fault::Fault;
use super::lookup::{Ident, Lookup};
use super::upgrade::Range;
use super::version::Heads;

/// `history -r <start>:<end>`
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HistoryRange {
    start: Option<String>,
    end: Option<String>,
}

impl HistoryRange {
    /// `a:b`, `a:`, `:b`; all of the history where none is given.
    pub fn parse(range: Option<&str>) -> Result<HistoryRange, Error> {
        let Some(range) = range else { return Ok(HistoryRange::default()) };
        let (start, end) = range.trim().split_once(':').ok_or(Error::HistoryRange)?;
        if end.contains(':') {
            return Err(Error::HistoryRange);
        }
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Ok(HistoryRange { start: given(start), end: given(end) })
    }

    /// `current:` and `:current` need the rows of the version table.
    pub fn names_current(&self) -> bool {
        [&self.start, &self.end].iter().any(|end| end.as_deref() == Some("current"))
    }
}

/// The revisions of a range, the newest first; `heads` stand for the word `current`.
pub fn history<'h>(history: &'h History, range: &HistoryRange, heads: &Heads) -> Result<Vec<Node<'h>>, Error> {
    let rows = || if heads.rows().is_empty() { None } else { Some(Ident::Many(heads.rows())) };
    let start = range.start.as_deref();
    let (lower, upper) = match range.end.as_deref() {
        Some("current") => (start.map(Ident::One), rows()),
        end if start == Some("current") => (rows(), end.map(Ident::One)),
        end => (start.map(Ident::One), end.map(Ident::One)),
    };
    let (lower, upper) = (lower.unwrap_or(Ident::One("base")), upper.unwrap_or(Ident::One("heads")));
    let order = Lookup { history }.climb(Range { upper, lower, inclusive: true, ..Range::default() });
    let order = order.map_err(|fault| match fault {
        Fault::NotAncestor => Error::NotOneBranch { start: written(lower), end: written(upper) },
        fault => fault.towards(&written(upper), |target| Error::NotAbove { target }),
    })?;
    Ok(order.into_iter().map(|position| history.node(position)).collect())
}

/// As Python shows a string or a tuple of strings.
fn written(ident: Ident<'_>) -> String {
    match ident {
        Ident::One(word) => word.to_owned(),
        Ident::Many([row]) => format!("('{row}',)"),
        Ident::Many(rows) => format!("('{}')", rows.join("', '")),
    }
}

/// `show ab12`, `show heads`: all revisions that a word means.
pub fn revisions<'h>(history: &'h History, word: &str) -> Result<Vec<Node<'h>>, Error> {
    found(history, Ident::One(word))
}

/// The rows of the version table as revisions, as in `show current`.
pub fn head_identifiers<'h>(history: &'h History, heads: &Heads) -> Result<Vec<Node<'h>>, Error> {
    found(history, Ident::Many(heads.rows()))
}

fn found<'h>(history: &'h History, ident: Ident<'_>) -> Result<Vec<Node<'h>>, Error> {
    let places = Lookup { history }.revisions(ident).map_err(Fault::plain)?;
    places.into_iter().map(|place| place.position().map(|at| history.node(at)).ok_or(Error::WalkedTooFar)).collect()
}

/// `current`: the rows of the version table, and the heads of branches that they depend on.
pub fn current<'h>(history: &'h History, heads: &Heads) -> Result<Vec<Node<'h>>, Error> {
    let positions = Lookup { history }.all_current(heads.rows()).map_err(Fault::plain)?;
    Ok(positions.into_iter().map(|position| history.node(position)).collect())
}

/// `current --check-heads`
pub fn check_heads(history: &History, heads: &Heads) -> Result<(), Error> {
    let all = history.heads().all(|head| heads.rows().iter().any(|row| row == head.id()));
    let only = heads.rows().iter().all(|row| history.heads().any(|head| head.id() == row));
    if all && only { Ok(()) } else { Err(Error::NotOnHeads) }
}

/// `ScriptDirectory.as_revision_number`, as env.py asks for it: `heads` may be several, `base` is none.
pub fn revision_number(history: &History, word: &str) -> Result<Vec<String>, Error> {
    let (mut ids, _) = Lookup { history }.number(word).map_err(Fault::plain)?;
    if word != "heads" {
        ids.truncate(1);
    }
    Ok(ids)
}
