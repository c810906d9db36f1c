//! `COMMENT ON TABLE users IS '...'`

use super::compiler::Compiler;
use super::error::Error;
use crate::schema::{Identifier, QualifiedName};

impl Compiler {
    pub(super) fn table_comment(&self, table: &QualifiedName, comment: Option<&str>) -> String {
        format!("COMMENT ON TABLE {} IS {}", self.qualified(table), self.comment_text(comment))
    }

    pub(super) fn column_comment(&self, table: &QualifiedName, column: &Identifier, comment: Option<&str>) -> String {
        format!("COMMENT ON COLUMN {}.{} IS {}", self.qualified(table), self.quote(column), self.comment_text(comment))
    }

    pub(super) fn constraint_comment(
        &self,
        table: &QualifiedName,
        name: &Identifier,
        comment: Option<&str>,
    ) -> Result<String, Error> {
        let (name, table) = (self.shortened(name)?, self.qualified(table));
        Ok(format!("COMMENT ON CONSTRAINT {name} ON {table} IS {}", self.comment_text(comment)))
    }

    /// `'...'`, `NULL`
    pub(super) fn comment_text(&self, comment: Option<&str>) -> String {
        comment.map_or("NULL".to_owned(), |comment| self.string(comment))
    }
}
