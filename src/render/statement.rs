//! A statement as a whole, and one inside of another.

use super::compiler::{Compiler, Scope};
use super::error::Error;
use crate::schema::Statement;

impl Compiler {
    /// `WITH ... SELECT ...`
    pub(super) fn top(&mut self, statement: &Statement) -> Result<String, Error> {
        let sql = self.query(statement, Scope::STATEMENT)?;
        Ok(self.with_clause() + &sql)
    }

    /// Without its `WITH`, which belongs before the outermost statement.
    pub(super) fn query(&mut self, statement: &Statement, scope: Scope) -> Result<String, Error> {
        match statement {
            Statement::Text(text) => self.text(&text.text, &text.binds),
            Statement::Raw { sql } => Ok(self.raw(sql)),
            Statement::Expression { expression } => self.expression(expression, scope),
            Statement::Select(select) => self.select(select, scope),
            Statement::Compound(compound) => self.compound(compound, scope),
            Statement::Insert(insert) => self.insert(insert),
            Statement::Update(update) => self.update(update),
            Statement::Delete(delete) => self.delete(delete),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Mode, statement};
    use crate::schema::Statement;

    #[test]
    fn raw_text_is_for_the_driver() {
        let raw = Statement::Raw { sql: "SELECT 'a%%'".to_owned() };
        assert_eq!(statement(&raw, Mode::Online).unwrap(), "SELECT 'a%'");
        assert_eq!(statement(&raw, Mode::Offline).unwrap(), "SELECT 'a%%'");
    }
}
