//! The connection itself: text in, text and facts out.

use crate::support::Database;
use retort::config::{DatabaseUrl, Target, Variables};
use retort::postgres::{Cause, Connection, Notice, Position, PostgresError, WaitError, connect, wait};
use std::future::Future;
use std::sync::OnceLock;
use std::time::{Duration, Instant};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

/// One for all tests here: they leave nothing behind in it.
fn database() -> &'static Database {
    static DATABASE: OnceLock<Database> = OnceLock::new();
    DATABASE.get_or_init(Database::create)
}

fn target(url: &str) -> Target {
    let variables = Variables::default();
    let url = DatabaseUrl::parse(url, &variables).unwrap_or_else(|error| panic!("{error}"));
    Target::new(&url, &variables).unwrap_or_else(|error| panic!("{error}"))
}

async fn open() -> (Connection, UnboundedReceiver<Notice>) {
    let (sender, receiver) = unbounded_channel();
    let connection = connect(&target(&database().url()), &sender).await.unwrap_or_else(|error| panic!("{error:?}"));
    (connection, receiver)
}

fn run(test: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.unwrap_or_else(|error| panic!("{error}")).block_on(test);
}

fn server_error<T>(result: Result<T, PostgresError>) -> retort::postgres::ServerError {
    match result {
        Err(PostgresError::Server(error)) => *error,
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("accepted"),
    }
}

#[test]
fn one_result_for_each_statement() {
    run(async {
        let (connection, _notices) = open().await;
        let sql = "create temp table t (id int, name text); insert into t values (1, 'a'), (2, null); select * from t; select";
        let result = connection.simple(sql).await.unwrap_or_else(|error| panic!("{error}"));
        let [create, insert, select, nothing] = result.statements.as_slice() else { panic!("{result:?}") };
        assert_eq!((create.columns.clone(), create.affected), (None, 0));
        assert_eq!(insert.affected, 2);
        assert_eq!(select.columns.as_deref(), Some(["id".to_owned(), "name".to_owned()].as_slice()));
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(select.rows, [[text("1"), text("a")], [text("2"), None]]);
        assert_eq!((nothing.columns.as_deref(), nothing.rows.len()), (Some([].as_slice()), 1));
        let name = connection.simple("select current_setting('application_name')").await;
        assert_eq!(name.ok().and_then(|result| result.scalar().map(str::to_owned)).as_deref(), Some("migrate"));
        connection.close().await;
    });
}

#[test]
fn two_futures_are_a_pipeline() {
    run(async {
        let (connection, _notices) = open().await;
        let (first, second) = tokio::join!(connection.simple("select 1"), connection.simple("select 2"));
        assert_eq!(first.ok().and_then(|result| result.scalar().map(str::to_owned)).as_deref(), Some("1"));
        assert_eq!(second.ok().and_then(|result| result.scalar().map(str::to_owned)).as_deref(), Some("2"));
    });
}

#[test]
fn an_error_brings_its_facts() {
    run(async {
        let (connection, _notices) = open().await;
        let sql = "create temp table t (id int constraint positive check (id > 0)); insert into t values (-1)";
        let error = server_error(connection.simple(sql).await);
        assert_eq!((error.sqlstate.as_str(), error.constraint.as_deref()), ("23514", Some("positive")));
        assert_eq!((error.table.as_deref(), error.detail.as_deref()), (Some("t"), Some("Failing row contains (-1).")));
        let error = server_error(connection.simple("select no_such_column").await);
        assert_eq!((error.sqlstate.as_str(), error.position), ("42703", Some(Position::Statement(8))));
        let error = server_error(connection.batch("do $$ begin perform nope; end $$").await);
        assert_eq!(error.position, Some(Position::Internal { position: 8, query: "SELECT nope".to_owned() }));
        assert!(error.context.is_some());
    });
}

#[test]
fn columns_before_they_are_asked_for() {
    run(async {
        let (connection, _notices) = open().await;
        let columns = connection.describe("select 1::bigint as id, array['a'] as tags, now()").await;
        let columns = columns.unwrap_or_else(|error| panic!("{error}"));
        let columns: Vec<_> = columns.iter().map(|c| (c.name.as_str(), c.oid, c.type_name.as_str())).collect();
        assert_eq!(columns, [("id", 20, "int8"), ("tags", 1009, "_text"), ("now", 1184, "timestamptz")]);
    });
}

