//! Statements sent without waiting for each answer, on one connection and in order.

use super::{Error, transaction_end};
use crate::operation::Origin;
use crate::postgres::{Connection, QueryResult};
use futures_util::stream::{FuturesOrdered, StreamExt};
use std::collections::VecDeque;
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
type Answer = Pin<Box<dyn Future<Output = Reached>>>;

/// One connection with the statements that are on their way.
pub struct Pipeline {
    connection: Rc<Connection>,
    /// What is not sent yet, and whether it waits for all answers before.
    queued: VecDeque<(Answer, bool)>,
    in_flight: FuturesOrdered<Answer>,
    /// Whether statements are in a transaction: where one fails, the server refuses those behind it.
    in_transaction: bool,
}

impl Pipeline {
    /// An idle connection.
    pub fn new(connection: Rc<Connection>) -> Self {
        Self { connection, queued: VecDeque::new(), in_flight: FuturesOrdered::new(), in_transaction: false }
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
        let alone = !self.in_transaction;
        self.note(&statement);
        let answer = Box::pin(async move {
            let result =
                connection.simple(&statement).await.map_err(|source| Error::Database { source, statement, origin })?;
            check(&result, expectation)?;
            Ok(None)
        });
        self.queued.push_back((answer, alone));
    }

    fn note(&mut self, statement: &str) {
        if statement == "BEGIN" {
            self.in_transaction = true;
        } else if transaction_end::of(statement).is_some() {
            self.in_transaction = false;
        }
    }

    /// Queues a mark behind the statements sent so far.
    pub fn mark(&mut self, mark: Mark) {
        self.queued.push_back((Box::pin(async move { Ok(Some(mark)) }), false));
    }

    /// Whether an answer is outstanding.
    pub fn is_idle(&self) -> bool {
        self.in_flight.is_empty() && self.queued.is_empty()
    }

    fn send_queued(&mut self) {
        while let Some((_, alone)) = self.queued.front() {
            if *alone && !self.in_flight.is_empty() {
                break;
            }
            let Some((answer, _)) = self.queued.pop_front() else { break };
            self.in_flight.push_back(answer);
        }
    }

    /// The next mark, or the first failure; none once everything has been answered.
    pub async fn reach(&mut self) -> Result<Option<Mark>, Error> {
        loop {
            // A caller that stops waiting loses nothing: what is queued stays so.
            self.send_queued();
            let Some(reached) = self.in_flight.next().await else { return Ok(None) };
            match reached {
                Ok(None) => {}
                Ok(Some(mark)) => return Ok(Some(mark)),
                Err(error) => {
                    // What follows in the aborted transaction fails for no reason of its own.
                    self.in_flight.clear();
                    self.queued.clear();
                    return Err(error);
                }
            }
        }
    }

    /// Sends a statement and waits for its answer; everything before must have been reached.
    pub async fn run(&mut self, statement: &str, origin: Option<Origin>) -> Result<QueryResult, Error> {
        debug_assert!(self.is_idle());
        self.note(statement);
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
