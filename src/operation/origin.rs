//! Where an operation was asked for.

/// `versions/ab12_add_users.py:14`: the innermost line of the project's own code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
}
