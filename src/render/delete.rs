//! `DELETE FROM t USING u WHERE t.id = u.id RETURNING t.a`

use super::compiler::{Compiler, Scope};
use super::error::Error;
use crate::schema::Delete;

impl Compiler {
    pub(super) fn delete(&mut self, delete: &Delete) -> Result<String, Error> {
        self.independent_ctes(&delete.ctes)?;
        let prefixes = self.prefixes(&delete.prefixes, Scope::STATEMENT)?;
        let mut sql = format!("DELETE {prefixes}FROM {}", self.from(&delete.table, Scope::STATEMENT)?);
        if !delete.using.is_empty() {
            sql.push_str(&format!(" USING {}", self.froms(&delete.using, Scope::STATEMENT)?));
        }
        sql.push_str(&self.condition(" WHERE ", delete.where_.as_ref(), Scope::STATEMENT)?);
        sql.push_str(&self.returning(&delete.returning)?);
        Ok(sql)
    }
}
