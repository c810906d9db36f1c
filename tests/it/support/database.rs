//! One PostgreSQL for the whole run, one database for each test.

use super::dump;
use retort::ephemeral::Server;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Started by the first test that asks. A static is never dropped; the server ends because this process does.
static SERVER: LazyLock<Server> = LazyLock::new(|| Server::start().expect("a PostgreSQL server"));

static CREATED: AtomicUsize = AtomicUsize::new(0);

/// An empty database that is dropped at the end of the test.
pub struct Database {
    name: String,
}

impl Database {
    /// `CREATE DATABASE test_<n>`.
    pub fn create() -> Self {
        let name = format!("test_{}", CREATED.fetch_add(1, Ordering::Relaxed));
        // The strategy copies files, which is faster than the log where nothing is flushed.
        psql("postgres", &format!("CREATE DATABASE {name} TEMPLATE template0 STRATEGY file_copy"));
        Self { name }
    }

    /// What DATABASE_URL holds.
    pub fn url(&self) -> String {
        SERVER.database_url(&self.name)
    }

    /// Its name on the server.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where the server's socket is.
    pub fn socket_folder(&self) -> &'static Path {
        SERVER.socket_folder()
    }

    /// `psql -c <sql>`: the rows, columns separated by `|`.
    pub fn query(&self, sql: &str) -> String {
        psql(&self.name, sql)
    }

    /// Schema, data and version table, to compare with another database's.
    pub fn dump(&self) -> String {
        dump::normalised(&run(Command::new("pg_dump").args([&self.url(), "--column-inserts", "--no-owner"])))
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let drop = format!("DROP DATABASE {} WITH (FORCE)", self.name);
        if !std::thread::panicking() {
            psql("postgres", &drop);
        }
    }
}

fn psql(database: &str, sql: &str) -> String {
    let url = SERVER.database_url(database);
    run(Command::new("psql").args(["--no-psqlrc", "-qAt", "-v", "ON_ERROR_STOP=1", "-d", &url, "-c", sql]))
}

fn run(command: &mut Command) -> String {
    let output = command.output().expect("the PostgreSQL client programs are installed");
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}
