//! For tests: SQL of a payload, as the facade sends it.

use super::{Error, Mode, Rendered};

/// `--sql` of an operation: its statements, each stripped.
pub(super) fn ddl(payload: &str) -> String {
    let rendered = rendered(payload, Mode::Offline).unwrap_or_else(|error| panic!("{error}"));
    rendered.iter().map(|statement| statement.sql.trim().to_owned()).collect::<Vec<_>>().join(";\n")
}

/// The statements of an operation, with their conditions.
pub(super) fn rendered(payload: &str, mode: Mode) -> Result<Vec<Rendered>, Error> {
    let operation = serde_json::from_str(payload).unwrap_or_else(|error| panic!("{error}: {payload}"));
    super::statements(&operation, mode)
}

/// A statement as it is sent.
pub(super) fn sent(payload: &str) -> String {
    let statement = serde_json::from_str(payload).unwrap_or_else(|error| panic!("{error}: {payload}"));
    super::statement(&statement, Mode::Online).unwrap_or_else(|error| panic!("{error}"))
}
