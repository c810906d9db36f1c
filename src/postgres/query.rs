use super::connect::Notices;
use super::tls::Tls;
use super::{Cause, PostgresError, ServerError};
use std::future::poll_fn;
use std::sync::{Arc, OnceLock};
use tokio::task::JoinHandle;
use tokio_postgres::{AsyncMessage, Client, SimpleQueryMessage, Socket};

/// A session on the server.
///
/// Every method takes `&self`, and sends when it is first polled: two futures polled together are a pipeline, and the
/// answers come in the order sent.
pub struct Connection {
    client: Client,
    driver: JoinHandle<()>,
    lost: Arc<OnceLock<Cause>>,
    tls: Tls,
    address: String,
    parameters: Vec<(&'static str, String)>,
}

/// What the server answered to one text: one result for each statement in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueryResult {
    /// In the order of the statements.
    pub statements: Vec<StatementResult>,
}

/// What one statement gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatementResult {
    /// Names, if the statement returns rows (there may be no column: `SELECT`).
    pub columns: Option<Vec<String>>,
    /// The server's text for each value, `None` for NULL.
    pub rows: Vec<Vec<Option<String>>>,
    /// The number in the command's tag, e.g. 3 of `UPDATE 3`; 0 where there is none.
    pub affected: u64,
}

/// A column that a statement will return.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnType {
    /// Its name or alias.
    pub name: String,
    /// `pg_type.oid`
    pub oid: u32,
    /// `pg_type.typname`, e.g. `int4`, `_text`
    pub type_name: String,
}

/// `pg_cancel_backend` for a session that is busy, over a connection of its own.
#[derive(Clone)]
pub struct CancelToken {
    token: tokio_postgres::CancelToken,
    tls: Tls,
}

/// Parameters that the server reports by itself when a session starts.
const REPORTED: &[&str] = &[
    "server_version",
    "server_encoding",
    "DateStyle",
    "IntervalStyle",
    "TimeZone",
    "standard_conforming_strings",
    "in_hot_standby",
    "default_transaction_read_only",
    "is_superuser",
    "session_authorization",
];

type Driver = tokio_postgres::Connection<Socket, postgres_native_tls::TlsStream<Socket>>;

impl QueryResult {
    /// The result of the last statement.
    pub fn last(&self) -> Option<&StatementResult> {
        self.statements.last()
    }

    /// The first value of the first row of the last statement that has one.
    pub fn scalar(&self) -> Option<&str> {
        self.statements.iter().rev().find_map(|statement| statement.rows.first()?.first()?.as_deref())
    }
}

impl Connection {
    pub(super) fn start(client: Client, driver: Driver, tls: Tls, address: String, notices: Notices) -> Self {
        let parameters = REPORTED.iter().filter_map(|name| Some((*name, driver.parameter(name)?.to_owned()))).collect();
        let lost = Arc::new(OnceLock::new());
        let driver = tokio::spawn(drive(driver, notices, Arc::clone(&lost)));
        Self { client, driver, lost, tls, address, parameters }
    }

    /// `host:port` of the server in use.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// A parameter as it was when the session started, e.g. `server_version`; costs nothing.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// True once the session is over, whoever ended it.
    pub fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    /// Sends `sql`, one statement or several, by the simple query protocol.
    ///
    /// # Errors
    /// The server's; several statements without a transaction of their own are then all undone.
    pub async fn simple(&self, sql: &str) -> Result<QueryResult, PostgresError> {
        let messages = self.client.simple_query(sql).await.map_err(|error| self.failure(error))?;
        let mut result = QueryResult::default();
        let mut current = StatementResult::default();
        for message in messages {
            match message {
                SimpleQueryMessage::RowDescription(columns) => {
                    current.columns = Some(columns.iter().map(|column| column.name().to_owned()).collect());
                }
                SimpleQueryMessage::Row(row) => {
                    current.rows.push((0..row.len()).map(|index| row.get(index).map(str::to_owned)).collect());
                }
                SimpleQueryMessage::CommandComplete(affected) => {
                    current.affected = affected;
                    result.statements.push(std::mem::take(&mut current));
                }
                _ => {}
            }
        }
        Ok(result)
    }

    /// Sends `sql` like [`Self::simple`] and drops what it returns.
    ///
    /// # Errors
    /// The server's.
    pub async fn batch(&self, sql: &str) -> Result<(), PostgresError> {
        self.client.batch_execute(sql).await.map_err(|error| self.failure(error))
    }

    /// The columns that one statement will return, without running it: `Parse` and `Describe`.
    ///
    /// # Errors
    /// The server's, as when a table does not exist.
    pub async fn describe(&self, sql: &str) -> Result<Vec<ColumnType>, PostgresError> {
        let statement = self.client.prepare(sql).await.map_err(|error| self.failure(error))?;
        let columns = statement.columns().iter().map(|column| ColumnType {
            name: column.name().to_owned(),
            oid: column.type_().oid(),
            type_name: column.type_().name().to_owned(),
        });
        Ok(columns.collect())
    }

    /// What a signal handler needs to stop a running statement.
    pub fn cancel_token(&self) -> CancelToken {
        CancelToken { token: self.client.cancel_token(), tls: self.tls.clone() }
    }

    /// Says goodbye and waits until it is sent, so that the server does not log a broken connection.
    pub async fn close(self) {
        drop(self.client);
        // The task ends by itself; that it was aborted with its runtime is no failure of ours.
        drop(self.driver.await);
    }

    pub(super) fn client(&self) -> &Client {
        &self.client
    }

    pub(super) fn failure(&self, error: tokio_postgres::Error) -> PostgresError {
        match Cause::from_driver(error) {
            Cause::Server(server) => PostgresError::Server(server),
            cause => {
                // The task knows better: "terminating connection due to administrator command".
                let known = self.lost.get().cloned().unwrap_or(cause);
                PostgresError::Lost { address: self.address.clone(), cause: Some(Box::new(known)) }
            }
        }
    }
}

impl CancelToken {
    /// Asks the server to stop the statement; whether it does is seen in that statement's own error (57014).
    ///
    /// # Errors
    /// The server can't be reached.
    pub async fn cancel(&self) -> Result<(), Cause> {
        self.token.cancel_query(self.tls.clone()).await.map_err(Cause::from_driver)
    }
}

/// Moves bytes for as long as the session lives.
async fn drive(mut driver: Driver, notices: Notices, lost: Arc<OnceLock<Cause>>) {
    loop {
        match poll_fn(|context| driver.poll_message(context)).await {
            Some(Ok(AsyncMessage::Notice(notice))) => {
                // Nobody listens: then nobody misses it.
                drop(notices.send(ServerError::from(&notice)));
            }
            Some(Ok(_)) => {}
            Some(Err(error)) => {
                // Set before `driver` is dropped, which is what wakes those who wait for an answer.
                drop(lost.set(Cause::from_driver(error)));
                return;
            }
            None => return,
        }
    }
}
