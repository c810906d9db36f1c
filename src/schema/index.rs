//! Indexes.

use super::{Expression, Identifier, QualifiedName};
use serde::Deserialize;

/// `CREATE UNIQUE INDEX ix ON users USING btree (lower(email) text_ops) INCLUDE (id) WHERE ...`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Index {
    /// The index's name; SQLAlchemy needs one.
    #[serde(default)]
    pub name: Option<Identifier>,
    /// The table it is on.
    pub table: QualifiedName,
    /// Columns and expressions in order.
    #[serde(default)]
    pub elements: Vec<IndexElement>,
    /// `UNIQUE`
    #[serde(default)]
    pub unique: bool,
    /// `postgresql_concurrently=True`
    #[serde(default)]
    pub concurrently: bool,
    /// `postgresql_using="gin"`
    #[serde(default)]
    pub using: Option<String>,
    /// `postgresql_include=[...]`
    #[serde(default)]
    pub include: Vec<Identifier>,
    /// `postgresql_nulls_not_distinct=`
    #[serde(default)]
    pub nulls_not_distinct: Option<bool>,
    /// `postgresql_with={"fillfactor": 50}`, in order, values as text.
    #[serde(default)]
    pub with: Vec<(String, String)>,
    /// `postgresql_tablespace=`
    #[serde(default)]
    pub tablespace: Option<Identifier>,
    /// `postgresql_where=`
    #[serde(rename = "where", default)]
    pub where_: Option<Expression>,
}

/// `lower(email) text_pattern_ops`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct IndexElement {
    /// A column or an expression.
    pub expression: Expression,
    /// `postgresql_ops={...}`
    #[serde(default)]
    pub ops: Option<String>,
}
