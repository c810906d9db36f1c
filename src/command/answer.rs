//! Request by request, what a script is answered.

use super::host::Host;
use super::revisions::revisions;
use crate::evaluate::copied::Copied;
use crate::evaluate::request::{CompileStyle, Compiled, Request, ResultSet, Stream, TransactionAction};
use crate::evaluate::{Fault, Pulled, Reply};
use crate::execute::{self, Offline, Outcome, TransactionEnd};
use crate::operation::{Operation, Origin};
use crate::render::{self, Mode};
use crate::report::Failure;
use crate::schema::Statement;
use serde_json::Value;

/// What carrying out a request came to: an answer for the script, or the end of the run.
pub(super) enum Done {
    Answer(Value),
    Fault(Fault),
}

impl From<Value> for Done {
    fn from(value: Value) -> Self {
        Self::Answer(value)
    }
}

impl Host<'_, '_> {
    /// Carries out a request and answers it.
    ///
    /// # Errors
    /// What no script can handle: the configuration, the connection, standard output, or a failure nobody waited for.
    pub async fn answer(&mut self, pulled: Pulled) -> Result<(), Failure> {
        let Pulled { request, origin, reply } = pulled;
        if reply.is_some() && !request.may_be_deferred() {
            // What was sent without waiting has failed for a script that could not have handled it.
            self.settle().await?;
        }
        // A script that may handle a failure is told of it by the statement that failed, not by a later one.
        let context = self.offline.is_none().then_some(self.context);
        let awaited = request.connection(context).filter(|_| reply.is_some());
        let mut done = self.carry_out(request, origin).await?;
        if let (Some(connection), Done::Answer(_)) = (awaited, &done)
            && let Err(error) = self.online.settle(connection).await
        {
            self.kept.failed(connection);
            done = Done::Fault(self.fault(error));
        }
        let answer: Reply = match done {
            Done::Answer(value) => Ok(value),
            Done::Fault(fault) if reply.is_some() => Err(fault),
            Done::Fault(_) => return Err(self.deferred_failure()),
        };
        if let Some(reply) = reply {
            // A script that no longer listens is unwinding.
            drop(reply.send(answer));
        }
        Ok(())
    }