#[test]
fn notices_arrive() {
    run(async {
        let (connection, mut notices) = open().await;
        let done = connection.batch("drop table if exists never_made; do $$ begin raise warning 'w'; end $$").await;
        assert!(done.is_ok());
        let texts = [notices.recv().await, notices.recv().await].map(|notice| notice.map(|n| (n.severity, n.message)));
        let expected = [("NOTICE", "table \"never_made\" does not exist, skipping"), ("WARNING", "w")];
        assert_eq!(texts, expected.map(|(severity, text)| Some((severity.to_owned(), text.to_owned()))));
    });
}

#[test]
fn a_running_statement_can_be_cancelled() {
    run(async {
        let (connection, _notices) = open().await;
        let token = connection.cancel_token();
        let cancel = async {
            tokio::time::sleep(Duration::from_millis(100)).await;
            token.cancel().await
        };
        let (slept, cancelled) = tokio::join!(connection.simple("select pg_sleep(30)"), cancel);
        assert_eq!(cancelled, Ok(()));
        assert_eq!(server_error(slept).sqlstate, "57014");
        assert!(connection.simple("select 1").await.is_ok());
    });
}

#[test]
fn a_lost_connection_says_why() {
    run(async {
        let (connection, _notices) = open().await;
        let error = match connection.simple("select pg_terminate_backend(pg_backend_pid())").await {
            Err(error) => error,
            Ok(result) => panic!("{result:?}"),
        };
        assert_eq!(error.sqlstate(), Some("57P01"), "{error:?}");
        let later = connection.simple("select 1").await;
        assert!(matches!(later, Err(PostgresError::Lost { .. })), "{later:?}");
    });
}

#[test]
fn waits_for_a_database_that_is_made_later() {
    run(async {
        let (connection, _notices) = open().await;
        let (sender, _receiver) = unbounded_channel();
        let later = target(&format!("postgresql://postgres@/made_later?host={}", database().socket_folder().display()));
        let mut causes = Vec::new();
        let create = async {
            tokio::time::sleep(Duration::from_millis(600)).await;
            connection.batch("create database made_later").await
        };
        let waiting = wait(&later, Duration::from_secs(20), &sender, |error| causes.push(error.cause.to_string()));
        let (found, created) = tokio::join!(waiting, create);
        assert!(created.is_ok());
        assert!(found.is_ok());
        assert_eq!(causes[0], "database \"made_later\" does not exist");
        assert!(causes.len() <= 2, "{causes:?}");
    });
}

#[test]
fn waiting_ends() {
    run(async {
        let (sender, _receiver) = unbounded_channel();
        let mut calls = 0;
        let start = Instant::now();
        let nobody = target("postgresql://app:hunter2@127.0.0.1:1/x");
        let error = match wait(&nobody, Duration::from_millis(700), &sender, |_| calls += 1).await {
            Err(error) => error,
            Ok(_) => panic!("connected"),
        };
        assert!(start.elapsed() < Duration::from_secs(3));
        assert_eq!((calls, error.connect_error().address.as_str()), (1, "127.0.0.1:1"));
        assert_eq!(error.connect_error().cause, Cause::Refused);
        assert!(matches!(error, WaitError::TimedOut { .. }));
        assert!(!format!("{error:?} {error}").contains("hunter2"));
    });
}

#[test]
fn goes_on_to_the_next_host() {
    run(async {
        let (sender, _receiver) = unbounded_channel();
        let folder = database().socket_folder().display();
        let both = target(&format!("postgresql:///postgres?host=/nowhere,{folder}&user=postgres"));
        let connection = connect(&both, &sender).await.unwrap_or_else(|error| panic!("{error:?}"));
        assert!(connection.address().starts_with(&folder.to_string()));
        let nowhere = target("postgresql:///postgres?host=/nowhere&user=postgres");
        let cause = connect(&nowhere, &sender).await.err().map(|error| error.cause.to_string());
        assert_eq!(cause.as_deref(), Some("there is no socket `/nowhere/.s.PGSQL.5432`"));
    });
}
