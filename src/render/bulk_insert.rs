//! `op.bulk_insert()`: online one INSERT for many rows, offline one for each.

use super::Mode;
use super::compiler::{Compiler, Scope};
use super::error::Error;
use crate::operation::{InsertedExpression, InsertedValue};
use crate::schema::QualifiedName;

/// Rows that SQLAlchemy sends in one statement.
const PAGE: usize = 1000;

const NO_ROWS: &[Vec<InsertedValue>] = &[];

/// The statements for the rows, columns in the order of the first one.
pub(super) fn inserts(
    table: &QualifiedName,
    rows: &[Vec<InsertedValue>],
    one_by_one: bool,
    mode: Mode,
) -> Result<Vec<String>, Error> {
    if mode != Mode::Online || one_by_one {
        return rows.iter().map(|row| insert(table, row, &[row.as_slice()], mode)).collect();
    }
    let Some(first) = rows.first() else { return Ok(Vec::new()) };
    let mut aligned = Vec::new();
    for (group, row) in rows.iter().enumerate() {
        aligned.push(align(first, row, group)?);
    }
    if first.is_empty() {
        return rows.iter().map(|_| insert(table, first, NO_ROWS, mode)).collect();
    }
    aligned.chunks(PAGE).map(|page| insert(table, first, page, mode)).collect()
}

/// A row in the order of the first. What the first does not have is left out, as SQLAlchemy does.
fn align(first: &[InsertedValue], row: &[InsertedValue], group: usize) -> Result<Vec<InsertedValue>, Error> {
    let value = |column: &InsertedValue| {
        let found = row.iter().find(|value| value.column == column.column).cloned();
        found.ok_or_else(|| Error::MissingBindInGroup { name: column.column.text.clone(), group })
    };
    first.iter().map(value).collect()
}

fn insert<R: AsRef<[InsertedValue]>>(
    table: &QualifiedName,
    columns: &[InsertedValue],
    rows: &[R],
    mode: Mode,
) -> Result<String, Error> {
    let mut compiler = Compiler::statement(mode);
    let table = compiler.qualified(table);
    if columns.is_empty() {
        return Ok(format!("INSERT INTO {table} DEFAULT VALUES"));
    }
    let names: Vec<_> = columns.iter().map(|value| compiler.quote(&value.column)).collect();
    let mut written = Vec::new();
    for row in rows {
        let values: Result<Vec<_>, _> = row.as_ref().iter().map(|value| one(&mut compiler, value)).collect();
        written.push(format!("({})", values?.join(", ")));
    }
    Ok(format!("INSERT INTO {table} ({}) VALUES {}", names.join(", "), written.join(", ")))
}

fn one(compiler: &mut Compiler, inserted: &InsertedValue) -> Result<String, Error> {
    match &inserted.value {
        InsertedExpression::Value(value) => compiler.value(value, &inserted.type_),
        InsertedExpression::Expression(expression) => compiler.expression(expression, Scope::STATEMENT),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(json: &str) -> Vec<Vec<InsertedValue>> {
        serde_json::from_str(json).unwrap()
    }

    fn table() -> QualifiedName {
        QualifiedName { schema: None, name: "t".into() }
    }

    const TWO: &str = r#"[
        [{"column": "a", "type": {"kind": "date"}, "value": {"value": {"kind": "date", "value": "2020-01-01"}}},
         {"column": "b", "type": {"kind": "integer"}, "value": {"value": {"kind": "null"}}}],
        [{"column": "b", "type": {"kind": "integer"}, "value": {"value": {"kind": "int", "value": "2"}}},
         {"column": "a", "type": {"kind": "date"}, "value": {"value": {"kind": "date", "value": "2020-01-02"}}}]
    ]"#;

    #[test]
    fn offline_one_statement_for_each_row() {
        let sql = inserts(&table(), &rows(TWO), false, Mode::Offline).unwrap();
        assert_eq!(
            sql,
            ["INSERT INTO t (a, b) VALUES ('2020-01-01', NULL)", "INSERT INTO t (b, a) VALUES (2, '2020-01-02')"]
        );
    }

    #[test]
    fn online_one_statement() {
        let sql = inserts(&table(), &rows(TWO), false, Mode::Online).unwrap();
        assert_eq!(sql, ["INSERT INTO t (a, b) VALUES ('2020-01-01'::date, NULL), ('2020-01-02'::date, 2)"]);
    }

    #[test]
    fn a_row_with_less_than_the_first() {
        let mut rows = rows(TWO);
        rows[1].pop();
        let error = inserts(&table(), &rows, false, Mode::Online).unwrap_err();
        assert_eq!(error.to_string(), "A value is required for bind parameter 'a', in parameter group 1");
    }
}
