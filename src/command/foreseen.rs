//! Questions about the database that are sent before the script asks them: while it imports the models, or beside one
//! that it does ask, so that the server and the script work at the same time.

use super::host::Host;
use super::inspect::answer;
use super::project::{Known, Project};
use crate::config::Target;
use crate::evaluate::inspection::{Inspection, Question, RelationKind};
use crate::evaluate::request::{Request, TransactionAction};
use crate::postgres::Connection;
use crate::reflect::{self, Error};
use serde_json::Value;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

/// Answers on their way. None is given to a script for which the server might say something else by now.
#[derive(Default)]
pub(super) struct Foreseen {
    /// A connection that env.py has not asked for yet.
    early: Option<Early>,
    /// Which connection the questions are about, once env.py has it.
    number: Option<usize>,
    /// The state of the catalogs before the questions that were asked early: it must be the same when they count.
    state: Option<Pending<Option<Value>>>,
    asked: Vec<(Inspection, Answer)>,
    /// Whether that was before env.py asked anything: what failed then is asked again.
    unasked: bool,
}

struct Early {
    target: Target,
    connection: Pending<Option<Rc<Connection>>>,
}

type Answer = Pending<Result<Value, Error>>;

/// Something that is waited for, or has come.
enum Pending<T> {
    Waiting(Pin<Box<dyn Future<Output = T>>>),
    Here(T),
}

impl<T> Pending<T> {
    fn new(future: impl Future<Output = T> + 'static) -> Self {
        Self::Waiting(Box::pin(future))
    }

    fn is_waiting(&self) -> bool {
        matches!(self, Self::Waiting(_))
    }

    /// Whether it has come just now; a future is sent by its first poll.
    fn poll(&mut self, context: &mut Context<'_>) -> bool {
        let Self::Waiting(future) = self else { return false };
        let Poll::Ready(value) = future.as_mut().poll(context) else { return false };
        *self = Self::Here(value);
        true
    }

    fn here(&self) -> Option<&T> {
        match self {
            Self::Waiting(_) => None,
            Self::Here(value) => Some(value),
        }
    }
}

/// What a comparison asks of the tables of a schema, in its order.
const OF_TABLES: [Question; 7] = [
    Question::Columns,
    Question::PrimaryKeys,
    Question::ForeignKeys,
    Question::Indexes,
    Question::Uniques,
    Question::Checks,
    Question::Comments,
];

fn of_default_schema() -> impl Iterator<Item = Inspection> {
    let names = Inspection {
        connection: 0,
        question: Question::Relations,
        schema: None,
        names: None,
        kinds: vec![RelationKind::Table],
        temporary: Some(false),
        ignore_search_path: false,
        then: Vec::new(),
    };
    let facts = Inspection { kinds: vec![RelationKind::Table, RelationKind::ForeignTable], ..names.clone() };
    let facts = OF_TABLES.map(|question| Inspection { question, ..facts.clone() });
    std::iter::once(names).chain(facts)
}

impl Foreseen {
    /// Whether something is waited for.
    pub fn is_working(&self) -> bool {
        self.early.as_ref().is_some_and(|early| early.connection.is_waiting())
            || self.state.as_ref().is_some_and(Pending::is_waiting)
            || self.asked.iter().any(|(_, answer)| answer.is_waiting())
    }

    /// Waits for whatever comes next; one that stops waiting loses nothing.
    pub async fn progress(&mut self) {
        poll_fn(|context| {
            if let Some(early) = &mut self.early
                && early.connection.poll(context)
                && let Some(Some(connection)) = early.connection.here()
            {
                let connection = Rc::clone(connection);
                self.begin(&connection);
            }
            let mut come = self.state.as_mut().is_some_and(|state| state.poll(context));
            for (_, answer) in &mut self.asked {
                come |= answer.poll(context);
            }
            if come || !self.is_working() { Poll::Ready(()) } else { Poll::Pending }
        })
        .await;
    }

    fn begin(&mut self, connection: &Rc<Connection>) {
        let session = Rc::clone(connection);
        self.state = Some(Pending::new(async move { reflect::state(&session).await.ok() }));
        self.unasked = true;
        for inspection in of_default_schema() {
            self.ask(connection, inspection);
        }
    }

