//! `UPDATE t SET a=1 FROM u WHERE t.id = u.id RETURNING t.a`

use super::compiler::{Compiler, Scope};
use super::error::Error;
use crate::schema::Update;

impl Compiler {
    pub(super) fn update(&mut self, update: &Update) -> Result<String, Error> {
        let table = self.from(&update.table, Scope::STATEMENT)?;
        let values = self.assignments(&update.values, "=")?;
        self.independent_ctes(&update.ctes)?;
        let prefixes = self.prefixes(&update.prefixes, Scope::STATEMENT)?;
        let mut sql = format!("UPDATE {prefixes}{table} SET {values}");
        if !update.froms.is_empty() {
            sql.push_str(&format!(" FROM {}", self.froms(&update.froms, Scope::STATEMENT)?));
        }
        sql.push_str(&self.condition(" WHERE ", update.where_.as_ref(), Scope::STATEMENT)?);
        sql.push_str(&self.returning(&update.returning)?);
        Ok(sql)
    }
}
