//! Primary keys and unique constraints.

use super::catalog::rows_by_table;
use super::{ByTable, Error, Scope};
use crate::postgres::Connection;
use serde::{Deserialize, Serialize};

/// `CONSTRAINT users_pkey PRIMARY KEY (id) INCLUDE (email)`
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PrimaryKey {
    /// `["id"]`
    pub constrained_columns: Vec<String>,
    /// `users_pkey`
    pub name: String,
    /// COMMENT ON CONSTRAINT
    pub comment: Option<String>,
    /// What PostgreSQL alone has.
    pub dialect_options: PrimaryKeyOptions,
}

/// What PostgreSQL alone has of a primary key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PrimaryKeyOptions {
    /// `INCLUDE (email)`
    pub postgresql_include: Vec<String>,
}

/// `CONSTRAINT users_email_key UNIQUE NULLS NOT DISTINCT (email) INCLUDE (id)`
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unique {
    /// `["email"]`
    pub column_names: Vec<String>,
    /// `users_email_key`
    pub name: String,
    /// COMMENT ON CONSTRAINT
    pub comment: Option<String>,
    /// What PostgreSQL alone has.
    pub dialect_options: UniqueOptions,
}

/// What PostgreSQL alone has of a unique constraint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UniqueOptions {
    /// `INCLUDE (id)`
    pub postgresql_include: Vec<String>,
    /// `NULLS NOT DISTINCT`
    pub postgresql_nulls_not_distinct: bool,
}

#[derive(Deserialize)]
struct Row {
    name: String,
    comment: Option<String>,
    columns: Vec<String>,
    /// How many of the columns are the key; the rest are included.
    key_columns: usize,
    nulls_not_distinct: bool,
}

const QUERY: &str = include_str!("queries/keys.sql");

/// `inspector.get_pk_constraint("users")`
///
/// # Errors
/// The server refuses.
pub async fn primary_keys(connection: &Connection, scope: &Scope) -> Result<ByTable<Option<PrimaryKey>>, Error> {
    let tables = rows_by_table::<Row>(connection, &QUERY.replace("{contype}", "'p'"), scope).await?;
    Ok(tables.into_iter().map(|(table, rows)| (table, rows.into_iter().next().map(primary_key))).collect())
}

/// `inspector.get_unique_constraints("users")`
///
/// # Errors
/// The server refuses.
pub async fn uniques(connection: &Connection, scope: &Scope) -> Result<ByTable<Vec<Unique>>, Error> {
    let tables = rows_by_table::<Row>(connection, &QUERY.replace("{contype}", "'u'"), scope).await?;
    Ok(tables.into_iter().map(|(table, rows)| (table, rows.into_iter().map(unique).collect())).collect())
}

fn primary_key(mut row: Row) -> PrimaryKey {
    let included = row.columns.split_off(row.key_columns.min(row.columns.len()));
    PrimaryKey {
        constrained_columns: row.columns,
        name: row.name,
        comment: row.comment,
        dialect_options: PrimaryKeyOptions { postgresql_include: included },
    }
}

fn unique(mut row: Row) -> Unique {
    let included = row.columns.split_off(row.key_columns.min(row.columns.len()));
    Unique {
        column_names: row.columns,
        name: row.name,
        comment: row.comment,
        dialect_options: UniqueOptions {
            postgresql_include: included,
            postgresql_nulls_not_distinct: row.nulls_not_distinct,
        },
    }
}
