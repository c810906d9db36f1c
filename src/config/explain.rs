//! `migrate config`: what each setting is, and who has set it.

use super::{Config, Host, RootCertificate, Target, TlsMode, ini, layers, parameter, termination_log};
use std::path::{Path, PathBuf};

/// One setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Its name, as in the `[migrate]` section, in the ini, or in a URL.
    pub name: &'static str,
    /// Its value without any password; empty where there is none.
    pub value: String,
    /// e.g. `default`, `alembic.ini:7`, `.env: DATABASE_URL`, `environment: MIGRATE_BACKUP_DIR_FILE`, `flag: --quiet`
    pub source: String,
}

const DEFAULT: &str = "default";

/// Parts of a name whose value is for nobody's eyes.
const SECRET: &[&str] = &["pass", "pwd", "secret", "token", "key", "url", "dsn"];

/// What stands in the place of a password.
const HIDDEN: &str = "***";

impl Config {
    /// `-x tenant=a`, as far as it may be shown: what is called a secret is one.
    pub fn shown_arguments(&self) -> impl Iterator<Item = String> {
        self.arguments.iter().map(|argument| match argument.split_once('=') {
            Some((key, _)) if SECRET.iter().any(|word| key.to_lowercase().contains(word)) => format!("{key}={HIDDEN}"),
            _ => argument.clone(),
        })
    }

    /// Every setting, the database first.
    pub fn settings(&self) -> Vec<Setting> {
        let mut settings = self.of_database();
        settings.extend(self.of_files());
        settings.extend(self.own());
        settings
    }

    /// The URL, and what it means together with libpq's variables.
    fn of_database(&self) -> Vec<Setting> {
        let Some(database) = &self.database else {
            return vec![setting("database_url", String::new(), DEFAULT.to_owned())];
        };
        let source = self.source_of_database(&database.source);
        let Ok(url) = database.url(&self.variables) else {
            // No part of a text that can't be read may be shown: it may be the password.
            return vec![setting("database_url", HIDDEN.to_owned(), source)];
        };
        let mut settings = vec![setting("database_url", url.render_hidden(), source)];
        let Ok(target) = Target::new(&url, &self.variables) else { return settings };
        let in_url = |key: &str| {
            url.query.iter().any(|(name, _)| parameter::canonical(name) == key)
                || match key {
                    "host" => !url.hosts.is_empty(),
                    "user" => url.username.as_ref().is_some_and(|name| !name.is_empty()),
                    "password" => url.password.as_ref().is_some_and(|password| !password.is_empty()),
                    "dbname" => url.database.as_ref().is_some_and(|name| !name.is_empty()),
                    _ => false,
                }
        };
        for (key, value) in of_target(&target) {
            let variables = parameter::VARIABLES.iter().chain(&[("PGHOST", "host"), ("PGHOSTADDR", "host")]);
            let variable = || variables.filter(|(_, name)| *name == key).find_map(|(name, _)| self.origin(name));
            let source = match (in_url(key), variable()) {
                (true, _) => "database_url".to_owned(),
                (false, Some(variable)) => variable,
                (false, None) if key == "password" && !value.is_empty() => "password file".to_owned(),
                (false, None) => DEFAULT.to_owned(),
            };
            settings.push(setting(key, value, source));
        }
        settings
    }

    /// A `.env` is named as seen from here.
    fn origin(&self, name: &str) -> Option<String> {
        let folder = format!("{}/", self.directory.display());
        Some(self.variables.origin(name)?.replacen(&folder, "", 1))
    }

    fn source_of_database(&self, source: &str) -> String {
        if source.starts_with("--") {
            return format!("flag: {source}");
        }
        if source.starts_with("sqlalchemy.url") {
            return self.source_in_files("sqlalchemy.url");
        }
        let parts = match source {
            "POSTGRES_HOST" | "POSTGRES_DB" => "POSTGRES_",
            "PGHOST" => "PG",
            _ => return self.origin(source).unwrap_or_default(),
        };
        let names = super::database::VARIABLES.iter().filter(|name| name.starts_with(parts) && !name.contains("_URL"));
        names.filter_map(|name| self.origin(name)).collect::<Vec<_>>().join(", ")
    }

    /// Of alembic.ini and pyproject.toml, as far as it matters before env.py runs.
    fn of_files(&self) -> Vec<Setting> {
        let files = &self.alembic;
        let list = |list: Option<Vec<String>>| list.unwrap_or_default().join(":");
        let option = |name, value| setting(name, value, self.source_in_files(name));
        let location = files.option("script_location").ok().flatten();
        let found = || self.script_location().map(|found| found.directory.display().to_string()).unwrap_or_default();
        vec![
            setting("config", shown(&files.ini_path, files.ini_exists), self.source_of_ini()),
            self.layered("name", files.section.clone()),
            option("script_location", location.unwrap_or_else(found)),
            option("version_locations", list(files.version_locations().ok().flatten())),
            option("prepend_sys_path", list(files.prepend_sys_path().ok().flatten())),
        ]
    }

