//! Types that a schema creates: enumerations and domains.

use super::{Expression, Identifier, Type};
use serde::Deserialize;

/// `CREATE TYPE mood AS ENUM ('sad', 'ok')`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct EnumType {
    /// The type's schema.
    #[serde(default)]
    pub schema: Option<Identifier>,
    /// The type's name. SQLAlchemy needs one only when the type is rendered.
    #[serde(default)]
    pub name: Option<Identifier>,
    /// The labels in order.
    #[serde(default)]
    pub labels: Vec<Label>,
}

/// `'sad'`
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Label {
    /// `Enum("sad", "ok")`
    Text(String),
    /// `Enum(("sad", "ok"))`: a tuple that is one label. It has no literal form, which matters where the type is created.
    Other {
        /// What it is, as Python's `repr` writes it.
        repr: String,
    },
}

/// `CREATE DOMAIN email AS TEXT CHECK (...)`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Domain {
    /// The domain's schema.
    #[serde(default)]
    pub schema: Option<Identifier>,
    /// The domain's name.
    pub name: Identifier,
    /// The type it restricts.
    pub data_type: Type,
    /// `COLLATE "..."`
    #[serde(default)]
    pub collation: Option<String>,
    /// `DEFAULT ...`
    #[serde(default)]
    pub default: Option<Expression>,
    /// `CONSTRAINT name`
    #[serde(default)]
    pub constraint_name: Option<Identifier>,
    /// `NOT NULL`
    #[serde(default)]
    pub not_null: bool,
    /// `CHECK (...)`
    #[serde(default)]
    pub check: Option<Expression>,
}
