//! Constraints, in a table's definition or added to it.

use super::{Expression, Identifier, QualifiedName};
use serde::Deserialize;

/// `CONSTRAINT name ...`
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Constraint {
    /// `PRIMARY KEY (...)`
    PrimaryKey(PrimaryKey),
    /// `UNIQUE (...)`
    Unique(Unique),
    /// `CHECK (...)`
    Check(CheckConstraint),
    /// `FOREIGN KEY (...) REFERENCES ...`
    ForeignKey(ForeignKey),
    /// `EXCLUDE USING gist (...)`
    Exclude(ExcludeConstraint),
    /// `@compiles(ForeignKeyConstraint)`: what a script's function has written.
    Raw {
        /// The whole of it.
        sql: String,
    },
}

/// `DEFERRABLE INITIALLY DEFERRED`
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub struct Deferral {
    /// `DEFERRABLE`, `NOT DEFERRABLE`
    #[serde(default)]
    pub deferrable: Option<bool>,
    /// `INITIALLY ...`, as given.
    #[serde(default)]
    pub initially: Option<String>,
}

/// `CONSTRAINT users_pkey PRIMARY KEY (id)`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct PrimaryKey {
    /// `CONSTRAINT name`
    #[serde(default)]
    pub name: Option<Identifier>,
    /// The columns in the order of the key.
    pub columns: Vec<Identifier>,
    /// `INCLUDE (...)`
    #[serde(default)]
    pub include: Vec<Identifier>,
    /// When it is checked.
    #[serde(flatten)]
    pub deferral: Deferral,
}

/// `CONSTRAINT uq UNIQUE NULLS NOT DISTINCT (email)`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Unique {
    /// `CONSTRAINT name`
    #[serde(default)]
    pub name: Option<Identifier>,
    /// The columns.
    pub columns: Vec<Identifier>,
    /// `INCLUDE (...)`
    #[serde(default)]
    pub include: Vec<Identifier>,
    /// `NULLS NOT DISTINCT` (true), `NULLS DISTINCT` (false)
    #[serde(default)]
    pub nulls_not_distinct: Option<bool>,
    /// When it is checked.
    #[serde(flatten)]
    pub deferral: Deferral,
}

/// `CONSTRAINT ck CHECK (price > 0)`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct CheckConstraint {
    /// `CONSTRAINT name`
    #[serde(default)]
    pub name: Option<Identifier>,
    /// The condition.
    pub sqltext: Expression,
    /// `NOT VALID`
    #[serde(default)]
    pub not_valid: bool,
    /// When it is checked.
    #[serde(flatten)]
    pub deferral: Deferral,
}

/// `CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct ForeignKey {
    /// `CONSTRAINT name`
    #[serde(default)]
    pub name: Option<Identifier>,
    /// The referring columns.
    pub columns: Vec<Identifier>,
    /// The table referred to.
    pub referred_table: QualifiedName,
    /// Its columns; none is its primary key.
    #[serde(default)]
    pub referred_columns: Vec<Identifier>,
    /// `ON UPDATE ...`
    #[serde(default)]
    pub onupdate: Option<String>,
    /// `ON DELETE ...`
    #[serde(default)]
    pub ondelete: Option<String>,
    /// `MATCH FULL`
    #[serde(rename = "match", default)]
    pub match_: Option<String>,
    /// `NOT VALID`
    #[serde(default)]
    pub not_valid: bool,
    /// `use_alter=True`: left out of CREATE TABLE.
    #[serde(default)]
    pub use_alter: bool,
    /// When it is checked.
    #[serde(flatten)]
    pub deferral: Deferral,
}

/// `CONSTRAINT ex EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (...)`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct ExcludeConstraint {
    /// `CONSTRAINT name`
    #[serde(default)]
    pub name: Option<Identifier>,
    /// `gist`
    pub using: String,
    /// What is compared, and how.
    pub elements: Vec<ExcludeElement>,
    /// `WHERE (...)`
    #[serde(rename = "where", default)]
    pub where_: Option<Expression>,
    /// When it is checked.
    #[serde(flatten)]
    pub deferral: Deferral,
}

/// `during range_ops WITH &&`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct ExcludeElement {
    /// A column or an expression.
    pub expression: Expression,
    /// `&&`
    pub operator: String,
    /// Operator class.
    #[serde(default)]
    pub ops: Option<String>,
}
