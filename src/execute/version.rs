//! Reading the version table.

use crate::postgres::{Connection, PostgresError};
use crate::render;
use crate::schema::VersionTable;

/// `undefined_table`, `invalid_schema_name`: nothing has been migrated yet.
const ABSENT: [&str; 2] = ["42P01", "3F000"];

/// `SELECT version_num FROM alembic_version`, outside a transaction: one round trip; no table is no revision.
///
/// # Errors
/// The server refuses for another reason than a missing table.
pub async fn heads(connection: &Connection, table: &VersionTable) -> Result<Vec<String>, PostgresError> {
    match connection.simple(&render::version_table::select(table)).await {
        Ok(result) => Ok(first_column(&result)),
        Err(error) if error.sqlstate().is_some_and(|state| ABSENT.contains(&state)) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// Whether the version table is there, and its rows: in a transaction, which a failing SELECT would abort.
///
/// # Errors
/// The server refuses.
pub async fn heads_in_transaction(
    connection: &Connection,
    table: &VersionTable,
) -> Result<Option<Vec<String>>, PostgresError> {
    let exists = connection.simple(&render::version_table::exists(table)).await?;
    if exists.scalar() != Some("t") {
        return Ok(None);
    }
    let result = connection.simple(&render::version_table::select(table)).await?;
    Ok(Some(first_column(&result)))
}

/// `version_num VARCHAR(32)`, as Alembic makes it.
pub const WIDTH: usize = 32;

/// How long an identifier may be; none if it may have any length.
///
/// # Errors
/// The server refuses.
pub async fn width(connection: &Connection, table: &VersionTable) -> Result<Option<usize>, PostgresError> {
    let result = connection.simple(&render::version_table::width(table)).await?;
    Ok(result.scalar().and_then(|width| width.parse().ok()))
}

fn first_column(result: &crate::postgres::QueryResult) -> Vec<String> {
    let rows = result.last().map(|statement| statement.rows.as_slice()).unwrap_or_default();
    rows.iter().filter_map(|row| row.first().cloned().flatten()).collect()
}
