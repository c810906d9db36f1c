//! Statements that read or write rows, and text.

use super::{Cte, Expression, FromClause, Identifier, QualifiedName};
use serde::Deserialize;

/// What `op.execute()` and `connection.execute()` take.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Statement {
    /// `text("...")` and a string given to `op.execute`.
    Text(TextStatement),
    /// `exec_driver_sql("...")`, `DDL("...")` and what `@compiles` gave: sent as it is.
    Raw {
        /// The SQL.
        sql: String,
    },
    /// `op.execute(func.now())` under `--sql`: an expression alone, as it stands.
    Expression {
        /// `now()`
        expression: super::Expression,
    },
    /// `SELECT ...`
    Select(Box<Select>),
    /// `... UNION ...`
    Compound(Box<Compound>),
    /// `INSERT INTO ...`
    Insert(Box<Insert>),
    /// `UPDATE ...`
    Update(Box<Update>),
    /// `DELETE FROM ...`
    Delete(Box<Delete>),
}

/// `text("UPDATE t SET a = :a")` with its binds.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct TextStatement {
    /// The text with `:name` for binds and `\:` for a colon.
    pub text: String,
    /// The values of its binds.
    #[serde(default)]
    pub binds: Vec<super::expression::NamedBind>,
}

/// `SELECT columns FROM ... WHERE ...`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Select {
    /// `WITH`: those not found by walking the clauses (`add_cte`).
    #[serde(default)]
    pub ctes: Vec<Cte>,
    /// `DISTINCT`, `DISTINCT ON (...)`
    #[serde(default)]
    pub distinct: Option<Distinct>,
    /// `prefix_with()`
    #[serde(default)]
    pub prefixes: Vec<Expression>,
    /// `suffix_with()`
    #[serde(default)]
    pub suffixes: Vec<Expression>,
    /// What is selected.
    pub columns: Vec<Expression>,
    /// What is selected from, in SQLAlchemy's order, joins included, correlation already left out.
    #[serde(default)]
    pub froms: Vec<FromClause>,
    /// `WHERE`
    #[serde(rename = "where", default)]
    pub where_: Option<Expression>,
    /// `GROUP BY`
    #[serde(default)]
    pub group_by: Vec<Expression>,
    /// `HAVING`
    #[serde(default)]
    pub having: Option<Expression>,
    /// `ORDER BY`
    #[serde(default)]
    pub order_by: Vec<Expression>,
    /// `LIMIT`
    #[serde(default)]
    pub limit: Option<Expression>,
    /// `OFFSET`
    #[serde(default)]
    pub offset: Option<Expression>,
    /// `FETCH FIRST n ROWS ONLY`
    #[serde(default)]
    pub fetch: Option<Fetch>,
    /// `FOR UPDATE`
    #[serde(default)]
    pub for_update: Option<ForUpdate>,
}

/// `DISTINCT ON (a, b)`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Distinct {
    /// The expressions of `ON`; none is a plain `DISTINCT`.
    #[serde(default)]
    pub on: Vec<Expression>,
}

/// `FETCH FIRST 10 ROWS WITH TIES`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Fetch {
    /// How many.
    pub count: Expression,
    /// `WITH TIES`
    #[serde(default)]
    pub with_ties: bool,
    /// `PERCENT`
    #[serde(default)]
    pub percent: bool,
}

/// `FOR UPDATE OF t NOWAIT`
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub struct ForUpdate {
    /// `FOR SHARE`
    #[serde(default)]
    pub read: bool,
    /// `NOWAIT`
    #[serde(default)]
    pub nowait: bool,
    /// `SKIP LOCKED`
    #[serde(default)]
    pub skip_locked: bool,
    /// `FOR NO KEY UPDATE`, `FOR KEY SHARE`
    #[serde(default)]
    pub key_share: bool,
    /// `OF ...`
    #[serde(default)]
    pub of: Vec<FromClause>,
}

