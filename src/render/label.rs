//! `count(*) AS count_1`, `orders.id AS id_1`: the names that a SELECT gives to what it selects.

use super::compiler::{Compiler, Scope};
use super::error::Error;
use crate::schema::expression::ColumnTable;
use crate::schema::{Expression, Identifier};

impl Compiler {
    /// The columns of a SELECT or RETURNING, labelled where SQLAlchemy labels them.
    pub(super) fn columns(&mut self, columns: &[Expression], scope: Scope) -> Result<String, Error> {
        let mut names: Vec<(String, &Expression)> = Vec::new();
        let mut written = Vec::new();
        for column in columns {
            written.push(match self.label(column, scope.subquery, &mut names) {
                Some(label) => {
                    let label = self.quote(&label);
                    format!("{} AS {label}", self.expression(unlabelled(column), scope)?)
                }
                None => self.expression(column, scope)?,
            });
        }
        written.retain(|column| !column.is_empty());
        Ok(written.join(", "))
    }

    fn label<'a>(
        &mut self,
        column: &'a Expression,
        in_from: bool,
        names: &mut Vec<(String, &'a Expression)>,
    ) -> Option<Identifier> {
        match column {
            Expression::Label { name, reference: false, .. } => {
                let name = self.column_name(name);
                names.push((name.text.clone(), column));
                Some(name)
            }
            Expression::Column { name, table: Some(_) } => {
                let name = self.column_name(name);
                match names.iter().find(|(taken, _)| *taken == name.text) {
                    Some((_, same)) if *same == column => Some(self.next_anonymous(&format!("{}_", name.text))),
                    Some(_) => Some(self.next_anonymous(&name.text)),
                    None => {
                        names.push((name.text.clone(), column));
                        in_from.then_some(name)
                    }
                }
            }
            Expression::Column { table: None, .. }
            | Expression::LiteralColumn { .. }
            | Expression::Text { .. }
            | Expression::TableValue { .. }
            | Expression::Label { .. } => None,
            Expression::Unary { operand, .. } if natural_name(ungrouped(operand)).is_some() && !in_from => None,
            Expression::Cast { expression, .. } | Expression::TypeCast { expression, .. } => {
                let inner = ungrouped(expression);
                Some(match natural_name(inner) {
                    Some(name) => self.wrapped(name.clone(), column, names),
                    None => self.next_anonymous(function_name(inner)),
                })
            }
            other => Some(self.next_anonymous(function_name(other))),
        }
    }

    /// `CAST(t.a AS TEXT) AS a`
    fn wrapped<'a>(
        &mut self,
        name: Identifier,
        column: &'a Expression,
        names: &mut Vec<(String, &'a Expression)>,
    ) -> Identifier {
        let name = self.column_name(&name);
        if names.iter().any(|(taken, _)| *taken == name.text) {
            return self.next_anonymous(&name.text);
        }
        names.push((name.text.clone(), column));
        name
    }
}

/// What stands before `AS`.
fn unlabelled(column: &Expression) -> &Expression {
    match column {
        Expression::Label { element, reference: false, .. } => element,
        other => other,
    }
}

fn ungrouped(expression: &Expression) -> &Expression {
    match expression {
        Expression::Grouping { inner } => ungrouped(inner),
        other => other,
    }
}

/// The name that an expression has by itself.
fn natural_name(expression: &Expression) -> Option<&Identifier> {
    match expression {
        Expression::Column { name, .. } | Expression::Label { name, .. } => Some(name),
        _ => None,
    }
}

/// `lower` for a function, nothing for the rest: the base of an anonymous name.
fn function_name(expression: &Expression) -> &str {
    match expression {
        Expression::Function { name, .. } => name.last().map_or("", |name| &name.text),
        Expression::NextValue { .. } => "next_value",
        _ => "",
    }
}

impl ColumnTable {
    /// `id` of the table `users`, for tests of labels.
    #[cfg(test)]
    fn named(name: &str) -> Option<Box<Self>> {
        Some(Box::new(Self::Table(crate::schema::QualifiedName { schema: None, name: name.into() })))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Mode;
    use super::*;

    fn column(table: &str, name: &str) -> Expression {
        Expression::Column { name: name.into(), table: ColumnTable::named(table) }
    }

    fn columns(columns: &[Expression], scope: Scope) -> String {
        Compiler::statement(Mode::Offline).columns(columns, scope).unwrap()
    }

    #[test]
    fn names_that_are_taken() {
        let selected = [column("u", "id"), column("o", "id"), column("u", "id"), column("u", "name")];
        assert_eq!(columns(&selected, Scope::STATEMENT), "u.id, o.id AS id_1, u.id AS id__1, u.name");
    }

    #[test]
    fn in_from_every_column_has_a_name() {
        assert_eq!(columns(&[column("u", "id")], Scope::STATEMENT.inside_from()), "u.id AS id");
    }

    #[test]
    fn functions_are_numbered() {
        let count =
            Expression::Function { name: vec!["count".into()], arguments: vec![column("u", "id")], parentheses: true };
        let selected = [count.clone(), count, Expression::True];
        assert_eq!(
            columns(&selected, Scope::STATEMENT),
            "count(u.id) AS count_1, count(u.id) AS count_2, true AS anon_1"
        );
    }
}
