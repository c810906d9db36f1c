//! `Generating /app/versions/ab12_users.py ...  done`

use super::{Failure, Report};
use std::io::{IsTerminal, stdin};

impl Report {
    /// What Alembic begins such lines with: in a terminal, and it asks standard input for that, two spaces.
    pub fn indent() -> &'static str {
        if stdin().is_terminal() { "  " } else { "" }
    }

    /// A line about what is being done.
    ///
    /// # Errors
    /// Standard output is closed.
    pub fn say(&self, text: &str) -> Result<(), Failure> {
        self.out_unless_quiet(&format!("{}{text}\n", Self::indent()))
    }

    /// A line about what is being done, and how it ended.
    ///
    /// # Errors
    /// The work's, or standard output is closed.
    pub fn doing<T>(&self, what: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
        self.out_unless_quiet(&format!("{}{what} ...", Self::indent()))?;
        let done = work();
        self.out_unless_quiet(if done.is_ok() { "  done\n" } else { "  FAILED\n" })?;
        done
    }

    fn out_unless_quiet(&self, text: &str) -> Result<(), Failure> {
        if self.quiet { Ok(()) } else { self.out(text) }
    }
}
