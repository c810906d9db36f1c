//! Indexes.

use super::catalog::rows_by_table;
use super::{ByTable, Error, Scope};
use crate::postgres::Connection;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// `CREATE UNIQUE INDEX users_email ON users (lower(email), name DESC) INCLUDE (id) WHERE active`
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Index {
    /// `users_email`
    pub name: String,
    /// UNIQUE
    pub unique: bool,
    /// Columns; none in the place of an expression.
    pub column_names: Vec<Option<String>>,
    /// `["lower(email::text)", "name"]`, if one of them is an expression.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expressions: Option<Vec<String>>,
    /// `{"name": ["desc", "nulls_last"]}`: what is not ASC NULLS LAST or DESC NULLS FIRST.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub column_sorting: Map<String, Value>,
    /// The constraint that the index is kept for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duplicates_constraint: Option<String>,
    /// INCLUDE (...)
    pub include_columns: Vec<String>,
    /// What PostgreSQL alone has.
    pub dialect_options: IndexOptions,
}

/// What PostgreSQL alone has of an index.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct IndexOptions {
    /// Operator classes that are not their type's default.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub postgresql_ops: Map<String, Value>,
    /// `WITH (fillfactor = 70)`
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub postgresql_with: Map<String, Value>,
    /// `USING gin`, unless it is btree.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postgresql_using: Option<String>,
    /// `WHERE active`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postgresql_where: Option<String>,
    /// INCLUDE (...)
    pub postgresql_include: Vec<String>,
    /// NULLS NOT DISTINCT
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub postgresql_nulls_not_distinct: bool,
}

#[derive(Deserialize)]
struct Row {
    name: String,
    is_unique: bool,
    /// How many of the elements are the key; the rest are included.
    key_elements: usize,
    has_constraint: bool,
    nulls_not_distinct: bool,
    /// `pg_index.indoption`
    sort_options: Vec<i64>,
    storage_parameters: Vec<String>,
    method: String,
    predicate: Option<String>,
    elements: Vec<Element>,
}

#[derive(Deserialize)]
struct Element {
    text: String,
    is_expression: bool,
    operator_class: Option<String>,
    is_default_class: bool,
}

/// `inspector.get_indexes("users")`: all but the primary key's.
///
/// # Errors
/// The server refuses.
pub async fn indexes(connection: &Connection, scope: &Scope) -> Result<ByTable<Vec<Index>>, Error> {
    let tables = rows_by_table::<Row>(connection, include_str!("queries/indexes.sql"), scope).await?;
    Ok(tables.into_iter().map(|(table, rows)| (table, rows.into_iter().map(index).collect())).collect())
}

fn index(mut row: Row) -> Index {
    let included = row.elements.split_off(row.key_elements.min(row.elements.len()));
    let included: Vec<String> = included.into_iter().map(|element| element.text).collect();
    let elements = &row.elements;
    let has_expression = elements.iter().any(|element| element.is_expression);
    let options = IndexOptions {
        postgresql_ops: elements.iter().filter(|element| !element.is_default_class).map(operator_class).collect(),
        postgresql_with: row.storage_parameters.iter().filter_map(|option| parameter(option)).collect(),
        postgresql_using: Some(row.method).filter(|method| method != "btree"),
        postgresql_where: row.predicate,
        postgresql_include: included.clone(),
        postgresql_nulls_not_distinct: row.nulls_not_distinct,
    };
    let sorted = elements.iter().zip(&row.sort_options);
    Index {
        unique: row.is_unique,
        column_names: elements.iter().map(|element| (!element.is_expression).then(|| element.text.clone())).collect(),
        expressions: has_expression.then(|| elements.iter().map(|element| element.text.clone()).collect()),
        column_sorting: sorted.filter_map(|(element, flags)| Some((element.text.clone(), sorting(*flags)?))).collect(),
        duplicates_constraint: row.has_constraint.then(|| row.name.clone()),
        include_columns: included,
        dialect_options: options,
        name: row.name,
    }
}

fn operator_class(element: &Element) -> (String, Value) {
    (element.text.clone(), Value::from(element.operator_class.clone()))
}

/// `fillfactor=70`
fn parameter(option: &str) -> Option<(String, Value)> {
    let (name, value) = option.split_once('=')?;
    Some((name.to_owned(), Value::from(value)))
}

/// The words for `pg_index.indoption`: 1 is DESC, 2 is NULLS FIRST, which DESC has by itself.
fn sorting(flags: i64) -> Option<Value> {
    match (flags & 1 != 0, flags & 2 != 0) {
        (false, false) => None,
        (false, true) => Some(Value::from(vec!["nulls_first"])),
        (true, true) => Some(Value::from(vec!["desc"])),
        (true, false) => Some(Value::from(vec!["desc", "nulls_last"])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn element(text: &str, is_expression: bool) -> Element {
        Element { text: text.to_owned(), is_expression, operator_class: Some("o".to_owned()), is_default_class: true }
    }

    fn row(elements: Vec<Element>, key_elements: usize) -> Row {
        Row {
            name: "i".to_owned(),
            is_unique: false,
            key_elements,
            has_constraint: false,
            nulls_not_distinct: false,
            sort_options: vec![0; key_elements],
            storage_parameters: vec![],
            method: "btree".to_owned(),
            predicate: None,
            elements,
        }
    }

    #[test]
    fn an_expression_has_no_column_name() {
        let index = index(row(vec![element("lower(a)", true), element("b", false), element("c", false)], 2));
        assert_eq!(
            serde_json::to_value(index).unwrap(),
            json!({
                "name": "i", "unique": false, "column_names": [null, "b"], "expressions": ["lower(a)", "b"],
                "include_columns": ["c"], "dialect_options": {"postgresql_include": ["c"]},
            })
        );
    }

    #[test]
    fn what_is_not_the_default_is_told() {
        let mut facts = row(vec![element("a", false)], 1);
        facts.elements[0].is_default_class = false;
        facts.sort_options = vec![1];
        facts.storage_parameters = vec!["fillfactor=70".to_owned()];
        facts.method = "gin".to_owned();
        let index = index(facts);
        assert_eq!(json!(index.column_sorting), json!({"a": ["desc", "nulls_last"]}));
        assert_eq!(
            json!(index.dialect_options),
            json!({
                "postgresql_ops": {"a": "o"}, "postgresql_with": {"fillfactor": "70"}, "postgresql_using": "gin",
                "postgresql_include": [],
            })
        );
    }

    #[test]
    fn sorting_has_words_where_it_is_not_the_default() {
        assert_eq!(sorting(0), None);
        assert_eq!(sorting(2), Some(json!(["nulls_first"])));
        assert_eq!(sorting(3), Some(json!(["desc"])));
    }
}