    fn ask(&mut self, connection: &Rc<Connection>, inspection: Inspection) {
        let (session, question) = (Rc::clone(connection), inspection.clone());
        self.asked.push((inspection, Pending::new(async move { answer(&session, &question).await })));
    }

    /// env.py's first connection, if it is to this database and there already; else it is as if nothing had been sent.
    pub async fn adopt(&mut self, target: &Target) -> Option<Rc<Connection>> {
        let Early { target: early, connection } = self.early.take()?;
        match connection {
            Pending::Here(Some(connection)) if early == *target && !connection.is_closed() => Some(connection),
            Pending::Here(Some(connection)) => {
                self.forget();
                close(connection).await;
                None
            }
            _ => None,
        }
    }

    /// The number of the connection that was adopted.
    pub fn number(&mut self, number: usize) -> usize {
        *self.number.insert(number)
    }

    /// Drops what has been asked; the connection stays.
    pub fn forget(&mut self) {
        self.state = None;
        self.asked.clear();
    }

    /// Asks a question together with those that the script says will follow it.
    pub fn ask_all(&mut self, connection: &Rc<Connection>, inspection: &Inspection) {
        self.forget();
        self.number = Some(inspection.connection);
        self.unasked = false;
        let then = inspection.then.iter().copied();
        for question in std::iter::once(inspection.question).chain(then) {
            self.ask(connection, Inspection { question, then: Vec::new(), ..inspection.clone() });
        }
    }

    /// The answer to a question, if it was foreseen and still holds.
    pub async fn take(&mut self, connection: &Connection, inspection: &Inspection) -> Option<Result<Value, Error>> {
        let place = self.place(inspection)?;
        while self.asked[place].1.is_waiting() || self.state.as_ref().is_some_and(Pending::is_waiting) {
            self.progress().await;
        }
        if let Some(before) = self.state.take() {
            let answered = matches!(self.asked[place].1.here(), Some(Ok(_)));
            let now = match before.here() {
                Some(Some(_)) if answered => reflect::state(connection).await.ok(),
                _ => None,
            };
            if now.is_none() || before.here() != Some(&now) {
                self.forget();
                return None;
            }
        }
        match self.asked.remove(place).1 {
            Pending::Here(Err(_)) if self.unasked => {
                self.forget();
                None
            }
            Pending::Here(answer) => Some(answer),
            Pending::Waiting(_) => None,
        }
    }

    fn place(&self, inspection: &Inspection) -> Option<usize> {
        if self.number != Some(inspection.connection) {
            return None;
        }
        self.asked.iter().position(|(asked, _)| asked.is_about_what(inspection))
    }

    /// Ends a connection that nobody has asked for.
    pub async fn close(&mut self) {
        self.forget();
        if let Some(Early { connection: Pending::Here(Some(connection)), .. }) = self.early.take() {
            close(connection).await;
        }
    }
}

async fn close(connection: Rc<Connection>) {
    if let Ok(connection) = Rc::try_unwrap(connection) {
        connection.close().await;
    }
}

impl Host<'_, '_> {
    /// Sends the questions of a comparison, where env.py's text tells that it compares the database that is configured,
    /// and sends nothing of its own before.
    pub fn foresee(&mut self) {
        if !self.goal.compares() || self.offline.is_some() {
            return;
        }
        self.foreseen.early = early(self.project);
    }

    /// After most requests the catalogs may say something else, or a name without a schema mean another table.
    pub(super) fn forget_unless_same_after(&mut self, request: &Request) {
        let same = match request {
            Request::Transaction { action, .. } => *action == TransactionAction::Begin,
            Request::Connect { .. }
            | Request::Configure(_)
            | Request::Steps
            | Request::CurrentHeads
            | Request::Revisions
            | Request::Inspect(_)
            | Request::Compile { .. }
            | Request::Output { .. }
            | Request::Printed
            | Request::VersionTable { .. }
            | Request::Log { .. } => true,
            _ => false,
        };
        if !same {
            self.foreseen.forget();
        }
    }
}

fn early(project: &Project<'_>) -> Option<Early> {
    let (Known::Table(_), Ok(target)) = (project.known(), project.config.target()) else { return None };
    let connecting = project.try_to_connect(target.clone());
    Some(Early { target, connection: Pending::new(async move { connecting.await.map(Rc::new) }) })
}
