//! What can be wrong with a folder of revisions.

use std::io;
use std::path::PathBuf;

/// A history that can't be read or does not hold together.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The script directory does not exist.
    #[error("Path doesn't exist: {}.  Please use the 'init' command to create a new scripts folder.", .path.display())]
    NoDirectory {
        /// The script directory.
        path: PathBuf,
    },
    /// A folder or file can't be read.
    #[error("can't read `{}`", .path.display())]
    Unreadable {
        /// What was to be read.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// A file is not UTF-8.
    #[error("`{}` is not UTF-8", .path.display())]
    Encoding {
        /// The revision file.
        path: PathBuf,
    },
    /// A file is not Python.
    #[error("syntax error in `{}`, line {line}: {message}", .path.display())]
    Syntax {
        /// The revision file.
        path: PathBuf,
        /// Counted from 1.
        line: usize,
        /// What the parser says.
        message: String,
    },
    /// `down_revision = compute()`: a value that only running the file would tell.
    #[error("`{name}` in `{}`, line {line}, is not a literal", .path.display())]
    NotLiteral {
        /// The revision file.
        path: PathBuf,
        /// Counted from 1.
        line: usize,
        /// `revision`, `down_revision`, `branch_labels` or `depends_on`.
        name: &'static str,
    },
    /// A file without `revision = ...` whose name is no identifier either.
    #[error(
        "Could not determine revision id from filename {file}. Be sure the 'revision' variable is declared inside the \
         script (please see 'Upgrading from Alembic 0.1 to 0.2' in the documentation)."
    )]
    NoIdentifier {
        /// The name of the file.
        file: String,
    },
    /// A file without `down_revision = ...`.
    #[error("`{}` does not set `down_revision`", .path.display())]
    NoDownRevision {
        /// The revision file.
        path: PathBuf,
    },
    /// A file without `def downgrade()` that is to be run.
    #[error("`{}` has no function `{name}`", .path.display())]
    NoFunction {
        /// The revision file.
        path: PathBuf,
        /// `upgrade` or `downgrade`.
        name: &'static str,
    },
    /// An identifier with a character that targets need.
    #[error("Character(s) '{characters}' not allowed in revision identifier '{revision}'")]
    IllegalCharacter {
        /// Comma separated.
        characters: String,
        /// The identifier.
        revision: String,
    },
    /// A label that is a revision or another revision's label.
    #[error("Branch name '{label}' in revision {revision} already used by revision {other}")]
    LabelTaken {
        /// The label.
        label: String,
        /// Who wants it.
        revision: String,
        /// Who has it.
        other: String,
    },
    /// A `down_revision` or `depends_on` that no file declares.
    #[error("Revision {parent} referenced from {revision} is not present")]
    MissingParent {
        /// The identifier that is missing.
        parent: String,
        /// The revision that names it, as `a -> b (head), message`.
        revision: String,
        /// Its file.
        path: PathBuf,
    },
    /// Revisions that follow from themselves.
    #[error("{kind} is detected in revisions ({})", .revisions.join(", "))]
    Cycle {
        /// `Cycle`, `Self-loop`, `Dependency cycle` or `Dependency self-loop`.
        kind: &'static str,
        /// The identifiers.
        revisions: Vec<String>,
    },
}

impl Error {
    /// What to do about it, one imperative.
    pub fn hint(&self) -> Option<String> {
        Some(match self {
            Error::NoDirectory { .. } => "set `script_location` to the folder that holds `versions`".into(),
            Error::Unreadable { .. } => "make the file readable for the user who runs this".into(),
            Error::Encoding { .. } => "save the file as UTF-8".into(),
            Error::Syntax { .. } => "correct the file: every revision is read, not only those that are run".into(),
            Error::NotLiteral { name, .. } => {
                format!("write `{name}` as a string, a tuple of strings or None")
            }
            Error::NoIdentifier { .. } => "move the file out of the versions folder if it is no revision".into(),
            Error::NoDownRevision { .. } => "add `down_revision = None` or the identifier of its parent".into(),
            Error::NoFunction { name, .. } => {
                format!("write `def {name}():`, with `pass` where there is nothing to do; nothing was run")
            }
            Error::IllegalCharacter { .. } => "rename the revision".into(),
            Error::LabelTaken { .. } => "give each branch a label of its own".into(),
            Error::MissingParent { path, parent, .. } => {
                format!("bring back the file that declares `{parent}`, or correct `{}`", path.display())
            }
            Error::Cycle { .. } => "correct `down_revision` or `depends_on` in one of these revisions".into(),
        })
    }
}

/// Something odd that Alembic warns about and goes on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Warning {
    /// Two files declare one identifier; the later wins.
    #[error("Revision {revision} is present more than once")]
    Duplicate {
        /// The identifier.
        revision: String,
    },
    /// Two version locations lead to one file.
    #[error("File {} loaded twice! ignoring. Please ensure version_locations is unique.", .path.display())]
    LoadedTwice {
        /// The file.
        path: PathBuf,
    },
}
