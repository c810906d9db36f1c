//! CHECK constraints.

use super::catalog::rows_by_table;
use super::{ByTable, Error, Scope};
use crate::postgres::Connection;
use serde::{Deserialize, Serialize};

/// `CONSTRAINT price_positive CHECK (price > 0) NO INHERIT NOT VALID`
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    /// `price_positive`
    pub name: String,
    /// `price > 0`
    pub sqltext: String,
    /// COMMENT ON CONSTRAINT
    pub comment: Option<String>,
    /// What PostgreSQL alone has.
    #[serde(skip_serializing_if = "CheckOptions::is_default")]
    pub dialect_options: CheckOptions,
}

/// What PostgreSQL alone has of a CHECK constraint.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct CheckOptions {
    /// `NOT VALID`
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub not_valid: bool,
    /// `NO INHERIT`
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub no_inherit: bool,
}

impl CheckOptions {
    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

#[derive(Deserialize)]
struct Row {
    name: String,
    comment: Option<String>,
    expression: String,
    not_valid: bool,
    no_inherit: bool,
}

/// `inspector.get_check_constraints("products")`
///
/// # Errors
/// The server refuses.
pub async fn checks(connection: &Connection, scope: &Scope) -> Result<ByTable<Vec<Check>>, Error> {
    let tables = rows_by_table::<Row>(connection, include_str!("queries/checks.sql"), scope).await?;
    Ok(tables.into_iter().map(|(table, rows)| (table, rows.into_iter().map(check).collect())).collect())
}

fn check(row: Row) -> Check {
    Check {
        name: row.name,
        sqltext: without_outer_parentheses(&row.expression).to_owned(),
        comment: row.comment,
        dialect_options: CheckOptions { not_valid: row.not_valid, no_inherit: row.no_inherit },
    }
}

/// The inside of parentheses that enclose all of an expression.
fn without_outer_parentheses(expression: &str) -> &str {
    let trimmed = expression.trim();
    let Some(inside) = trimmed.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) else {
        return expression;
    };
    let mut depth = 0_u32;
    let mut quote = None;
    for character in inside.chars() {
        match (quote, character) {
            (Some(open), _) if character == open => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(character),
            (None, '(') => depth += 1,
            (None, ')') if depth == 0 => return expression,
            (None, ')') => depth -= 1,
            (None, _) => {}
        }
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::without_outer_parentheses as inside;

    #[test]
    fn only_parentheses_around_everything_are_taken_off() {
        assert_eq!(inside("a > 0"), "a > 0");
        assert_eq!(inside("(a > 0)"), "a > 0");
        assert_eq!(inside("((a > 0) OR (b > 0))"), "(a > 0) OR (b > 0)");
        assert_eq!(inside("(a > 0) OR (b > 0)"), "(a > 0) OR (b > 0)");
    }

    #[test]
    fn a_parenthesis_in_a_string_or_a_name_is_text() {
        assert_eq!(inside("(a = ')' AND b = '(')"), "a = ')' AND b = '('");
        assert_eq!(inside("(\"a)\" = 'it''s )' )"), "\"a)\" = 'it''s )' ");
    }
}
