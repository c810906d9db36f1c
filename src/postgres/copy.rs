//! `COPY t FROM STDIN`, `COPY t TO STDOUT`

use super::copy_start::questions;
use super::{Connection, PostgresError};
use futures_util::{SinkExt, TryStreamExt};
use std::io::Cursor;

impl Connection {
    /// `COPY t FROM STDIN`: the number of rows.
    ///
    /// # Errors
    /// The server's; none of the rows is there then.
    pub async fn copy_in(&self, sql: &str, data: Vec<u8>) -> Result<u64, PostgresError> {
        // The driver loses the connection where a COPY does not even begin: what refuses it is asked before.
        for question in questions(sql) {
            let answered = if question.starts_with("COPY") {
                self.copy_out(&question).await.map(drop)
            } else {
                self.batch(&question).await
            };
            answered.map_err(PostgresError::without_position)?;
        }
        let copied = async {
            let mut sink = Box::pin(self.client().copy_in::<_, Cursor<Vec<u8>>>(sql).await?);
            sink.send(Cursor::new(data)).await?;
            sink.as_mut().finish().await
        };
        copied.await.map_err(|error| self.failure(error))
    }

    /// `COPY t TO STDOUT`: what the server sends.
    ///
    /// # Errors
    /// The server's.
    pub async fn copy_out(&self, sql: &str) -> Result<Vec<u8>, PostgresError> {
        let copied = async {
            let stream = self.client().copy_out(sql).await?;
            stream
                .try_fold(Vec::new(), |mut text, part| {
                    text.extend_from_slice(&part);
                    std::future::ready(Ok(text))
                })
                .await
        };
        copied.await.map_err(|error| self.failure(error))
    }
}