    async fn carry_out(&mut self, request: Request, origin: Option<Origin>) -> Result<Done, Failure> {
        self.forget_unless_same_after(&request);
        Ok(match request {
            Request::Apply { connection, operation } => self.apply(connection, &operation, origin).await?,
            Request::Execute { connection, statements } => self.execute(connection, &statements, origin).await?,
            Request::Copy { connection, sql, data } => {
                self.kept.statement(connection);
                match self.online.copy(connection, sql, data.map(Copied::into_bytes), origin).await {
                    Ok((rows, sent)) => serde_json::json!([rows, Copied::from(sent)]).into(),
                    Err(error) => {
                        self.kept.failed(connection);
                        Done::Fault(self.fault(error))
                    }
                }
            }
            Request::Connect { url } => Value::from(self.connect(url.as_deref()).await?).into(),
            Request::Close { connection } => {
                let closed = self.online.close(connection).await;
                self.null(closed)
            }
            Request::Transaction { connection, action, savepoint } => {
                self.transaction(connection, action, savepoint.as_deref(), origin).await?
            }
            Request::Configure(configure) => {
                self.configure(&configure);
                Value::Null.into()
            }
            Request::Steps => match self.steps().await {
                Ok(steps) => serde_json::json!(steps).into(),
                Err(Failure::Execute(error @ execute::Error::Database { .. })) => Done::Fault(self.fault(error)),
                Err(failure) => return Err(failure),
            },
            Request::Stamp { revisions } => match self.stamp(&revisions).await {
                Ok(()) => Value::Null.into(),
                Err(Failure::Execute(error @ execute::Error::Database { .. })) => Done::Fault(self.fault(error)),
                Err(failure) => return Err(failure),
            },
            Request::StepBegin { index, function } => {
                self.begin_step(index, function)?;
                Value::Null.into()
            }
            Request::StepEnd { index } => {
                self.end_step(index)?;
                Value::Null.into()
            }
            Request::CurrentHeads => {
                let table = self.table.clone();
                match self.online.heads(self.context, &table).await {
                    Ok(heads) => serde_json::json!(heads.unwrap_or_default()).into(),
                    Err(error) => Done::Fault(self.fault(error)),
                }
            }
            Request::Revisions => revisions(&self.project.history).into(),
            Request::Inspect(inspection) => self.inspect(&inspection, origin).await,
            Request::Compile { compiled, style } => {
                let mode = match style {
                    CompileStyle::Literal => Mode::Offline,
                    CompileStyle::Default => Mode::Placeholders,
                    CompileStyle::Postgresql => Mode::Pyformat,
                    CompileStyle::Directive => Mode::OfflineDoubled,
                    CompileStyle::Driver => Mode::Online,
                    CompileStyle::Statement => self.offline.as_ref().map_or(Mode::Online, Offline::statements),
                    CompileStyle::Written => self.offline.as_ref().map_or(Mode::OfflineDoubled, Offline::ddl),
                };
                let compiled = match (&compiled, style) {
                    (Compiled::Expression(expression), CompileStyle::Directive) => render::directive(expression),
                    _ => compile(&compiled, mode),
                };
                match compiled {
                    Ok(sql) => Value::from(sql).into(),
                    Err(source) => Done::Fault(self.fault(execute::Error::Render { source, origin })),
                }
            }
            Request::Output { stream, text } => {
                match stream {
                    Stream::Stdout => self.report.out(&text)?,
                    Stream::Stderr => self.report.err(&text),
                }
                Value::Null.into()
            }
            Request::VersionTable { create } => {
                self.table.create = Some(create);
                Value::Null.into()
            }
            Request::Printed => {
                let kept = self.offline.as_mut().and_then(Offline::kept);
                Value::from(kept.map(std::mem::take).unwrap_or_default()).into()
            }
            Request::Log { logger, text } => {
                self.report.info(&logger, &text);
                Value::Null.into()
            }
            Request::Draft(draft) => serde_json::json!(self.draft(*draft)?).into(),
            Request::Write { text, bytes } => Value::from(self.write(&text, bytes)?).into(),
            Request::Hooked => {
                self.reread()?;
                Value::Null.into()
            }
            Request::Hook(hook) => {
                self.run_hook(&hook).await?;
                Value::Null.into()
            }
        })
    }

    async fn apply(
        &mut self,
        connection: Option<usize>,
        operation: &Operation,
        origin: Option<Origin>,
    ) -> Result<Done, Failure> {
        // A connection that a script opens itself is one under `--sql` too, as under Alembic.
        if let (Some(offline), None) = (&self.offline, connection) {
            return match offline.apply(operation, origin.as_ref()) {
                Ok(text) => {
                    self.print(&text)?;
                    Ok(Value::Null.into())
                }
                Err(error) => Ok(Done::Fault(self.fault(error))),
            };
        }
        let connection = connection.unwrap_or(self.context);
        self.kept.statement(connection);
        let applied = self.online.apply(connection, operation, origin).await;
        match &applied {
            Ok(ended) => self.ended_by_script(connection, *ended),
            Err(execute::Error::Database { .. }) => self.kept.failed(connection),
            Err(_) => {}
        }
        Ok(self.null(applied.map(drop)))
    }

    /// `op.execute("COMMIT")`
    fn ended_by_script(&mut self, connection: usize, ended: Option<TransactionEnd>) {
        match ended {
            Some(TransactionEnd::Commit) => self.kept.committed(connection),
            Some(TransactionEnd::Rollback) => self.kept.rolled_back(connection),
            None => {}
        }
    }

    async fn execute(
        &mut self,
        connection: usize,
        statements: &[Statement],
        origin: Option<Origin>,
    ) -> Result<Done, Failure> {
        let mut last = Outcome::default();
        let mut affected = 0;
        for (index, statement) in statements.iter().enumerate() {
            self.kept.statement(connection);
            match self.online.execute(connection, statement, origin.clone()).await {
                Ok(outcome) => {
                    self.ended_by_script(connection, outcome.ended);
                    affected = if index == 0 { outcome.affected } else { affected + outcome.affected };
                    last = outcome;
                }
                Err(error) => {
                    self.kept.failed(connection);
                    return Ok(Done::Fault(self.fault(error)));
                }
            }
        }
        self.project.report_notices(self.report);
        Ok(serde_json::json!(result_set(last, affected)).into())
    }

