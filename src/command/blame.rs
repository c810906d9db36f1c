//! What a failure of a run is said to be about: its statement, its step, and what of it remains in the database.

use super::author::Author;
use super::host::Host;
use crate::evaluate::{Fault, PythonError};
use crate::execute;
use crate::operation::Origin;
use crate::report::{Failure, Remains};

/// What SQLAlchemy makes of an error of the server.
const SERVER_SAID_NO: &str = "sqlalchemy.exc.DBAPIError";

/// The exception that a script would have seen.
fn exception(error: &execute::Error) -> &str {
    match error {
        execute::Error::Render { source, .. } => source.exception(),
        _ => SERVER_SAID_NO,
    }
}

impl Host<'_, '_> {
    /// A statement that failed while nobody waited for it, as the failure of its step.
    pub(super) fn step_failure(&self, error: execute::Error) -> Failure {
        let lines = match &error {
            execute::Error::Database { origin: Some(origin), .. }
            | execute::Error::Render { origin: Some(origin), .. } => vec![line(origin)],
            _ => Vec::new(),
        };
        let aborted = error.is_in_aborted_transaction();
        let earlier = self.last_failure.as_ref().filter(|_| aborted).map(ToString::to_string);
        Failure::Script {
            error: PythonError::of_statement(exception(&error), error.to_string(), lines),
            statement: Some(Box::new(error)),
            step: Some(self.movement().unwrap_or_else(|| self.goal.command().to_owned())),
            earlier,
            remains: self.remains(),
        }
    }

    /// `upgrade a -> b`, of the step that is running.
    fn movement(&self) -> Option<String> {
        self.running.map(|index| self.steps[index].movement())
    }

    /// COMMIT of a transaction that a failed statement has aborted: the server would roll back and say nothing.
    pub(super) fn aborted_commit(&mut self) -> Failure {
        let statement = self.last_failure.take();
        let earlier = statement.as_ref().map_or_else(String::new, ToString::to_string);
        Failure::Script {
            error: PythonError::of_statement(SERVER_SAID_NO, earlier.clone(), Vec::new()),
            statement: statement.map(Box::new),
            step: self.movement(),
            earlier: Some(earlier),
            remains: self.remains(),
        }
    }

    fn remains(&self) -> Option<Remains> {
        (self.goal.writes() && self.offline.is_none()).then(|| self.kept.remains())
    }

    /// A signal, with what it leaves.
    pub fn stopped(&self, failure: Failure) -> Failure {
        match failure {
            Failure::Signal { name, number, .. } => Failure::Signal { name, number, remains: self.remains() },
            other => other,
        }
    }

    /// A script's exception, with the statement and the step that it came from.
    pub fn blame(&mut self, error: PythonError) -> Failure {
        if self.author.as_ref().is_some_and(Author::is_drafting) {
            return Failure::Template { error };
        }
        let about_statement = error.type_name.starts_with("sqlalchemy.exc.") || error.type_name.starts_with("_retort.");
        let statement = self.last_failure.take().filter(|_| about_statement).map(Box::new);
        let lost = statement.as_deref().is_some_and(execute::Error::is_lost_commit);
        let remains = if lost { Some(Remains::Unknown) } else { self.remains() };
        Failure::Script { error, statement, step: self.movement(), earlier: self.handled.take(), remains }
    }

    /// A failure that was remembered because nobody waited for it.
    pub(super) fn deferred_failure(&mut self) -> Failure {
        match self.last_failure.take() {
            Some(error) => self.step_failure(error),
            None => Failure::Command { message: "a request failed".to_owned(), hint: None },
        }
    }

    /// Turns a failed statement into what the script sees, and remembers it.
    pub(super) fn fault(&mut self, error: execute::Error) -> Fault {
        let fault = super::answer::fault(&error);
        if let Some(before) = self.last_failure.as_ref().filter(|_| error.is_in_aborted_transaction())
            && !before.is_in_aborted_transaction()
        {
            self.handled = Some(before.to_string());
        }
        self.last_failure = Some(error);
        fault
    }
}

fn line(origin: &Origin) -> crate::evaluate::TracebackLine {
    crate::evaluate::TracebackLine { path: origin.path.clone(), line: origin.line, function: "<module>".to_owned() }
}
