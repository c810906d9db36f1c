//! Statements sent without waiting for each answer, on one connection and in order.

use super::Error;
use crate::operation::Origin;
use crate::postgres::{Connection, QueryResult};
use futures_util::stream::{FuturesOrdered, StreamExt};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

/// What is reached in the order in which it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// The statements of a step start here.
    StepBegun(usize),
    /// All of a step's statements have been answered, its version row included.
    StepEnded(usize),
}

/// What is expected of an answer.
#[derive(Debug, Clone)]
pub enum Expectation {
    /// That it is no error.
    Success,
    /// `UPDATE alembic_version ...`: that it matched one row.
    OneRow {
        /// `updating 'a' to 'b'`
        action: String,
        /// The version table.
        table: String,
    },
}

type Reached = Result<Option<Mark>, Error>;

/// One connection with the statements that are on their way.
pub struct Pipeline {
    connection: Rc<Connection>,
    in_flight: FuturesOrdered<Pin<Box<dyn Future<Output = Reached>>>>,
}

impl Pipeline {
    /// An idle connection.
    pub fn new(connection: Rc<Connection>) -> Self {
        Self { connection, in_flight: FuturesOrdered::new() }
    }

    /// The connection itself.
    pub fn connection(&self) -> &Rc<Connection> {
        &self.connection
    }

    /// Gives the connection back.
    pub fn into_connection(self) -> Rc<Connection> {
        self.connection
    }

    /// Queues a statement; it is sent when [`Self::reach`] is next polled.
    pub fn send(&mut self, statement: String, origin: Option<Origin>, expectation: Expectation) {
        let connection = Rc::clone(&self.connection);
        self.in_flight.push_back(Box::pin(async move {
            let result =
                connection.simple(&statement).await.map_err(|source| Error::Database { source, statement, origin })?;
            check(&result, expectation)?;
            Ok(None)
        }));
    }

    /// Queues a mark behind the statements sent so far.
    pub fn mark(&mut self, mark: Mark) {
        self.in_flight.push_back(Box::pin(async move { Ok(Some(mark)) }));
    }

    /// Whether an answer is outstanding.
    pub fn is_idle(&self) -> bool {
        self.in_flight.is_empty()
    }

    /// The next mark, or the first failure; none once everything has been answered.
    pub async fn reach(&mut self) -> Result<Option<Mark>, Error> {
        while let Some(reached) = self.in_flight.next().await {
            match reached {
                Ok(None) => {}
                Ok(Some(mark)) => return Ok(Some(mark)),
                Err(error) => {
                    // What follows in the aborted transaction fails for no reason of its own.
                    self.in_flight.clear();
                    return Err(error);
                }
            }
        }
        Ok(None)
    }

    /// Sends a statement and waits for its answer; everything before must have been reached.
    pub async fn run(&mut self, statement: &str, origin: Option<Origin>) -> Result<QueryResult, Error> {
        debug_assert!(self.is_idle());
        self.connection.simple(statement).await.map_err(|source| Error::Database {
            source,
            statement: statement.to_owned(),
            origin,
        })
    }
}

fn check(result: &QueryResult, expectation: Expectation) -> Result<(), Error> {
    match expectation {
        Expectation::Success => Ok(()),
        Expectation::OneRow { action, table } => match result.last().map_or(0, |statement| statement.affected) {
            1 => Ok(()),
            found => Err(Error::VersionRow { action, table, found }),
        },
    }
}
