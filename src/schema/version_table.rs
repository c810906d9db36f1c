//! The table that remembers which revisions a database is at.

/// `alembic_version`, as `context.configure(version_table=...)` names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionTable {
    /// `version_table_schema=`
    pub schema: Option<String>,
    /// `version_table=`
    pub name: String,
    /// `version_table_pk=`: whether the table gets a primary key.
    pub primary_key: bool,
    /// `CREATE TABLE alembic_version (...)`, where a script's `@compiles` writes it.
    pub create: Option<String>,
}

impl Default for VersionTable {
    fn default() -> Self {
        Self { schema: None, name: "alembic_version".to_owned(), primary_key: true, create: None }
    }
}
