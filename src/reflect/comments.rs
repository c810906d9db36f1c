//! Comments on tables.

use super::catalog::rows;
use super::{ByTable, Error, Scope};
use crate::postgres::Connection;
use serde::{Deserialize, Serialize};

/// `COMMENT ON TABLE users IS 'people'`
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Comment {
    /// `people`
    pub text: Option<String>,
}

#[derive(Deserialize)]
struct Row {
    table: String,
    text: Option<String>,
}

/// `inspector.get_table_comment("users")`
///
/// # Errors
/// The server refuses.
pub async fn comments(connection: &Connection, scope: &Scope) -> Result<ByTable<Comment>, Error> {
    let found: Vec<Row> = rows(connection, include_str!("queries/comments.sql"), scope).await?;
    Ok(found.into_iter().map(|row| (row.table, Comment { text: row.text })).collect())
}
