//! What a statement selects from.

use super::{Expression, Identifier, QualifiedName, Statement, Type};
use serde::Deserialize;

/// `users AS u JOIN orders ON ...`
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FromClause {
    /// `schema.users`
    Table(QualifiedName),
    /// `users AS u`
    Alias {
        /// What is aliased: a table.
        element: Box<FromClause>,
        /// The alias.
        name: Identifier,
        /// `LATERAL`
        #[serde(default)]
        lateral: bool,
        /// `TABLESAMPLE ...`
        #[serde(default)]
        tablesample: Option<Expression>,
        /// `REPEATABLE (...)`
        #[serde(default)]
        repeatable: Option<Expression>,
    },
    /// `(SELECT ...) AS anon_1`
    Subquery {
        /// The query.
        query: Box<Statement>,
        /// The alias.
        name: Identifier,
        /// `LATERAL`
        #[serde(default)]
        lateral: bool,
    },
    /// `name`, with `WITH name AS (...)` before the statement.
    Cte(Box<Cte>),
    /// `left JOIN right ON ...`
    Join {
        /// The left side.
        left: Box<FromClause>,
        /// The right side.
        right: Box<FromClause>,
        /// The condition.
        on: Box<Expression>,
        /// `LEFT OUTER JOIN`
        #[serde(default)]
        outer: bool,
        /// `FULL OUTER JOIN`
        #[serde(default)]
        full: bool,
    },
    /// `generate_series(1, 3) AS n(i)`, `unnest(...)`
    Function {
        /// The function.
        function: Box<Expression>,
        /// The alias.
        #[serde(default)]
        name: Option<Identifier>,
        /// Column names after the alias.
        #[serde(default)]
        columns: Vec<Identifier>,
        /// `AS r(a INTEGER)`: their types, where they are named.
        #[serde(default)]
        types: Vec<Type>,
        /// `LATERAL`
        #[serde(default)]
        lateral: bool,
        /// `WITH ORDINALITY`
        #[serde(default)]
        ordinality: bool,
    },
    /// `(VALUES (1, 'a'), (2, 'b')) AS v (id, name)`
    Values {
        /// The rows.
        rows: Vec<Vec<Expression>>,
        /// The alias.
        #[serde(default)]
        name: Option<Identifier>,
        /// Column names after the alias.
        #[serde(default)]
        columns: Vec<Identifier>,
    },
    /// `text("users u")`
    Text {
        /// The text.
        text: String,
    },
    /// `(left JOIN right)`
    Grouping {
        /// What stands in parentheses.
        inner: Box<FromClause>,
    },
}

/// `WITH name (a, b) AS (...)`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Cte {
    /// The name; CTEs with the same one are one.
    pub name: Identifier,
    /// `name AS alias` where it is selected from under another name.
    #[serde(default)]
    pub alias: Option<Identifier>,
    /// The query. Inside its own query a recursive CTE comes as its name alone: its query is an empty `Raw`.
    pub query: Statement,
    /// `RECURSIVE`
    #[serde(default)]
    pub recursive: bool,
    /// `name (a, b)`
    #[serde(default)]
    pub columns: Vec<Identifier>,
    /// `MATERIALIZED` (true), `NOT MATERIALIZED` (false)
    #[serde(default)]
    pub materialized: Option<bool>,
    /// `prefix_with()`
    #[serde(default)]
    pub prefixes: Vec<Expression>,
    /// `suffix_with()`
    #[serde(default)]
    pub suffixes: Vec<Expression>,
}
