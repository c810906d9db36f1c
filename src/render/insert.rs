//! `INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET b = excluded.b RETURNING t.id`

use super::compiler::{Compiler, Scope};
use super::error::Error;
use crate::schema::statement::{InsertSource, OnConflict};
use crate::schema::{Expression, Identifier, Insert};

impl Compiler {
    pub(super) fn insert(&mut self, insert: &Insert) -> Result<String, Error> {
        self.independent_ctes(&insert.ctes)?;
        let mut sql = format!("INSERT INTO {}", self.qualified(&insert.table));
        if !insert.columns.is_empty() {
            sql.push_str(&format!(" ({})", self.names(&insert.columns)));
        }
        match &insert.source {
            InsertSource::Values { rows } if !insert.columns.is_empty() => {
                sql.push_str(&format!(" VALUES {}", self.rows(rows, Scope::STATEMENT)?));
            }
            InsertSource::Values { .. } | InsertSource::Default => sql.push_str(" DEFAULT VALUES"),
            InsertSource::Select { query } => sql.push_str(&format!(" {}", self.query(query, Scope::STATEMENT)?)),
        }
        if let Some(conflict) = &insert.on_conflict {
            sql.push_str(&self.on_conflict(conflict)?);
        }
        sql.push_str(&self.returning(&insert.returning)?);
        Ok(sql)
    }

    fn on_conflict(&mut self, conflict: &OnConflict) -> Result<String, Error> {
        let mut sql = String::from(" ON CONFLICT");
        if let Some(name) = &conflict.constraint {
            sql.push_str(&format!(" ON CONSTRAINT {}", self.shortened(name)?));
        } else if !conflict.elements.is_empty() {
            sql.push_str(&format!(" ({})", self.list(&conflict.elements, ", ", Scope::UNQUALIFIED)?));
            if let Some(condition) = &conflict.index_where {
                sql.push_str(&format!(" WHERE {}", self.expression(condition, Scope::UNQUALIFIED)?));
            }
        }
        let Some(update) = &conflict.update else { return Ok(sql + " DO NOTHING") };
        sql.push_str(&format!(" DO UPDATE SET {}", self.assignments(update, " = ")?));
        if let Some(condition) = &conflict.where_ {
            sql.push_str(&format!(" WHERE {}", self.expression(condition, Scope::STATEMENT)?));
        }
        Ok(sql)
    }

    /// `a=1, b=2`
    pub(super) fn assignments(&mut self, values: &[(Identifier, Expression)], equals: &str) -> Result<String, Error> {
        let mut written = Vec::new();
        for (column, value) in values {
            let column = self.quote(column);
            written.push(format!("{column}{equals}{}", self.expression(value, Scope::STATEMENT)?));
        }
        Ok(written.join(", "))
    }

    /// ` RETURNING t.id`, or nothing.
    pub(super) fn returning(&mut self, columns: &[Expression]) -> Result<String, Error> {
        if columns.is_empty() {
            return Ok(String::new());
        }
        Ok(format!(" RETURNING {}", self.columns(columns, Scope::STATEMENT)?))
    }
}
