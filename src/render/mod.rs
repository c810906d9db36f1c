//! Operations and statements to SQL text, as SQLAlchemy's PostgreSQL compiler writes it. Pure: no connection.

mod alter_column;
mod bind;
mod bulk_insert;
mod column;
mod comment;
mod compiler;
mod condition;
mod constraint;
mod cte;
mod delete;
mod driver;
mod enum_type;
mod error;
mod expression;
mod from_clause;
mod function;
mod identifier;
mod index;
mod insert;
mod label;
mod literal;
mod namespace;
mod operation;
mod python;
#[cfg(test)]
mod sample;
mod select;
mod sequence;
mod statement;
mod table;
mod text;
mod type_name;
mod update;
pub mod version_table;

pub use error::Error;

use crate::operation::Operation;
use crate::schema::{Column, Constraint, Expression, Identifier, Statement, Type};
use compiler::{Compiler, Scope};

/// How values are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// `--sql`: by the literal processor of the value's type, as `literal_binds` does.
    Offline,
    /// `--sql` where the driver's placeholders are `%(name)s` (psycopg2 without `dialect_opts={"paramstyle": "named"}`):
    /// each `%` of a text, a literal or a quoted name is printed twice, as Alembic does.
    OfflineDoubled,
    /// `str(statement)`: `:name` for each value.
    Placeholders,
    /// `--sql` without `literal_binds=True`, and `statement.compile(dialect=postgresql.dialect())`: `%(name)s`.
    Pyformat,
    /// The same where `dialect_opts={"paramstyle": "named"}`: `:name`.
    Named,
    /// On a connection: as psycopg2 writes them into a statement.
    Online,
}

/// One statement, and on what it depends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The SQL, without a semicolon.
    pub sql: String,
    /// `checkfirst=True`: online, run only if this query gives the expected answer.
    pub condition: Option<Condition>,
}

/// `SELECT EXISTS (...)` before a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// A query for one boolean.
    pub query: String,
    /// The answer with which the statement is run.
    pub expected: bool,
}

/// `op.create_table(...)`: the statements that Alembic emits for it, in order.
pub fn statements(operation: &Operation, mode: Mode) -> Result<Vec<Rendered>, Error> {
    operation::statements(operation, mode)
}

/// `connection.execute(select(...))`
pub fn statement(statement: &Statement, mode: Mode) -> Result<String, Error> {
    Compiler::statement(mode).top(statement)
}

/// `str(column > 5)`
pub fn expression(expression: &Expression, mode: Mode) -> Result<String, Error> {
    Compiler::statement(mode).expression(expression, Scope::STATEMENT)
}

/// `sa.text('lower(name) = 100%%')`: an expression as autogenerate writes it into a directive.
///
/// # Errors
/// The expression has no SQL.
pub fn directive(expression: &Expression) -> Result<String, Error> {
    Compiler::directive().expression(expression, Scope::UNQUALIFIED)
}

/// `CONSTRAINT fk FOREIGN KEY (a) REFERENCES t (id)`
pub fn constraint(constraint: &Constraint, mode: Mode) -> Result<String, Error> {
    Compiler::ddl(mode).constraint(constraint)
}

/// `id SERIAL NOT NULL`: a column's line in CREATE TABLE.
pub fn column(column: &Column, mode: Mode) -> Result<String, Error> {
    Compiler::ddl(mode).column_line(column)
}

/// `str(sa.String(5))`: `VARCHAR(5)`
pub fn type_name(type_: &Type) -> Result<String, Error> {
    type_name::type_name(type_, false)
}

/// `users`, `"Users"`: a name on its own, quoted where PostgreSQL needs it.
pub fn identifier(name: &Identifier) -> String {
    identifier::quote(name, false)
}

/// `CREATE TABLE ...;` and an empty line: what `--sql` prints for one statement.
pub fn offline_text(sql: &str) -> String {
    format!("{};\n\n", sql.replace('\t', "    ").trim_matches(is_python_space))
}

/// What Python's `str.strip()` takes away.
fn is_python_space(character: char) -> bool {
    character.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&character)
}
