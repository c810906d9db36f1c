//! The sessions of a run: connections that env.py opened, each with its pipeline.

use super::pipeline::{Expectation, Mark, Pipeline};
use super::{Error, TransactionEnd, transaction_end, version};
use crate::operation::{Operation, Origin};
use crate::plan::VersionChange;
use crate::postgres::{Connection, StatementResult};
use crate::render::{self, Mode};
use crate::schema::{Statement, VersionTable};
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

/// What a statement gave, with the types of its columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Names and types (`int4`, `_text`), if the statement returns rows.
    pub columns: Option<Vec<(String, String)>>,
    /// The server's text for each value.
    pub rows: Vec<Vec<Option<String>>>,
    /// How many rows came or changed; -1 of a statement that does not count them.
    pub affected: i64,
    /// The statement has ended the transaction.
    pub ended: Option<TransactionEnd>,
}

/// The connections of a run, by number.
#[derive(Default)]
pub struct Online {
    pipelines: Vec<Option<Pipeline>>,
    reached: VecDeque<Mark>,
}

impl Online {
    /// Takes over a connection; its number is the answer.
    pub fn adopt(&mut self, connection: Rc<Connection>) -> usize {
        self.pipelines.push(Some(Pipeline::new(connection)));
        self.pipelines.len() - 1
    }

    /// Ends a session; a transaction that is open on it is rolled back by the server.
    ///
    /// # Errors
    /// A statement that was still on its way has failed.
    pub async fn close(&mut self, number: usize) -> Result<(), Error> {
        self.settle(number).await?;
        if let Some(pipeline) = self.pipelines.get_mut(number).and_then(Option::take)
            && let Ok(connection) = Rc::try_unwrap(pipeline.into_connection())
        {
            connection.close().await;
        }
        Ok(())
    }

    /// Ends all sessions.
    pub async fn close_all(&mut self) {
        for pipeline in self.pipelines.drain(..).flatten() {
            if let Ok(connection) = Rc::try_unwrap(pipeline.into_connection()) {
                connection.close().await;
            }
        }
    }

    /// Asks the server to stop what it is doing for these sessions.
    pub async fn cancel(&mut self, limit: Duration) {
        for pipeline in self.pipelines.iter().flatten() {
            // A server that cannot be reached has nothing left to stop; the process ends either way.
            drop(tokio::time::timeout(limit, pipeline.connection().cancel_token().cancel()).await);
        }
    }

    /// The connection with this number.
    ///
    /// # Errors
    /// It is closed.
    pub fn connection(&self, number: usize) -> Result<&Rc<Connection>, Error> {
        let pipeline = self.pipelines.get(number).and_then(Option::as_ref).ok_or(Error::Closed(number))?;
        Ok(pipeline.connection())
    }

    /// Whether a session is still there.
    pub fn is_open(&self, number: usize) -> bool {
        self.pipelines.get(number).is_some_and(Option::is_some)
    }

    fn pipeline(&mut self, number: usize) -> Result<&mut Pipeline, Error> {
        self.pipelines.get_mut(number).and_then(Option::as_mut).ok_or(Error::Closed(number))
    }

    /// Sends an operation's statements; a condition is asked for first. Where one of them ends the transaction, it has
    /// been answered.
    ///
    /// # Errors
    /// The operation cannot be written as SQL; a condition cannot be answered.
    pub async fn apply(
        &mut self,
        number: usize,
        operation: &Operation,
        origin: Option<Origin>,
    ) -> Result<Option<TransactionEnd>, Error> {
        let mut ended = None;
        let rendered = render::statements(operation, Mode::Online)
            .map_err(|source| Error::Render { source, origin: origin.clone() })?;
        for statement in rendered {
            if let Some(condition) = &statement.condition {
                self.settle(number).await?;
                let answer = self.pipeline(number)?.run(&condition.query, origin.clone()).await?;
                if (answer.scalar() == Some("t")) != condition.expected {
                    continue;
                }
            }
            ended = transaction_end::of(&statement.sql).or(ended);
            self.pipeline(number)?.send(statement.sql, origin.clone(), Expectation::Success);
        }
        if ended.is_some() {
            self.settle(number).await?;
        }
        Ok(ended)
    }

    /// Sends text of our own: `BEGIN`, `SAVEPOINT ...`.
    ///
    /// # Errors
    /// The connection is closed.
    pub fn send(&mut self, number: usize, statement: String, origin: Option<Origin>) -> Result<(), Error> {
        self.pipeline(number)?.send(statement, origin, Expectation::Success);
        Ok(())
    }

    /// Runs a statement and waits for what it gives.
    ///
    /// # Errors
    /// The server refuses it, or one before it.
    pub async fn execute(
        &mut self,
        number: usize,
        statement: &Statement,
        origin: Option<Origin>,
    ) -> Result<Outcome, Error> {
        let sql = render::statement(statement, Mode::Online)
            .map_err(|source| Error::Render { source, origin: origin.clone() })?;
        self.run(number, &sql, origin).await
    }

