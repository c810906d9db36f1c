//! `postgres:N` in a container.

use super::Scene;
use super::container::Running;
use super::engine::until;

/// A server that its scene removes.
pub struct Server {
    container: Running,
    url: String,
}

impl Server {
    /// What it asks for: no output and no command line may show it.
    pub const PASSWORD: &str = "s3cret-Of-The-Tests";

    /// Started, and answering.
    pub fn start(scene: &Scene, version: &str) -> Self {
        let server = Self::begin(scene, version);
        server.wait();
        server
    }

    /// Started; it takes connections when it has made its cluster.
    pub fn begin(scene: &Scene, version: &str) -> Self {
        let container = scene
            .container(&format!("postgres:{version}"))
            .options("--network-alias db")
            .env("POSTGRES_PASSWORD", Self::PASSWORD)
            .env("POSTGRES_DB", "shop")
            .env("POSTGRES_INITDB_ARGS", "--no-sync")
            .start("postgres -c fsync=off");
        Self { container, url: format!("postgresql://postgres:{}@db/shop", Self::PASSWORD) }
    }

    /// Until it takes connections from other containers.
    pub fn wait(&self) {
        until("the server is up", || {
            self.container.exec(["pg_isready", "--quiet", "--host", "127.0.0.1"]).code == Some(0)
        });
    }

    /// What DATABASE_URL holds.
    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// Its container.
    pub fn container(&self) -> &Running {
        &self.container
    }

    /// `psql -c <sql>`: the rows, columns separated by `|`.
    pub fn query(&self, sql: &str) -> String {
        let words = ["psql", "--no-psqlrc", "-qAtU", "postgres", "-v", "ON_ERROR_STOP=1", "-d", "shop", "-c", sql];
        self.container.exec(words).succeeds().stdout.trim_end().to_owned()
    }

    /// Waits until a query answers `t`.
    pub fn until(&self, sql: &str) {
        until(sql, || self.query(sql) == "t");
    }

    /// Schema, data and version table, by the server's own `pg_dump`, without what a dump says about itself.
    pub fn dump(&self) -> String {
        let words = ["pg_dump", "-U", "postgres", "--column-inserts", "shop"];
        let dump = self.container.exec(words).succeeds().stdout;
        let about_itself = |line: &&str| !line.starts_with("\\restrict ") && !line.starts_with("\\unrestrict ");
        dump.lines().filter(about_itself).flat_map(|line| [line, "\n"]).collect()
    }
}
