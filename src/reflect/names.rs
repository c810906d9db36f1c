//! What there is, by name.

use super::catalog::rows;
use super::{ByTable, Error, Scope};
use crate::postgres::Connection;
use serde::Deserialize;
use serde_json::Value;

/// A row of `pg_class`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Relation {
    /// `relname`
    pub name: String,
    /// `oid`
    pub oid: u32,
}

/// `inspector.get_table_names()`, `get_view_names()`, `get_sequence_names()`, ...: the scope's kinds tell which.
///
/// # Errors
/// The server refuses.
pub async fn relations(connection: &Connection, scope: &Scope) -> Result<Vec<Relation>, Error> {
    rows(connection, include_str!("queries/relations.sql"), scope).await
}

/// `inspector.get_schema_names()`, `has_schema("app")`: all but PostgreSQL's own, or of the scope's names those there.
///
/// # Errors
/// The server refuses.
pub async fn schemas(connection: &Connection, scope: &Scope) -> Result<Vec<String>, Error> {
    rows(connection, include_str!("queries/schemas.sql"), scope).await
}

/// `inspector.default_schema_name`: none where no schema of `search_path` exists.
///
/// # Errors
/// The server refuses.
pub async fn default_schema(connection: &Connection) -> Result<Option<String>, Error> {
    let found = rows(connection, include_str!("queries/default_schema.sql"), &Scope::default()).await?;
    Ok(found.into_iter().next())
}

/// A stamp of all that is told here: where it is the same, nothing of it has changed.
///
/// # Errors
/// The server refuses.
pub async fn state(connection: &Connection) -> Result<Value, Error> {
    Ok(Value::Array(rows(connection, include_str!("queries/state.sql"), &Scope::default()).await?))
}

/// `inspector.has_type("mood")`: of the types that the scope names, those that are there.
///
/// # Errors
/// The server refuses.
pub async fn type_names(connection: &Connection, scope: &Scope) -> Result<Vec<String>, Error> {
    rows(connection, include_str!("queries/types.sql"), scope).await
}

#[derive(Deserialize)]
struct View {
    table: String,
    definition: Option<String>,
}

/// `inspector.get_view_definition("recent")`
///
/// # Errors
/// The server refuses.
pub async fn view_definitions(connection: &Connection, scope: &Scope) -> Result<ByTable<Option<String>>, Error> {
    let views: Vec<View> = rows(connection, include_str!("queries/view_definitions.sql"), scope).await?;
    Ok(views.into_iter().map(|view| (view.table, view.definition)).collect())
}
