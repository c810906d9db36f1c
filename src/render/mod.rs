//! Operations and statements to SQL text, as SQLAlchemy's PostgreSQL compiler writes it. Pure: no connection.

/// How values are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// `--sql`: by the literal processor of the value's type, as `literal_binds` does.
    Offline,
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
