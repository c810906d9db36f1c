//! Tables.

use super::{Column, Constraint, Identifier, Index};
use serde::Deserialize;

/// `CREATE TABLE users (...)`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Table {
    /// The table's schema.
    #[serde(default)]
    pub schema: Option<Identifier>,
    /// The table's name.
    pub name: Identifier,
    /// Its columns in order.
    pub columns: Vec<Column>,
    /// Its constraints in the order that SQLAlchemy renders them: the primary key, then by creation.
    #[serde(default)]
    pub constraints: Vec<Constraint>,
    /// `index=True` columns and `Index(...)` items, created after the table.
    #[serde(default)]
    pub indexes: Vec<Index>,
    /// `COMMENT ON TABLE`
    #[serde(default)]
    pub comment: Option<String>,
    /// `CREATE TEMPORARY TABLE`
    #[serde(default)]
    pub prefixes: Vec<String>,
    /// `INHERITS (...)`
    #[serde(default)]
    pub inherits: Vec<Identifier>,
    /// `PARTITION BY ...`
    #[serde(default)]
    pub partition_by: Option<String>,
    /// `USING heap`
    #[serde(default)]
    pub using: Option<String>,
    /// `WITH OIDS` (true), `WITHOUT OIDS` (false)
    #[serde(default)]
    pub with_oids: Option<bool>,
    /// `WITH (fillfactor = 50)`, in order, values as text.
    #[serde(default)]
    pub with: Vec<(String, String)>,
    /// `ON COMMIT DROP`
    #[serde(default)]
    pub on_commit: Option<String>,
    /// `TABLESPACE ...`
    #[serde(default)]
    pub tablespace: Option<Identifier>,
}