/// `a UNION ALL b ORDER BY ...`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Compound {
    /// `UNION`, `UNION ALL`, `EXCEPT`, `INTERSECT`, ...
    pub keyword: String,
    /// The queries; one that needs parentheses comes as a select in a `Grouped`.
    pub selects: Vec<CompoundMember>,
    /// `ORDER BY`
    #[serde(default)]
    pub order_by: Vec<Expression>,
    /// `LIMIT`
    #[serde(default)]
    pub limit: Option<Expression>,
    /// `OFFSET`
    #[serde(default)]
    pub offset: Option<Expression>,
}

/// One side of a `UNION`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct CompoundMember {
    /// The query.
    pub query: Statement,
    /// `(SELECT ...)`
    #[serde(default)]
    pub parentheses: bool,
}

/// `INSERT INTO t (a) VALUES (1) ON CONFLICT ... RETURNING ...`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Insert {
    /// `prefix_with()`
    #[serde(default)]
    pub prefixes: Vec<Expression>,
    /// The table.
    pub table: QualifiedName,
    /// The columns.
    pub columns: Vec<Identifier>,
    /// What is inserted.
    pub source: InsertSource,
    /// `ON CONFLICT`
    #[serde(default)]
    pub on_conflict: Option<OnConflict>,
    /// `RETURNING`
    #[serde(default)]
    pub returning: Vec<Expression>,
    /// `WITH`
    #[serde(default)]
    pub ctes: Vec<Cte>,
}

/// Where the rows of an `INSERT` come from.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum InsertSource {
    /// `VALUES (1, 'a'), (2, 'b')`
    Values {
        /// The rows, in the order of the columns.
        rows: Vec<Vec<Expression>>,
    },
    /// `SELECT ...`
    Select {
        /// The query.
        query: Statement,
    },
    /// `DEFAULT VALUES`
    Default,
}

/// `ON CONFLICT (email) WHERE ... DO UPDATE SET ... WHERE ...`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct OnConflict {
    /// `ON CONSTRAINT name`
    #[serde(default)]
    pub constraint: Option<Identifier>,
    /// `(email, lower(name))`
    #[serde(default)]
    pub elements: Vec<Expression>,
    /// `WHERE` of a partial index.
    #[serde(default)]
    pub index_where: Option<Expression>,
    /// `DO UPDATE SET`; none is `DO NOTHING`.
    #[serde(default)]
    pub update: Option<Vec<(Identifier, Expression)>>,
    /// `WHERE` of the update.
    #[serde(rename = "where", default)]
    pub where_: Option<Expression>,
}

/// `UPDATE t SET a = 1 FROM u WHERE ... RETURNING ...`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Update {
    /// `prefix_with()`
    #[serde(default)]
    pub prefixes: Vec<Expression>,
    /// The table.
    pub table: FromClause,
    /// `SET`
    pub values: Vec<(Identifier, Expression)>,
    /// `FROM`: the other tables that the conditions and values name.
    #[serde(default)]
    pub froms: Vec<FromClause>,
    /// `WHERE`
    #[serde(rename = "where", default)]
    pub where_: Option<Expression>,
    /// `RETURNING`
    #[serde(default)]
    pub returning: Vec<Expression>,
    /// `WITH`
    #[serde(default)]
    pub ctes: Vec<Cte>,
}

/// `DELETE FROM t USING u WHERE ... RETURNING ...`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Delete {
    /// `prefix_with()`
    #[serde(default)]
    pub prefixes: Vec<Expression>,
    /// The table.
    pub table: FromClause,
    /// `USING`
    #[serde(default)]
    pub using: Vec<FromClause>,
    /// `WHERE`
    #[serde(rename = "where", default)]
    pub where_: Option<Expression>,
    /// `RETURNING`
    #[serde(default)]
    pub returning: Vec<Expression>,
    /// `WITH`
    #[serde(default)]
    pub ctes: Vec<Cte>,
}
