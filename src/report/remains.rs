//! What a run that failed leaves in the database.

use std::fmt;

/// `note: the database is at ...`
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remains {
    /// All of it was rolled back.
    Nothing,
    /// The transactions before the one that failed.
    Revisions {
        /// The version table's rows.
        heads: Vec<String>,
    },
    /// Statements of a revision that is not recorded: those before an autocommit block, and those in it.
    Statements {
        /// The version table's rows.
        heads: Vec<String>,
        /// `upgrade a -> b`
        step: String,
    },
    /// The connection was lost while COMMIT was on its way.
    Unknown,
}

impl fmt::Display for Remains {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => write!(f, "all was rolled back, nothing was applied"),
            Self::Revisions { heads } => {
                write!(f, "the database is at {}, what came before was committed", names(heads))
            }
            Self::Statements { heads, step } => {
                write!(f, "the database is at {}, and what `{step}` has committed by itself stays", names(heads))
            }
            Self::Unknown => {
                write!(f, "the connection was lost during COMMIT, `migrate current` shows whether it was made")
            }
        }
    }
}

/// `` `a`, `b` ``, or `base` for no revision at all.
pub fn names(heads: &[String]) -> String {
    if heads.is_empty() {
        return "base".to_owned();
    }
    heads.iter().map(|head| format!("`{head}`")).collect::<Vec<_>>().join(", ")
}
