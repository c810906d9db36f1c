//! What can't be written as SQL.

use thiserror::Error;

/// `sqlalchemy.exc.CompileError` and its neighbours, with SQLAlchemy's text where it has one.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Error {
    /// A name of the script's own that PostgreSQL would cut.
    #[error("Identifier '{name}' exceeds maximum length of {limit} characters")]
    IdentifierTooLong {
        /// The name.
        name: String,
        /// `NAMEDATALEN - 1`
        limit: usize,
    },
    /// `Column("a")` without a type.
    #[error("Can't generate DDL for NullType(); did you forget to specify a type on this Column?")]
    NoType,
    /// Something is wrong with one column of a `CREATE TABLE`.
    #[error("(in table '{table}', column '{column}'): {inner}")]
    Column {
        /// The table.
        table: String,
        /// The column.
        column: String,
        /// What is wrong.
        inner: Box<Error>,
    },
    /// `ENUM("a", "b")` without `name=`.
    #[error("PostgreSQL {kind} type requires a name.")]
    UnnamedType {
        /// `ENUM`
        kind: &'static str,
    },
    /// `Index(None, ...)`
    #[error("CREATE INDEX requires that the index have a name")]
    UnnamedIndex,
    /// `ondelete="CASCADE; DROP TABLE users"`
    #[error("Unexpected SQL phrase: {phrase} (matching against {pattern})")]
    Phrase {
        /// What was given, as Python's `repr` writes it.
        phrase: String,
        /// What it has to look like, likewise.
        pattern: &'static str,
    },
    /// `Computed("...", persisted=False)`
    #[error(
        "PostrgreSQL computed columns do not support 'virtual' persistence; set the 'persisted' flag to None or True for PostgreSQL support."
    )]
    VirtualColumn,
    /// A value of a type that has no literal form.
    #[error("No literal value renderer is available for literal value \"{value}\" with datatype {type_}")]
    NoLiteral {
        /// The value, as Python's `repr` writes it.
        value: String,
        /// The type, as `str` writes it.
        type_: String,
    },
    /// A value that does not fit its type.
    #[error(
        "Could not render literal value \"{value}\" with datatype {type_}; see parent stack trace for more detail."
    )]
    BadLiteral {
        /// The value, as Python's `repr` writes it.
        value: String,
        /// The type, as `str` writes it.
        type_: String,
    },
    /// `text("... :x")` without a value for `x`.
    #[error("A value is required for bind parameter '{name}'")]
    MissingBind {
        /// `x`
        name: String,
    },
    /// A row of `op.bulk_insert` without a column that the first row has.
    #[error("A value is required for bind parameter '{name}', in parameter group {group}")]
    MissingBindInGroup {
        /// The column.
        name: String,
        /// Which row, from 0.
        group: usize,
    },
    /// `'a\0b'`
    #[error("A string literal cannot contain NUL (0x00) characters.")]
    Nul,
}

impl Error {
    /// `sqlalchemy.exc.CompileError`: the exception under which a script sees this.
    pub fn exception(&self) -> &'static str {
        match self {
            Self::IdentifierTooLong { .. } => "sqlalchemy.exc.IdentifierError",
            Self::MissingBind { .. } | Self::MissingBindInGroup { .. } => "sqlalchemy.exc.StatementError",
            Self::Nul => "ValueError",
            _ => "sqlalchemy.exc.CompileError",
        }
    }
}
