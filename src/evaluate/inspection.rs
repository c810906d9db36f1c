//! What a script asks about the database: the payload of an `inspect` request.

use serde::Deserialize;

/// `sa.inspect(bind).get_columns("users", schema="app")`
#[derive(Debug, Clone, Deserialize)]
pub struct Inspection {
    /// Which connection.
    #[serde(default)]
    pub connection: usize,
    /// What is asked.
    pub question: Question,
    /// The schema; none means what `search_path` finds.
    #[serde(default)]
    pub schema: Option<String>,
    /// Only these; none means all.
    #[serde(default)]
    pub names: Option<Vec<String>>,
    /// Only relations of these kinds; none given means all that have columns.
    #[serde(default)]
    pub kinds: Vec<RelationKind>,
    /// Only temporary relations, or none that is; none means both.
    #[serde(default)]
    pub temporary: Option<bool>,
    /// `postgresql_ignore_search_path=True`
    #[serde(default)]
    pub ignore_search_path: bool,
    /// What will be asked next, of the same tables: sent along.
    #[serde(default)]
    pub then: Vec<Question>,
}

impl Inspection {
    /// Whether both have the same answer on one connection.
    pub fn is_about_what(&self, other: &Self) -> bool {
        (self.question, &self.schema, &self.names, &self.kinds, self.temporary, self.ignore_search_path)
            == (other.question, &other.schema, &other.names, &other.kinds, other.temporary, other.ignore_search_path)
    }
}

/// What is asked. From `Relations` on the reply is a list of pairs: a name, and what is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// `default_schema_name`. Replies a name, or null.
    DefaultSchema,
    /// `get_schema_names()`. Replies names.
    Schemas,
    /// `has_type()`. Replies the names that are there.
    Types,
    /// `get_enums()`. Replies a list of them.
    Enums,
    /// `get_domains()`. Replies a list of them.
    Domains,
    /// `get_table_names()`, `get_table_oid()`, `has_table()`: the relations with their oid.
    Relations,
    /// `get_view_definition()`
    ViewDefinitions,
    /// `get_columns()`
    Columns,
    /// `get_pk_constraint()`
    PrimaryKeys,
    /// `get_foreign_keys()`
    ForeignKeys,
    /// `get_indexes()`
    Indexes,
    /// `get_unique_constraints()`
    Uniques,
    /// `get_check_constraints()`
    Checks,
    /// `get_table_comment()`
    Comments,
}

/// Kinds of relations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    /// A table, partitioned or not.
    Table,
    /// `CREATE FOREIGN TABLE`
    ForeignTable,
    /// `CREATE VIEW`
    View,
    /// `CREATE MATERIALIZED VIEW`
    MaterializedView,
    /// `CREATE SEQUENCE`
    Sequence,
}
