//! `--sql`: the statements as text for standard output.

use super::Error;
use crate::operation::{Operation, Origin};
use crate::plan::VersionChange;
use crate::render::{self, Mode};
use crate::schema::VersionTable;

/// A session that prints what it would do.
#[derive(Debug)]
pub struct Offline {
    ddl: Mode,
    statements: Mode,
    /// What a script will write into a file of its own.
    kept: Option<String>,
}

impl Default for Offline {
    fn default() -> Self {
        Self { ddl: Mode::OfflineDoubled, statements: Mode::Pyformat, kept: None }
    }
}

impl Offline {
    /// How values and `%` are written in DDL.
    pub fn ddl(&self) -> Mode {
        self.ddl
    }

    /// How values are written in what a script executes.
    pub fn statements(&self) -> Mode {
        self.statements
    }

    /// `dialect_opts={"paramstyle": ...}`: only psycopg2's own style prints each `%` twice; `literal_binds=True`: values
    /// in place of placeholders.
    pub fn configure(&mut self, paramstyle: Option<&str>, literal_binds: bool) {
        let pyformat = matches!(paramstyle, None | Some("pyformat" | "format"));
        self.ddl = if pyformat { Mode::OfflineDoubled } else { Mode::Offline };
        self.statements = match (literal_binds, pyformat) {
            (true, _) => self.ddl,
            (false, true) => Mode::Pyformat,
            (false, false) => Mode::Named,
        };
    }

    /// `output_buffer=file`: the text is not for standard output.
    pub fn keep(&mut self, kept: bool) {
        self.kept = kept.then(String::new);
    }

    /// Keeps a text, where it is to be kept.
    pub fn kept(&mut self) -> Option<&mut String> {
        self.kept.as_mut()
    }

    /// `CREATE TABLE ...;` and an empty line
    ///
    /// # Errors
    /// The operation cannot be written with literal values.
    pub fn apply(&self, operation: &Operation, origin: Option<&Origin>) -> Result<String, Error> {
        // What a script executes is compiled as it asked for; all else always has literals.
        let mode = if matches!(operation, Operation::Execute { .. }) { self.statements } else { self.ddl };
        let rendered =
            render::statements(operation, mode).map_err(|source| Error::Render { source, origin: origin.cloned() })?;
        Ok(rendered.iter().map(|statement| render::offline_text(&statement.sql)).collect())
    }

    /// `CREATE TABLE alembic_version (...);`
    pub fn create_version_table(&self, table: &VersionTable) -> String {
        render::offline_text(&render::version_table::create(table))
    }

    /// `UPDATE alembic_version SET version_num='b' WHERE alembic_version.version_num = 'a';`
    pub fn change_version(&self, table: &VersionTable, change: &VersionChange) -> String {
        render::offline_text(&match change {
            VersionChange::Insert(revision) => render::version_table::insert(table, revision, Mode::Offline),
            VersionChange::Update { from, to } => render::version_table::update(table, from, to),
            VersionChange::Delete(revision) => render::version_table::delete(table, revision),
        })
    }
}