    async fn transaction(
        &mut self,
        connection: Option<usize>,
        action: TransactionAction,
        savepoint: Option<&str>,
        origin: Option<Origin>,
    ) -> Result<Done, Failure> {
        let name = savepoint.unwrap_or_default();
        let sql = match action {
            TransactionAction::Begin => "BEGIN".to_owned(),
            TransactionAction::Commit => "COMMIT".to_owned(),
            TransactionAction::Rollback => "ROLLBACK".to_owned(),
            TransactionAction::Savepoint => format!("SAVEPOINT {name}"),
            TransactionAction::Release => format!("RELEASE SAVEPOINT {name}"),
            TransactionAction::RollbackTo => format!("ROLLBACK TO SAVEPOINT {name}"),
        };
        if self.offline.is_some() && connection.is_none() {
            self.print(&format!("{sql};\n\n"))?;
            return Ok(Value::Null.into());
        }
        let connection = connection.unwrap_or(self.context);
        if action == TransactionAction::Begin {
            self.kept.begun(connection);
            let sent = self.online.send(connection, sql, origin);
            return Ok(self.null(sent));
        }
        if action == TransactionAction::Commit && self.kept.is_aborted(connection) {
            return Err(self.aborted_commit());
        }
        if let Err(error) = self.online.run(connection, &sql, origin).await {
            return Ok(Done::Fault(self.fault(error)));
        }
        match action {
            TransactionAction::Commit => self.kept.committed(connection),
            TransactionAction::Rollback => self.kept.rolled_back(connection),
            TransactionAction::RollbackTo => self.kept.rolled_back_to(connection),
            _ => {}
        }
        Ok(Value::Null.into())
    }

    fn null(&mut self, result: Result<(), execute::Error>) -> Done {
        match result {
            Ok(()) => Value::Null.into(),
            Err(error) => Done::Fault(self.fault(error)),
        }
    }
}

fn result_set(outcome: Outcome, affected: i64) -> ResultSet {
    ResultSet {
        returns_rows: outcome.columns.is_some(),
        columns: outcome.columns.unwrap_or_default(),
        rows: outcome.rows,
        rowcount: affected,
    }
}

fn compile(compiled: &Compiled, mode: Mode) -> Result<String, render::Error> {
    match compiled {
        Compiled::Statement(statement) => render::statement(statement, mode),
        Compiled::Operation(operation) => {
            let rendered = render::statements(operation, mode)?;
            Ok(rendered.into_iter().map(|statement| statement.sql).collect::<Vec<_>>().join(";\n"))
        }
        Compiled::Expression(expression) => render::expression(expression, mode),
        Compiled::Type(type_) => render::type_name(type_),
        Compiled::Constraint(constraint) => render::constraint(constraint, mode),
        Compiled::Column(column) => render::column(column, mode),
    }
}

/// A failed statement as the exception that SQLAlchemy raises for it.
pub(super) fn fault(error: &execute::Error) -> Fault {
    match error {
        execute::Error::Database { source, statement, .. } => {
            let server = source.server();
            Fault::Database {
                sqlstate: source.sqlstate().unwrap_or_default().to_owned(),
                message: server.map_or_else(|| source.to_string(), |server| server.message.clone()),
                detail: server.and_then(|server| server.detail.clone()),
                hint: server.and_then(|server| server.hint.clone()),
                constraint: server.and_then(|server| server.constraint.clone()),
                statement: Some(statement.clone()),
            }
        }
        execute::Error::Render { source, .. } => {
            Fault::Compile { exception: source.exception().to_owned(), message: source.to_string() }
        }
        execute::Error::Closed(_) => Fault::Compile {
            exception: "sqlalchemy.exc.ResourceClosedError".to_owned(),
            message: "This Connection is closed".to_owned(),
        },
        execute::Error::VersionRow { .. } | execute::Error::Locked { .. } => {
            Fault::Command { message: error.to_string() }
        }
    }
}
