//! `count(*) AS count_1`: what a SELECT or RETURNING selects. Which columns are labelled comes with them.

use super::compiler::{Compiler, Scope};
use super::error::Error;
use crate::schema::Expression;

impl Compiler {
    /// `users.id, count(*) AS count_1`
    pub(super) fn columns(&mut self, columns: &[Expression], scope: Scope) -> Result<String, Error> {
        let mut written = Vec::new();
        for column in columns {
            written.push(match column {
                Expression::Label { name, element, reference: false } => {
                    // The label is numbered before what it stands for.
                    let name = self.column_name(name);
                    format!("{} AS {}", self.expression(element, scope)?, self.quote(&name))
                }
                column => self.expression(column, scope)?,
            });
        }
        Ok(written.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Mode;
    use super::*;

    #[test]
    fn labels() {
        let columns = r#"[
            {"kind": "column", "name": "id", "table": {"name": "u"}},
            {"kind": "label", "name": {"text": "anon", "anonymous": 1}, "element":
                {"kind": "label", "name": "inner", "element": {"kind": "true"}}},
            {"kind": "label", "name": "Total", "element": {"kind": "null"}, "reference": true}
        ]"#;
        let columns: Vec<Expression> = serde_json::from_str(columns).unwrap();
        let sql = Compiler::statement(Mode::Offline).columns(&columns, Scope::STATEMENT).unwrap();
        assert_eq!(sql, r#"u.id, true AS anon_1, "Total""#);
    }
}
