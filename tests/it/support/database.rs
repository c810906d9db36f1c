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

    /// A role that the server asks for a password.
    pub fn guarded_role(&self, password: &str) -> String {
        static GUARDED: LazyLock<()> = LazyLock::new(|| {
            let path = SERVER.socket_folder().join("data/pg_hba.conf");
            let rules = std::fs::read_to_string(&path).expect("pg_hba.conf");
            std::fs::write(&path, format!("local all +guarded scram-sha-256\n{rules}")).expect("pg_hba.conf");
            psql("postgres", "CREATE ROLE guarded");
            psql("postgres", "SELECT pg_reload_conf()");
        });
        LazyLock::force(&GUARDED);
        let role = format!("guarded_{}", self.name);
        self.query(&format!("CREATE ROLE {role} LOGIN PASSWORD '{password}' IN ROLE guarded"));
        self.query(&format!("GRANT ALL ON SCHEMA public TO {role}"));
        role
    }

    /// The URL for a role, its password as a URL has it.
    pub fn url_of(&self, role: &str, password: &str) -> String {
        let password = if password.is_empty() { String::new() } else { format!(":{password}") };
        self.url().replacen("postgres@", &format!("{role}{password}@"), 1)
    }

    /// `psql -c <sql>`: the rows, columns separated by `|`.
    pub fn query(&self, sql: &str) -> String {
        psql(&self.name, sql)
    }

    /// Waits until a query answers `t`.
    pub fn until(&self, sql: &str) {
        let start = std::time::Instant::now();
        while self.query(sql).trim_end() != "t" {
            assert!(start.elapsed() < std::time::Duration::from_secs(30), "not within 30 s: {sql}");
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
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
