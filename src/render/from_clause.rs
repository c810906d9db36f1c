//! `users AS u JOIN orders ON ...`: what a statement selects from.

use super::compiler::{Compiler, Scope};
use super::error::Error;
use super::type_name::type_name;
use crate::schema::{Expression, FromClause, Identifier};

impl Compiler {
    /// `a, b JOIN c ON ...`
    pub(super) fn froms(&mut self, froms: &[FromClause], scope: Scope) -> Result<String, Error> {
        let froms: Result<Vec<_>, _> = froms.iter().map(|from| self.from(from, scope)).collect();
        Ok(froms?.join(", "))
    }

    pub(super) fn from(&mut self, from: &FromClause, scope: Scope) -> Result<String, Error> {
        Ok(match from {
            FromClause::Table(name) => self.qualified(name),
            FromClause::Alias { element, name, lateral, tablesample, repeatable } => {
                let name = self.alias(name);
                let element = self.from(element, scope)?;
                let mut sql = format!("{}{element} AS {}", prefix(*lateral), self.quote(&name));
                if let Some(sample) = tablesample {
                    sql.push_str(&format!(" TABLESAMPLE {}", self.expression(sample, scope)?));
                    if let Some(seed) = repeatable {
                        sql.push_str(&format!(" REPEATABLE ({})", self.expression(seed, scope)?));
                    }
                }
                sql
            }
            FromClause::Subquery { query, name, lateral } => {
                let name = self.alias(name);
                let query = self.query(query, scope)?;
                format!("{}({query}) AS {}", prefix(*lateral), self.quote(&name))
            }
            FromClause::Cte(cte) => self.cte(cte)?,
            FromClause::Join { left, right, on, outer, full } => {
                let words = match (full, outer) {
                    (true, _) => " FULL OUTER JOIN ",
                    (false, true) => " LEFT OUTER JOIN ",
                    (false, false) => " JOIN ",
                };
                let left = self.from(left, scope)?;
                let right = self.from(right, scope)?;
                format!("{left}{words}{right} ON {}", self.expression(on, scope)?)
            }
            FromClause::Function { function, name, columns, types, lateral, ordinality } => {
                let name = name.as_ref().map(|name| self.alias(name));
                let function = self.expression(function, scope)?;
                let mut sql = format!("{}{function}", prefix(*lateral));
                if *ordinality {
                    sql.push_str(" WITH ORDINALITY");
                }
                if let Some(name) = name {
                    sql.push_str(&format!(" AS {}", self.quote(&name)));
                }
                if !columns.is_empty() {
                    let mut listed = Vec::new();
                    for (place, column) in columns.iter().enumerate() {
                        let column = self.column_name(column);
                        let type_ = types.get(place).map(|type_| type_name(type_, self.doubled)).transpose()?;
                        listed.push(
                            type_.map_or(self.quote(&column), |type_| format!("{} {type_}", self.quote(&column))),
                        );
                    }
                    sql.push_str(&format!("({})", listed.join(", ")));
                }
                sql
            }
            FromClause::Values { rows, name, columns } => {
                let name = name.as_ref().map(|name| self.alias(name));
                let rows = self.rows(rows, scope)?;
                match name {
                    Some(name) => {
                        format!("(VALUES {rows}) AS {} ({})", self.quote(&name), self.column_names(columns))
                    }
                    None => format!("(VALUES {rows})"),
                }
            }
            FromClause::Text { text } => self.text(text, &[])?,
            FromClause::Grouping { inner } => format!("({})", self.from(inner, scope)?),
        })
    }

    /// `(1, 'a'), (2, 'b')`
    pub(super) fn rows(&mut self, rows: &[Vec<Expression>], scope: Scope) -> Result<String, Error> {
        let mut written = Vec::new();
        for row in rows {
            written.push(format!("({})", self.list(row, ", ", scope)?));
        }
        Ok(written.join(", "))
    }

    /// A table as a value: `SELECT users FROM users`, `FOR UPDATE OF u`.
    pub(super) fn table_value(&mut self, table: &FromClause) -> String {
        let name = match table {
            FromClause::Table(name) => name.name.clone(),
            FromClause::Alias { name, .. } | FromClause::Subquery { name, .. } => self.alias(name),
            FromClause::Cte(cte) => self.alias(cte.alias.as_ref().unwrap_or(&cte.name)),
            FromClause::Function { name: Some(name), .. } | FromClause::Values { name: Some(name), .. } => {
                self.alias(name)
            }
            FromClause::Grouping { inner } => return self.table_value(inner),
            FromClause::Join { left, .. } => return self.table_value(left),
            FromClause::Text { text } => return text.clone(),
            FromClause::Function { .. } | FromClause::Values { .. } => return String::new(),
        };
        self.quote(&name)
    }

    /// `id, "Name"`
    pub(super) fn column_names(&mut self, names: &[Identifier]) -> String {
        let names: Vec<_> = names.iter().map(|name| self.column_name(name)).collect();
        self.names(&names)
    }
}

fn prefix(lateral: bool) -> &'static str {
    if lateral { "LATERAL " } else { "" }
}
