use std::path::PathBuf;
use thiserror::Error;

/// What is wrong with the settings. No variant holds a password or a piece of text that may be one.
#[derive(Debug, Error)]
#[non_exhaustive]
#[allow(missing_docs, reason = "each text says it")]
pub enum ConfigError {
    #[error("no database URL is configured")]
    NoDatabaseUrl,
    #[error("the database URL has no `scheme://`")]
    NoScheme,
    #[error("`{name}` is not PostgreSQL: the database URL must begin with `postgresql://`")]
    Scheme { name: String },
    #[error("the host of the database URL is not readable")]
    Host,
    #[error("the port of the database URL is not a number from 1 to 65535")]
    Port,
    #[error("the database URL names {hosts} hosts but {ports} ports")]
    PortCount { hosts: usize, ports: usize },
    #[error("the options after `?` in the database URL are not `name=value` joined by `&`")]
    Query,
    #[error("the database URL has an unknown option `{name}`")]
    UnknownParameter { name: String, suggestion: Option<String> },
    #[error("the option `{name}` of the database URL is not supported")]
    RefusedParameter { name: String },
    #[error("the option `{name}` of the database URL can't be `{value}`: expected {expected}")]
    ParameterValue { name: String, value: String, expected: String },
    #[error("the database URL refers to `${{{name}}}`, which is not set")]
    UnsetVariable { name: String },
    #[error("`{name}` and `{name}_FILE` are both set")]
    BothVariables { name: String },
    #[error("`{variable}` names the file `{path}`: {reason}")]
    SecretFile { variable: String, path: PathBuf, reason: String },
    #[error("`{source_name}`: {cause}")]
    In { source_name: String, cause: Box<ConfigError> },
    #[error("`{name}` can't be `{value}`: expected seconds, or a number with `s`, `m` or `h`")]
    Duration { name: String, value: String },
    #[error("`{name}` can't be `{value}`: expected `true` or `false`")]
    Switch { name: String, value: String },
    #[error("`{name}` can't be `{value}`: expected a number")]
    Number { name: String, value: String },
    #[error("a post-write hook of pyproject.toml has no `name`")]
    HookName,
    #[error("can't read `{path}`: {reason}")]
    File { path: PathBuf, reason: String },
    #[error("`{path}`, line {line}: {reason}")]
    IniLine { path: PathBuf, line: usize, reason: String },
    #[error("option `{option}` in section `{section}`: {reason}")]
    Interpolation { section: String, option: String, reason: String },
    #[error("pyproject.toml indicated more than once")]
    TwoToml,
    #[error("only one ini file may be indicated")]
    TwoIni,
    #[error("No config file '{file}' found, or file has no '[{section}]' section")]
    NoSection { file: String, section: String },
    #[error("No 'script_location' key found in configuration.")]
    NoScriptLocation { looked_for: Vec<PathBuf> },
    #[error("Path doesn't exist: {path}.  Please use the 'init' command to create a new scripts folder.")]
    NoScripts { path: PathBuf },
    #[error("the package `{package}` of `{location}` is not found on the search path")]
    NoPackage { package: String, location: String, searched: Vec<PathBuf> },
    #[error("'{value}' is not a valid value for {name}; expected 'space', 'newline', 'os', ':', ';'")]
    PathSeparator { name: String, value: String },
    #[error("boolean value expected for TOML parameter '{name}'")]
    TomlBoolean { name: String },
    #[error("unsupported TOML value type for key: '{name}'")]
    TomlType { name: String },
    #[error("Incorrect TOML format")]
    TomlFormat,
    #[error("`backup` can't be `{value}`: expected `before` or `never`")]
    BackupWhen { value: String },
    #[error("`backup_keep` can't be `{value}`: expected a number from 1")]
    BackupKeep { value: String },
    #[error("a backup is asked for, and no folder for it is named")]
    NoBackupFolder,
    #[error("`--ephemeral` is not for `{command}`: the throw-away database ends with this run")]
    Ephemeral { command: &'static str },
    #[error("settings: {reason}")]
    Settings { reason: String },
}

impl ConfigError {
    /// Says which source the text came from, e.g. `DATABASE_URL`.
    pub(super) fn within(self, source_name: &str) -> Self {
        Self::In { source_name: source_name.to_owned(), cause: Box::new(self) }
    }

    /// One imperative that helps, if there is one.
    pub fn hint(&self) -> Option<String> {
        Some(match self {
            Self::NoDatabaseUrl => "set `DATABASE_URL`, pass `--database-url`, or set `sqlalchemy.url` in alembic.ini".to_owned(),
            Self::NoScheme => "write it as `postgresql://user:password@host:5432/database`".to_owned(),
            Self::Host | Self::Port | Self::Query => {
                "percent-encode special characters of the password, e.g. `@` as `%40` and `/` as `%2F`".to_owned()
            }
            Self::UnknownParameter { suggestion: Some(name), .. } => format!("did you mean `{name}`?"),
            Self::UnsetVariable { name } => format!("set `{name}`"),
            Self::BothVariables { name } => format!("unset `{name}` or `{name}_FILE`"),
            Self::NoScriptLocation { .. } => {
                "run in the folder of alembic.ini, name it with `-c`, or mount the migrations at ./alembic or ./migrations".to_owned()
            }
            Self::NoScripts { .. } => {
                "correct `script_location`, or mount the folder of the migrations there".to_owned()
            }
            Self::NoPackage { .. } => "add its parent folder to `prepend_sys_path`, or pass `--python-path`".to_owned(),
            Self::NoBackupFolder => "set `MIGRATE_BACKUP_DIR`, or pass `--backup-dir`: a folder that outlives the container".to_owned(),
            Self::In { cause, .. } => return cause.hint(),
            _ => return None,
        })
    }
}
