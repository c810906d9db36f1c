//! SQL expressions, as SQLAlchemy's expression language builds them.

use super::{FromClause, Identifier, QualifiedName, Statement, Type, Value};
use serde::Deserialize;

/// `lower(users.email) = 'x'`
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Expression {
    /// `users.id`: qualified where the statement qualifies its columns.
    Column {
        /// The column's name.
        name: Identifier,
        /// The table or alias it belongs to.
        #[serde(default)]
        table: Option<Box<ColumnTable>>,
    },
    /// `literal_column("x")`: text, never quoted.
    LiteralColumn {
        /// The text.
        text: String,
    },
    /// `text("price > :low")`
    Text {
        /// The text with `:name` for binds and `\:` for a colon.
        text: String,
        /// The values of its binds.
        #[serde(default)]
        binds: Vec<NamedBind>,
    },
    /// `bindparam()`, `literal()`, a Python value beside a column.
    Bind(Bind),
    /// `NULL`
    Null,
    /// `true`
    True,
    /// `false`
    False,
    /// `left = right`. The operator is SQL text; `precedence` is SQLAlchemy's, and decides on parentheses.
    Binary {
        /// The left operand.
        left: Box<Expression>,
        /// `=`, `IS NOT`, `LIKE`, `||`, `->>`, ...
        operator: String,
        /// The right operand.
        right: Box<Expression>,
        /// `ESCAPE '/'`
        #[serde(default)]
        escape: Option<String>,
    },
    /// `NOT x`, `-x`, `EXISTS (...)`, `DISTINCT x`
    Unary {
        /// What stands before the operand.
        #[serde(default)]
        operator: Option<String>,
        /// `DESC`, `ASC`, `NULLS LAST`: what stands after the operand.
        #[serde(default)]
        modifier: Option<String>,
        /// The operand.
        operand: Box<Expression>,
    },
    /// `a AND b AND c`; `a, b` with the operator `,`.
    List {
        /// `AND`, `OR`, `+`, `,`
        operator: String,
        /// The operands.
        items: Vec<Expression>,
    },
    /// `(x)`: SQLAlchemy's own decision (`self_group`), already taken.
    Grouping {
        /// What stands in parentheses.
        inner: Box<Expression>,
    },
    /// `coalesce(a, b)`
    Function {
        /// `("pg_catalog", "lower")`: the packages, then the name.
        name: Vec<Identifier>,
        /// The arguments.
        arguments: Vec<Expression>,
        /// `now()` (true) or `CURRENT_TIMESTAMP` (false).
        #[serde(default = "yes")]
        parentheses: bool,
    },
    /// `count(*) FILTER (WHERE ...)`
    Filter {
        /// The aggregate.
        function: Box<Expression>,
        /// The condition.
        criterion: Box<Expression>,
    },
    /// `rank() OVER (PARTITION BY ... ORDER BY ...)`
    Over {
        /// The function.
        function: Box<Expression>,
        /// `PARTITION BY`
        #[serde(default)]
        partition_by: Option<Box<Expression>>,
        /// `ORDER BY`
        #[serde(default)]
        order_by: Option<Box<Expression>>,
        /// `ROWS BETWEEN ...`, ready as text.
        #[serde(default)]
        frame: Option<String>,
    },
    /// `percentile_cont(0.5) WITHIN GROUP (ORDER BY x)`
    WithinGroup {
        /// The function.
        function: Box<Expression>,
        /// `ORDER BY`
        order_by: Box<Expression>,
    },
    /// `array_agg(x ORDER BY y)`
    AggregateOrderBy {
        /// What is aggregated.
        target: Box<Expression>,
        /// `ORDER BY`
        order_by: Box<Expression>,
    },
    /// `CAST(x AS INTEGER)`
    Cast {
        /// What is cast.
        expression: Box<Expression>,
        /// To what.
        to: Type,
    },
    /// `x::INTEGER`
    TypeCast {
        /// What is cast.
        expression: Box<Expression>,
        /// To what.
        to: Type,
    },
    /// `EXTRACT(year FROM x)`
    Extract {
        /// `year`
        field: String,
        /// From what.
        expression: Box<Expression>,
    },
    /// `CASE value WHEN a THEN b ELSE c END`
    Case {
        /// `CASE value`
        #[serde(default)]
        value: Option<Box<Expression>>,
        /// `WHEN .. THEN ..`
        whens: Vec<(Expression, Expression)>,
        /// `ELSE ..`
        #[serde(rename = "else", default)]
        else_: Option<Box<Expression>>,
    },
    /// `x AS name`, in the columns of a SELECT.
    Label {
        /// The label.
        name: Identifier,
        /// What is labelled.
        element: Box<Expression>,
        /// Rendered as the bare name: `ORDER BY name`.
        #[serde(default)]
        reference: bool,
    },
    /// `x COLLATE "de_DE"`
    Collate {
        /// What is collated.
        expression: Box<Expression>,
        /// The collation.
        collation: Identifier,
    },
    /// `(a, b)`
    Tuple {
        /// The items.
        items: Vec<Expression>,
    },
    /// `ARRAY[a, b]`
    Array {
        /// The items.
        items: Vec<Expression>,
        /// `ARRAY[]::INTEGER[]`: the type, which an empty array needs.
        #[serde(rename = "type", default)]
        type_: Option<Type>,
    },
    /// `x[1]`, `x[1:2]`
    Subscript {
        /// The array.
        expression: Box<Expression>,
        /// The index, or the first of a slice.
        start: Option<Box<Expression>>,
        /// The last of a slice.
        #[serde(default)]
        stop: Option<Box<Expression>>,
        /// `x[a:b]`
        #[serde(default)]
        slice: bool,
    },
    /// `x = ANY (y)`: the right operand.
    Any {
        /// `ANY`, `ALL`
        operator: String,
        /// The array or subquery.
        operand: Box<Expression>,
    },
    /// `(SELECT ...)` as a value.
    ScalarSubquery {
        /// The query.
        query: Box<Statement>,
    },
    /// `EXISTS (SELECT ...)`
    Exists {
        /// The query.
        query: Box<Statement>,
    },
    /// `nextval('s')`
    NextValue {
        /// The sequence.
        sequence: QualifiedName,
    },
    /// `a = b` in ON, USING lists, and the like: a table used as a value (`SELECT users FROM users`).
    TableValue {
        /// The table.
        table: Box<FromClause>,
    },
    /// A script's own construct: `@compiles` gave its text.
    Raw {
        /// The text.
        sql: String,
    },
}

