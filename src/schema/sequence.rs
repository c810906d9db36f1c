//! Sequences.

use super::{Identifier, Type};
use serde::Deserialize;

/// `CREATE SEQUENCE s START WITH 10`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Sequence {
    /// The sequence's schema.
    #[serde(default)]
    pub schema: Option<Identifier>,
    /// The sequence's name.
    pub name: Identifier,
    /// `AS BIGINT`
    #[serde(default)]
    pub data_type: Option<Type>,
    /// `INCREMENT BY ... CACHE ...`
    #[serde(flatten)]
    pub options: SequenceOptions,
}

/// `INCREMENT BY 1 START WITH 1 MINVALUE 1 MAXVALUE 9 CACHE 1 CYCLE`
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub struct SequenceOptions {
    /// `INCREMENT BY n`
    #[serde(default)]
    pub increment: Option<i64>,
    /// `START WITH n`
    #[serde(default)]
    pub start: Option<i64>,
    /// `MINVALUE n`
    #[serde(default)]
    pub minvalue: Option<i64>,
    /// `NO MINVALUE`
    #[serde(default)]
    pub nominvalue: Option<bool>,
    /// `MAXVALUE n`
    #[serde(default)]
    pub maxvalue: Option<i64>,
    /// `NO MAXVALUE`
    #[serde(default)]
    pub nomaxvalue: Option<bool>,
    /// `CYCLE`, `NO CYCLE`
    #[serde(default)]
    pub cycle: Option<bool>,
    /// `CACHE n`
    #[serde(default)]
    pub cache: Option<i64>,
}
