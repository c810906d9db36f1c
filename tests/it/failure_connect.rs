//! A database that cannot be reached, or does not let anybody in.

use crate::support::{Database, Project};
use std::time::{Duration, Instant};

fn project() -> Project {
    Project::empty().revision("a1", None, "op.execute('CREATE TABLE one ()')", "pass")
}

#[test]
fn nobody_listens() {
    let url = "postgresql://user@127.0.0.1:1/app";
    project().migrate("upgrade head --wait-timeout 0s").env("DATABASE_URL", url).run().exits(4).prints("").says(
        "
error: no connection to `127.0.0.1:1` after 0 s
  because can't connect to `127.0.0.1:1`
  because connection refused
hint: check host and port, and that the server runs; wait longer with `--wait-timeout`
",
    );
}

#[test]
fn no_such_host() {
    let url = "postgresql://user@nowhere.invalid/app";
    let output = project().migrate("wait --wait-timeout 0s").env("DATABASE_URL", url).run().exits(4);
    assert!(output.stderr.starts_with("error: no connection to `nowhere.invalid:5432` after 0 s\n  because can't connect to `nowhere.invalid:5432`\n  because the host name is not known"), "{}", output.stderr);
}

#[test]
fn no_such_database() {
    let url = Database::create().url().replace("/test_", "/nowhere_");
    let output = project().migrate("current --wait-timeout 0s").env("DATABASE_URL", &url).run().exits(4);
    assert!(
        output.stderr.contains("hint: create the database, or wait longer with `--wait-timeout`"),
        "{}",
        output.stderr
    );
}

#[test]
fn a_wrong_password_ends_the_waiting_at_once() {
    let database = Database::create();
    let role = database.guarded_role("right");
    let url = database.url_of(&role, "wrong");
    let start = Instant::now();
    let output = project().migrate("upgrade head").env("DATABASE_URL", &url).run().exits(4);
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    let stderr =
        output.stderr.replace(&role, "<role>").replace(database.socket_folder().to_str().expect("UTF-8"), "<folder>");
    let expected = [
        "error: can't connect to `<folder>/.s.PGSQL.5432`",
        "  because password authentication failed for user \"<role>\"",
        "hint: check user and password",
        "",
    ];
    assert_eq!(stderr, expected.join("\n"));
}

#[test]
fn no_password_where_one_is_asked_for() {
    let database = Database::create();
    let role = database.guarded_role("right");
    let url = database.url_of(&role, "");
    let output = project().migrate("upgrade head").env("DATABASE_URL", &url).run().exits(4);
    assert!(output.stderr.contains("because the server asks for a password and none is configured\nhint: put the password into the URL, or set `PGPASSWORD`\n"), "{}", output.stderr);
}

#[test]
fn the_right_password() {
    let database = Database::create();
    let role = database.guarded_role("p@ss:w/rd%25?");
    let url = database.url_of(&role, "p%40ss%3Aw%2Frd%2525%3F");
    project().migrate("current").env("DATABASE_URL", &url).run().succeeds();
}
