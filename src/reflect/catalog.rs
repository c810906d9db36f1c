//! Rows of the catalogs: every query gives one JSON value a row.

use super::{ByTable, Scope};
use crate::postgres::{Connection, PostgresError};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The catalogs could not be read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The server refused the query, or the connection is gone.
    #[error("{source}")]
    Database {
        /// What the server said.
        source: PostgresError,
        /// The query as it was sent.
        statement: String,
    },
    /// A row is not what the query promises.
    #[error("a row of the catalogs is not as its query promises: {0}")]
    Row(#[from] serde_json::Error),
}

/// The rows of a query.
pub(super) async fn rows<T: DeserializeOwned>(
    connection: &Connection,
    query: &str,
    scope: &Scope,
) -> Result<Vec<T>, Error> {
    let statement = scope.fill(query);
    let answer = match connection.simple(&statement).await {
        Ok(answer) => answer,
        Err(source) => return Err(Error::Database { source, statement }),
    };
    let texts = answer.last().into_iter().flat_map(|result| &result.rows).filter_map(|row| row.first()?.as_deref());
    Ok(texts.map(serde_json::from_str).collect::<Result<_, _>>()?)
}

/// The rows of a query about tables, each with its `table`; one without a `name` only says that the table is there.
pub(super) async fn rows_by_table<T: DeserializeOwned>(
    connection: &Connection,
    query: &str,
    scope: &Scope,
) -> Result<ByTable<Vec<T>>, Error> {
    grouped(rows(connection, query, scope).await?)
}

fn grouped<T: DeserializeOwned>(rows: Vec<Value>) -> Result<ByTable<Vec<T>>, Error> {
    let mut tables: ByTable<Vec<T>> = Vec::new();
    for row in rows {
        let table = row["table"].as_str().unwrap_or_default();
        if tables.last().is_none_or(|(last, _)| last != table) {
            tables.push((table.to_owned(), Vec::new()));
        }
        if let Some((_, facts)) = tables.last_mut().filter(|_| !row["name"].is_null()) {
            facts.push(serde_json::from_value(row)?);
        }
    }
    Ok(tables)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;
    use serde_json::json;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Named {
        name: String,
    }

    #[test]
    fn a_table_without_facts_is_there() {
        let rows = vec![
            json!({"table": "a", "name": "x"}),
            json!({"table": "a", "name": "y"}),
            json!({"table": "b", "name": null}),
        ];
        let named = |name: &str| Named { name: name.to_owned() };
        let expected = vec![("a".to_owned(), vec![named("x"), named("y")]), ("b".to_owned(), vec![])];
        assert_eq!(grouped::<Named>(rows).unwrap(), expected);
    }

    #[test]
    fn a_fact_of_another_shape_is_an_error() {
        assert!(grouped::<Named>(vec![json!({"table": "a", "name": 1})]).is_err());
    }
}
