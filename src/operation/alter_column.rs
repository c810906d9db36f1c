//! `op.alter_column()`

use crate::schema::{Identifier, Identity, QualifiedName, ServerDefault, Type};
use serde::Deserialize;

/// `ALTER TABLE t ALTER COLUMN c ...`, one statement for each change that is given.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct AlterColumn {
    /// The table.
    pub table: QualifiedName,
    /// The column.
    pub column: Identifier,
    /// `TYPE ...`
    #[serde(rename = "type", default)]
    pub type_: Option<Type>,
    /// `USING ...`: text that is not parsed.
    #[serde(default)]
    pub using: Option<String>,
    /// `SET NOT NULL` (false), `DROP NOT NULL` (true)
    #[serde(default)]
    pub nullable: Option<bool>,
    /// `SET DEFAULT`, `DROP DEFAULT`
    #[serde(default)]
    pub server_default: Change<ServerDefault>,
    /// `ADD GENERATED ... AS IDENTITY`, `SET GENERATED ...`, `DROP IDENTITY`
    #[serde(default)]
    pub identity: Change<IdentityChange>,
    /// `COMMENT ON COLUMN`
    #[serde(default)]
    pub comment: Change<String>,
    /// `RENAME ... TO`
    #[serde(default)]
    pub new_name: Option<Identifier>,
}

/// What an argument of `alter_column` says: nothing (`False`), remove (`None`), or a new value.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change<T> {
    /// Left as it is.
    #[default]
    Keep,
    /// Removed.
    Drop,
    /// Set.
    Set(T),
}

/// An identity that is added to a column or changes one.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct IdentityChange {
    /// What it shall be.
    pub identity: Identity,
    /// What it was (`existing_server_default=`); none adds it.
    #[serde(default)]
    pub existing: Option<Identity>,
}