    /// Runs text and waits for what it gives.
    ///
    /// # Errors
    /// The server refuses it, or one before it.
    pub async fn run(&mut self, number: usize, sql: &str, origin: Option<Origin>) -> Result<Outcome, Error> {
        self.settle(number).await?;
        let pipeline = self.pipeline(number)?;
        let mut result = pipeline.run(sql, origin.clone()).await?;
        let single = result.statements.len() == 1;
        let StatementResult { columns, rows, affected } = result.statements.pop().unwrap_or_default();
        let columns = match columns {
            None => None,
            Some(names) if names.is_empty() => Some(Vec::new()),
            Some(_) => {
                let described = if single { sql } else { transaction_end::last_statement(sql) };
                let described = pipeline.connection().describe(described).await.map_err(|source| Error::Database {
                    source,
                    statement: sql.to_owned(),
                    origin,
                })?;
                Some(described.into_iter().map(|column| (column.name, column.type_name)).collect())
            }
        };
        let affected = match &columns {
            Some(_) => i64::try_from(rows.len()).unwrap_or(i64::MAX),
            None if affected == 0 && !transaction_end::counts(sql) => -1,
            None => i64::try_from(affected).unwrap_or(i64::MAX),
        };
        Ok(Outcome { columns, rows, affected, ended: transaction_end::of(sql) })
    }

    /// `COPY t FROM STDIN` with its data, or `COPY t TO STDOUT`: the number of rows, and what the server sends.
    ///
    /// # Errors
    /// The server refuses it, or a statement before it.
    pub async fn copy(
        &mut self,
        number: usize,
        sql: String,
        data: Option<Vec<u8>>,
        origin: Option<Origin>,
    ) -> Result<(u64, Vec<u8>), Error> {
        self.settle(number).await?;
        let connection = self.connection(number)?;
        let copied = match data {
            Some(data) => connection.copy_in(&sql, data).await.map(|rows| (rows, Vec::new())),
            None => {
                let lines = |text: &[u8]| text.iter().filter(|byte| **byte == b'\n').count() as u64;
                connection.copy_out(&sql).await.map(|text| (lines(&text), text))
            }
        };
        copied.map_err(|source| Error::Database { source, statement: sql, origin })
    }

    /// The version table's rows, none if it is not there.
    ///
    /// # Errors
    /// The server refuses.
    pub async fn heads(&mut self, number: usize, table: &VersionTable) -> Result<Option<Vec<String>>, Error> {
        self.settle(number).await?;
        let connection = Rc::clone(self.connection(number)?);
        version::heads_in_transaction(&connection, table).await.map_err(|source| Error::Database {
            source,
            statement: render::version_table::select(table),
            origin: None,
        })
    }

    /// `CREATE TABLE alembic_version (...)`
    ///
    /// # Errors
    /// The connection is closed.
    pub fn create_version_table(&mut self, number: usize, table: &VersionTable) -> Result<(), Error> {
        self.send(number, render::version_table::create(table), None)
    }

    /// `DELETE FROM alembic_version`: `stamp --purge`.
    ///
    /// # Errors
    /// The connection is closed.
    pub fn purge_versions(&mut self, number: usize, table: &VersionTable) -> Result<(), Error> {
        self.send(number, render::version_table::purge(table), None)
    }

    /// `UPDATE alembic_version ...`: in the transaction of its step, and of exactly one row.
    ///
    /// # Errors
    /// The connection is closed.
    pub fn change_version(&mut self, number: usize, table: &VersionTable, change: &VersionChange) -> Result<(), Error> {
        let one_row = |action| Expectation::OneRow { action, table: table.name.clone() };
        let (sql, expectation) = match change {
            VersionChange::Insert(revision) => {
                (render::version_table::insert(table, revision, Mode::Online), Expectation::Success)
            }
            VersionChange::Update { from, to } => {
                (render::version_table::update(table, from, to), one_row(format!("updating '{from}' to '{to}'")))
            }
            VersionChange::Delete(revision) => {
                (render::version_table::delete(table, revision), one_row(format!("deleting '{revision}'")))
            }
        };
        self.pipeline(number)?.send(sql, None, expectation);
        Ok(())
    }

    /// Notes that a step begins or ends here, behind the statements sent so far.
    ///
    /// # Errors
    /// The connection is closed.
    pub fn mark(&mut self, number: usize, mark: Mark) -> Result<(), Error> {
        self.pipeline(number)?.mark(mark);
        Ok(())
    }

    /// Waits for all answers of a connection.
    ///
    /// # Errors
    /// The first statement that failed.
    pub async fn settle(&mut self, number: usize) -> Result<(), Error> {
        while let Some(mark) = self.pipeline(number)?.reach().await? {
            self.reached.push_back(mark);
        }
        Ok(())
    }

    /// Whether an answer, or a mark behind one, is outstanding.
    pub fn is_busy(&self) -> bool {
        !self.reached.is_empty() || self.pipelines.iter().flatten().any(|pipeline| !pipeline.is_idle())
    }

    /// The next mark that the server's answers have come to; none when nothing is outstanding.
    ///
    /// # Errors
    /// The first statement that failed.
    pub async fn progress(&mut self) -> Result<Option<Mark>, Error> {
        if let Some(mark) = self.reached.pop_front() {
            return Ok(Some(mark));
        }
        for pipeline in self.pipelines.iter_mut().flatten() {
            if let Some(mark) = pipeline.reach().await? {
                return Ok(Some(mark));
            }
        }
        Ok(None)
    }
}
