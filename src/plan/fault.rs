//! What went wrong inside a lookup, before the command gives it its words.

use crate::history::Overlap;

use super::error::Error;

/// A refusal whose text depends on the command.
#[derive(Debug)]
pub(super) enum Fault {
    /// The ends of a range are not one above the other.
    NotAncestor,
    /// `head` with several heads.
    MultipleHeads { heads: Vec<String>, argument: String },
    /// Any other, with its final text.
    Refused(Error),
}

impl Fault {
    pub(super) fn not_found(reason: String, argument: &str) -> Fault {
        Fault::Refused(Error::NotFound { argument: argument.to_owned(), reason })
    }

    /// For a command that goes to a target.
    pub(super) fn towards(self, target: &str, not_ancestor: fn(String) -> Error) -> Error {
        match self {
            Fault::NotAncestor => not_ancestor(target.to_owned()),
            Fault::MultipleHeads { heads, .. } => Error::MultipleHeads { argument: target.to_owned(), heads },
            Fault::Refused(error) => error,
        }
    }

    /// For a lookup without a target.
    pub(super) fn plain(self) -> Error {
        match self {
            Fault::NotAncestor => Error::NotOnBranch,
            Fault::MultipleHeads { heads, argument } => Error::MultipleHeads { argument, heads },
            Fault::Refused(error) => error,
        }
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Fault {
        Fault::Refused(error)
    }
}

impl From<Overlap> for Fault {
    fn from(overlap: Overlap) -> Fault {
        Fault::Refused(Error::Overlap { revision: overlap.revision, others: overlap.others })
    }
}