    fn own(&self) -> Vec<Setting> {
        let layered = |name| {
            let text = self.layers.find_value(name).ok().and_then(|value| match value.to_bool() {
                Some(switch) => Some(switch.to_string()),
                None => value.into_string(),
            });
            self.layered(name, text.unwrap_or_default())
        };
        let paths = self.python_path.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(":");
        let arguments = self.shown_arguments().collect::<Vec<_>>().join(" ");
        let source = if arguments.is_empty() { DEFAULT } else { "flag: -x" }.to_owned();
        let mut settings = vec![self.layered("python_path", paths), setting("x", arguments, source)];
        let names = [
            "wait_timeout",
            "lock_timeout",
            "head_timeout",
            "backup",
            "backup_dir",
            "backup_keep",
            "ephemeral",
            "quiet",
            "raiseerr",
        ];
        settings.extend(names.map(layered));
        let log = std::env::var_os("MIGRATE_TERMINATION_LOG");
        let source = log.map_or(DEFAULT, |_| "environment: MIGRATE_TERMINATION_LOG").to_owned();
        settings.push(setting("termination_log", termination_log().display().to_string(), source));
        settings
    }

    /// The source that figment remembers.
    fn layered(&self, name: &'static str, value: String) -> Setting {
        let source = match self.layers.find_metadata(name) {
            Some(metadata) if metadata.name == layers::INI => self.source_in_ini("migrate", name),
            // The place in the code is what figment remembers of the defaults, and of nothing else.
            Some(metadata) if metadata.source.is_none() => {
                metadata.name.replacen(&format!("{}/", self.directory.display()), "", 1)
            }
            _ => DEFAULT.to_owned(),
        };
        setting(name, value, source)
    }

    fn source_of_ini(&self) -> String {
        match self.origin("ALEMBIC_CONFIG") {
            _ if self.config_is_flag => "flag: --config".to_owned(),
            Some(origin) => origin,
            None => DEFAULT.to_owned(),
        }
    }

    fn source_in_files(&self, name: &str) -> String {
        let files = &self.alembic;
        if files.ini.raw(&files.section, name).is_some() {
            self.source_in_ini(&files.section, name)
        } else if files.toml.table().contains_key(name) {
            format!("{}: [tool.alembic]", files.toml_path.display())
        } else {
            DEFAULT.to_owned()
        }
    }

    /// `alembic.ini:7`
    fn source_in_ini(&self, section: &str, name: &str) -> String {
        let path = &self.alembic.ini_path;
        let text = std::fs::read_to_string(self.directory.join(path)).unwrap_or_default();
        match ini::line_of(&text, section, name) {
            Some(line) => format!("{}:{line}", path.display()),
            None => path.display().to_string(),
        }
    }
}

/// What is left of the URL once drivers, spellings and variables are settled.
fn of_target(target: &Target) -> Vec<(&'static str, String)> {
    let hosts = target.hosts.iter().map(Host::address).collect::<Vec<_>>().join(",");
    let path = |path: &Option<PathBuf>| path.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
    let root = match &target.tls.root_certificate {
        Some(RootCertificate::System) => "system".to_owned(),
        Some(RootCertificate::File(path)) => path.display().to_string(),
        None => String::new(),
    };
    let mode = match target.tls.mode {
        TlsMode::Disable => "disable",
        TlsMode::Allow => "allow",
        TlsMode::Prefer => "prefer",
        TlsMode::Require => "require",
        TlsMode::VerifyCa => "verify-ca",
        TlsMode::VerifyFull => "verify-full",
    };
    vec![
        ("host", hosts),
        ("user", target.user.clone().unwrap_or_default()),
        ("password", target.password.as_ref().map_or("", |_| HIDDEN).to_owned()),
        ("dbname", target.database.clone().unwrap_or_default()),
        ("sslmode", mode.to_owned()),
        ("sslrootcert", root),
        ("sslcert", path(&target.tls.certificate)),
        ("sslkey", path(&target.tls.key)),
        ("options", target.options.clone().unwrap_or_default()),
        ("application_name", target.application_name.clone()),
        (
            "connect_timeout",
            target.connect_timeout.map(|limit| format!("{}s", limit.as_secs_f64())).unwrap_or_default(),
        ),
    ]
}

fn shown(path: &Path, exists: bool) -> String {
    if exists { path.display().to_string() } else { format!("{} (absent)", path.display()) }
}

fn setting(name: &'static str, value: String, source: String) -> Setting {
    Setting { name, value, source }
}