/// The table that qualifies a column.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum ColumnTable {
    /// `schema.table`
    Table(QualifiedName),
    /// An alias, subquery or CTE.
    Alias {
        /// Its name.
        alias: Identifier,
    },
}

/// `%(name)s`
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Bind {
    /// The bind's key: `bindparam("low")`.
    #[serde(default)]
    pub key: Option<String>,
    /// The value; none is required of the execution.
    #[serde(default)]
    pub value: Option<Value>,
    /// What is written as a literal, where a type makes another value of it: `process_literal_param()`.
    #[serde(default)]
    pub literal_value: Option<Value>,
    /// Its type, which decides how it is written as a literal.
    #[serde(rename = "type")]
    pub type_: Type,
    /// `IN (a, b)`: the value is a `Value::Array`, written element by element.
    #[serde(default)]
    pub expanding: bool,
    /// The key is only the beginning of a name: `name_1`. One number is one bind.
    #[serde(default)]
    pub unique: Option<u64>,
    /// `literal_execute=True`: with placeholders it is named as what is written when the statement runs.
    #[serde(default)]
    pub literal_execute: bool,
    /// `op.inline_literal("x")`: written as a literal wherever it goes.
    #[serde(default)]
    pub literal: bool,
    /// Of an INSERT whose values nobody has given: it stays a name where values are written as literals.
    #[serde(default)]
    pub named: bool,
    /// `tuple_(a, b).in_([...])`: how many values each item has; 0 where items are no tuples.
    #[serde(default)]
    pub width: usize,
    /// `lower(...)`: what the type's `bind_expression()` has around the value, or around each; NUL is the value's place.
    #[serde(default)]
    pub around: Option<Box<Expression>>,
}

impl Bind {
    /// `:name` without a value
    pub fn named(name: &str) -> Self {
        let key = Some(name.to_owned());
        Self {
            key,
            value: None,
            literal_value: None,
            type_: Type::Null,
            expanding: false,
            unique: None,
            literal_execute: false,
            literal: false,
            named: false,
            width: 0,
            around: None,
        }
    }
}

/// A bind of `text()`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct NamedBind {
    /// `:name`
    pub name: String,
    /// Its value.
    #[serde(flatten)]
    pub bind: Bind,
}

fn yes() -> bool {
    true
}
