//! Where the database URL comes from.

use super::{AlembicFiles, ConfigError, DatabaseUrl, Secret, Variables};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// A database URL as somebody wrote it, and who did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Database {
    /// e.g. `DATABASE_URL`, `--database-url`, `sqlalchemy.url in alembic.ini`
    pub source: String,
    /// As given, with its driver.
    pub text: Secret,
    /// Whether the database's own name is only a guess: that of its user.
    pub unnamed: bool,
}

/// All variables that are looked for here, so that scripts can be shown what their `..._FILE` holds.
pub(super) const VARIABLES: &[&str] = &[
    "MIGRATE_DATABASE_URL",
    "DATABASE_URL",
    "POSTGRES_URL_SYNC",
    "POSTGRES_URL",
    "SQLALCHEMY_DATABASE_URI",
    "POSTGRES_USER",
    "POSTGRES_PASSWORD",
    "POSTGRES_HOST",
    "POSTGRES_SERVER",
    "POSTGRES_PORT",
    "POSTGRES_DB",
    "POSTGRES_DATABASE",
    "PGUSER",
    "PGPASSWORD",
    "PGHOST",
    "PGHOSTADDR",
    "PGPORT",
    "PGDATABASE",
];

/// The first of them hold a whole URL; of these the first set one wins.
const URLS: usize = 5;

/// Whether a variable holds a whole URL.
pub(super) fn is_url(name: &str) -> bool {
    VARIABLES[..URLS].contains(&name)
}

/// The default of the server's image.
const IMAGE_USER: &str = "postgres";

impl Database {
    /// One of somebody's choice.
    pub fn named(source: &str, text: Secret) -> Self {
        Self { source: source.to_owned(), text, unnamed: false }
    }

    /// Whether env.py may put another in its place: that of `sqlalchemy.url` in alembic.ini or pyproject.toml, and
    /// `POSTGRES_HOST` and its kin where none of them names a database.
    pub fn yields_to_env_py(&self) -> bool {
        self.unnamed || self.source.starts_with("sqlalchemy.url")
    }

    /// `--database-url`: nothing else knows it.
    pub fn is_from_flag(&self) -> bool {
        self.source == "--database-url"
    }

    /// The URL taken apart.
    ///
    /// # Errors
    /// It can't be read; the error names the source.
    pub fn url(&self, variables: &Variables) -> Result<DatabaseUrl, ConfigError> {
        DatabaseUrl::parse(self.text.expose(), variables).map_err(|error| error.within(&self.source))
    }
}

/// The environment's URL. Its parts without a host are no URL, only a last resort: they are the server image's own settings.
pub(super) fn from_variables(variables: &Variables) -> Result<Option<Database>, ConfigError> {
    for name in &VARIABLES[..URLS] {
        if let Some(text) = variables.get_or_file(name)? {
            return Ok(Some(Database::named(name, Secret::new(text))));
        }
    }
    let mut family = Parts::postgres(variables)?;
    if family.host.is_some() {
        family.user.get_or_insert_with(|| IMAGE_USER.to_owned());
        return Ok(Some(family.database("POSTGRES_HOST")));
    }
    let libpq = Parts::libpq(variables)?;
    Ok((libpq.host.is_some() || libpq.database.is_some()).then(|| libpq.database("PGHOST")))
}

/// `POSTGRES_USER`, `POSTGRES_PASSWORD` and `POSTGRES_DB` alone mean the local server.
pub(super) fn last_resort(variables: &Variables) -> Result<Option<Database>, ConfigError> {
    let mut family = Parts::postgres(variables)?;
    if family.database.is_none() && family.user.is_none() {
        return Ok(None);
    }
    family.user.get_or_insert_with(|| IMAGE_USER.to_owned());
    family.host = Some("localhost".to_owned());
    Ok(Some(family.database("POSTGRES_DB")))
}

/// `sqlalchemy.url`, unless it is the template's placeholder, another kind of database, or waits for `env.py` to fill in
/// `%(...)s`.
pub(super) fn from_files(files: &AlembicFiles) -> Option<Database> {
    let raw = files.ini.raw(&files.section, "sqlalchemy.url").unwrap_or_default();
    let from_ini = match files.ini.get(&files.section, "sqlalchemy.url") {
        Ok(text) => text,
        // `%40` that nobody doubled: as clear as a URL can be, though `configparser` stops at it.
        Err(_) if !raw.contains("%(") => Some(raw.to_owned()),
        Err(_) => None,
    };
    let from_toml = || files.toml.text("sqlalchemy.url").ok().flatten();
    let (text, path) = match from_ini {
        Some(text) => (text, &files.ini_path),
        None => (from_toml()?, &files.toml_path),
    };
    let usable = text.starts_with("postgres") && text.contains("://");
    usable.then(|| Database::named(&format!("sqlalchemy.url in {}", path.display()), Secret::new(text)))
}

/// The pieces of a URL in variables of their own.
#[derive(Default)]
struct Parts {
    user: Option<String>,
    password: Option<String>,
    host: Option<String>,
    port: Option<String>,
    database: Option<String>,
}

impl Parts {
    fn postgres(variables: &Variables) -> Result<Self, ConfigError> {
        Ok(Self {
            user: first(variables, &["POSTGRES_USER"])?,
            password: first(variables, &["POSTGRES_PASSWORD"])?,
            host: first(variables, &["POSTGRES_HOST", "POSTGRES_SERVER"])?,
            port: first(variables, &["POSTGRES_PORT"])?,
            database: first(variables, &["POSTGRES_DB", "POSTGRES_DATABASE"])?,
        })
    }

    fn libpq(variables: &Variables) -> Result<Self, ConfigError> {
        Ok(Self {
            user: first(variables, &["PGUSER"])?,
            password: first(variables, &["PGPASSWORD"])?,
            host: first(variables, &["PGHOST", "PGHOSTADDR"])?,
            port: first(variables, &["PGPORT"])?,
            database: first(variables, &["PGDATABASE"])?,
        })
    }

    fn database(&self, source: &str) -> Database {
        let encode = |text: &String| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let mut text = "postgresql://".to_owned();
        if let Some(user) = &self.user {
            text.push_str(&encode(user));
            if let Some(password) = &self.password {
                text.push(':');
                text.push_str(&encode(password));
            }
            text.push('@');
        }
        let host = self.host.clone().unwrap_or_default();
        let is_socket = host.starts_with('/');
        if !is_socket {
            let is_address = host.matches(':').count() > 1 && !host.starts_with('[');
            text.push_str(&if is_address { format!("[{host}]") } else { host.clone() });
            if let Some(port) = self.port.as_ref().filter(|_| is_address || !host.contains([':', ','])) {
                text.push_str(&format!(":{port}"));
            }
        }
        // Without a name of its own the database is called like the user, as in the server's image.
        if let Some(database) = self.database.as_ref().or(self.user.as_ref()) {
            text.push('/');
            text.push_str(&encode(database));
        }
        if is_socket {
            text.push_str(&format!("?host={}", encode(&host)));
            if let Some(port) = &self.port {
                text.push_str(&format!("&port={port}"));
            }
        } else if let Some(port) = self.port.as_ref().filter(|_| host.contains(',')) {
            text.push_str(&format!("?port={port}"));
        }
        Database { source: source.to_owned(), text: Secret::new(text), unnamed: self.database.is_none() }
    }
}

fn first(variables: &Variables, names: &[&str]) -> Result<Option<String>, ConfigError> {
    for name in names {
        if let Some(value) = variables.get_or_file(name)? {
            return Ok(Some(value));
        }
    }
    Ok(None)
}
