//! `postgres:N` in a container.

use super::Scene;
use super::container::Running;
use super::engine::until;

/// A server that its scene removes.
pub struct Server {
    container: Running,
    url: String,
    user: String,
    database: String,
}

impl Server {
    /// What it asks for: no output and no command line may show it.
    pub const PASSWORD: &str = "s3cret-Of-The-Tests";

    /// `postgres:<version>`, started, and answering.
    pub fn start(scene: &Scene, version: &str) -> Self {
        Self::of_url(scene, version, &format!("postgresql://postgres:{}@db/shop", Self::PASSWORD))
    }

    /// The one that a `postgresql://user:password@host/database` is for.
    pub fn of_url(scene: &Scene, version: &str, url: &str) -> Self {
        let parts: Vec<&str> = url.split("://").nth(1).expect("a URL").split([':', '@', '/']).collect();
        let [user, password, host, database] = parts[..] else { panic!("{url}") };
        let container = scene
            .container(&format!("postgres:{version}"))
            .option("--network-alias")
            .option(host)
            .env("POSTGRES_USER", user)
            .env("POSTGRES_PASSWORD", password)
            .env("POSTGRES_DB", database)
            .env("POSTGRES_INITDB_ARGS", "--no-sync")
            .start("postgres -c fsync=off");
        let server = Self { container, url: url.to_owned(), user: user.to_owned(), database: database.to_owned() };
        server.wait();
        server
    }

    /// Until it takes connections from other containers.
    fn wait(&self) {
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
        let words =
            ["psql", "--no-psqlrc", "-qAtU", &self.user, "-v", "ON_ERROR_STOP=1", "-d", &self.database, "-c", sql];
        self.container.exec(words).succeeds().stdout.trim_end().to_owned()
    }

    /// Waits until a query answers `t`.
    pub fn until(&self, sql: &str) {
        until(sql, || self.query(sql) == "t");
    }

    /// Schema, data and version table, by the server's own `pg_dump`, without what a dump says about itself.
    pub fn dump(&self) -> String {
        self.dump_of(&self.database)
    }

    /// The same of another of its databases.
    pub fn dump_of(&self, database: &str) -> String {
        let words = ["pg_dump", "-U", &self.user, "--column-inserts", database];
        let dump = self.container.exec(words).succeeds().stdout;
        let about_itself = |line: &&str| !line.starts_with("\\restrict ") && !line.starts_with("\\unrestrict ");
        dump.lines().filter(about_itself).flat_map(|line| [line, "\n"]).collect()
    }
}
