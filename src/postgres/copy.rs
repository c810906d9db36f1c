//! `COPY t FROM STDIN`, `COPY t TO STDOUT`

use super::{Connection, PostgresError};
use futures_util::{SinkExt, TryStreamExt};
use regex::Regex;
use std::io::Cursor;

impl Connection {
    /// `COPY t FROM STDIN`: the number of rows.
    ///
    /// # Errors
    /// The server's; none of the rows is there then.
    pub async fn copy_in(&self, sql: &str, data: String) -> Result<u64, PostgresError> {
        // The driver loses the connection where a COPY does not even begin: its table is looked for before.
        if let Some(probe) = probe(sql) {
            self.batch(&probe).await?;
        }
        let copied = async {
            let mut sink = Box::pin(self.client().copy_in::<_, Cursor<Vec<u8>>>(sql).await?);
            sink.send(Cursor::new(data.into_bytes())).await?;
            sink.as_mut().finish().await
        };
        copied.await.map_err(|error| self.failure(error))
    }

    /// `COPY t TO STDOUT`: the text.
    ///
    /// # Errors
    /// The server's.
    pub async fn copy_out(&self, sql: &str) -> Result<String, PostgresError> {
        let copied = async {
            let stream = self.client().copy_out(sql).await?;
            stream
                .try_fold(Vec::new(), |mut text, part| {
                    text.extend_from_slice(&part);
                    std::future::ready(Ok(text))
                })
                .await
        };
        let bytes: Vec<u8> = copied.await.map_err(|error| self.failure(error))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// `SELECT a, b FROM t LIMIT 0` for `COPY t (a, b) FROM STDIN`
fn probe(sql: &str) -> Option<String> {
    let name = r#"(?:"(?:[^"]|"")*"|\w+)"#;
    let copy =
        Regex::new(&format!(r"^\s*(?i-u:COPY)\s+({name}(?:\.{name})?)\s*(?:\(([^)]*)\))?\s*(?i-u:FROM\s+STDIN)"))
            .ok()?;
    let found = copy.captures(sql)?;
    let columns = found.get(2).map_or("*", |columns| columns.as_str());
    Some(format!("SELECT {columns} FROM {} LIMIT 0", &found[1]))
}

#[test]
fn what_is_copied_into_is_looked_for() {
    for (sql, expected) in [
        ("COPY t FROM STDIN", Some("SELECT * FROM t LIMIT 0")),
        (r#"copy "S"."t t" (a, "b") from stdin with csv"#, Some(r#"SELECT a, "b" FROM "S"."t t" LIMIT 0"#)),
        ("COPY t TO STDOUT", None),
    ] {
        assert_eq!(probe(sql).as_deref(), expected);
    }
}
