//! The order of sources: defaults < alembic.ini < `.env` < environment < flags.

use super::{ConfigError, Flags, Ini, Variables};
use figment::providers::Serialized;
use figment::value::{Dict, Map, Value};
use figment::{Figment, Metadata, Profile, Provider};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// The settings that are one value, wherever they come from.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Settings {
    pub(super) name: String,
    pub(super) wait_timeout: String,
    pub(super) lock_timeout: String,
    pub(super) head_timeout: String,
    pub(super) backup: String,
    pub(super) backup_dir: Option<PathBuf>,
    pub(super) backup_keep: Option<String>,
    pub(super) python_path: Vec<PathBuf>,
    pub(super) quiet: bool,
    pub(super) raiseerr: bool,
    pub(super) ephemeral: bool,
}

/// `-n/--name`
pub(super) const SECTION: &str = "alembic";

impl Default for Settings {
    fn default() -> Self {
        Self {
            name: SECTION.to_owned(),
            wait_timeout: "60s".to_owned(),
            // Long enough for the other runner's migration, short enough for a deployment to notice.
            lock_timeout: "10m".to_owned(),
            head_timeout: "10m".to_owned(),
            backup: "never".to_owned(),
            backup_dir: None,
            backup_keep: None,
            python_path: Vec::new(),
            quiet: false,
            raiseerr: false,
            ephemeral: false,
        }
    }
}

/// What of [`Layer::source`] stands for the ini, whose line is looked for only where somebody asks.
pub(super) const INI: &str = "[migrate] of the ini";

/// Values of one source.
struct Layer {
    source: String,
    values: Dict,
}

impl Provider for Layer {
    fn metadata(&self) -> Metadata {
        Metadata::named(self.source.clone())
    }

    fn data(&self) -> Result<Map<Profile, Dict>, figment::Error> {
        Ok(Map::from([(Profile::Default, self.values.clone())]))
    }
}

/// Merges all layers; `variables` has the `.env` files already below the environment.
pub(super) fn merge(ini: &Ini, variables: &Variables, flags: &Flags) -> Result<(Settings, Figment), ConfigError> {
    let mut figment = Figment::from(Serialized::defaults(Settings::default()))
        .merge(Layer { source: INI.to_owned(), values: from_ini(ini)? });
    for (variable, key) in VARIABLES {
        if let Some(value) = variables.get_or_file(variable)? {
            let value = typed(variable, key, &value)?;
            let source = variables.origin(variable).unwrap_or_default();
            figment = figment.merge(Layer { source, values: Dict::from([((*key).to_owned(), value)]) });
        }
    }
    for (key, value) in from_flags(flags) {
        let flag = if key == "head_timeout" { "timeout".to_owned() } else { key.replace('_', "-") };
        figment = figment.merge(Layer { source: format!("flag: --{flag}"), values: Dict::from([(key, value)]) });
    }
    let settings = figment.extract().map_err(|error| ConfigError::Settings { reason: error.to_string() })?;
    Ok((settings, figment))
}

/// Our own variables and the settings that they are.
const VARIABLES: &[(&str, &str)] = &[
    ("MIGRATE_WAIT_TIMEOUT", "wait_timeout"),
    ("MIGRATE_LOCK_TIMEOUT", "lock_timeout"),
    ("MIGRATE_HEAD_TIMEOUT", "head_timeout"),
    ("MIGRATE_BACKUP", "backup"),
    ("MIGRATE_BACKUP_DIR", "backup_dir"),
    ("MIGRATE_BACKUP_KEEP", "backup_keep"),
    ("MIGRATE_QUIET", "quiet"),
    ("MIGRATE_EPHEMERAL", "ephemeral"),
    ("MIGRATE_PYTHON_PATH", "python_path"),
];

fn typed(variable: &str, key: &str, value: &str) -> Result<Value, ConfigError> {
    Ok(match key {
        "quiet" | "ephemeral" => switch(variable, value)?.into(),
        "python_path" => split_paths(value).into(),
        _ => value.into(),
    })
}

/// `[migrate]`, a section of our own that Alembic passes over.
fn from_ini(ini: &Ini) -> Result<Dict, ConfigError> {
    let mut values = Dict::new();
    for key in ["wait_timeout", "lock_timeout", "head_timeout", "backup", "backup_dir", "backup_keep"] {
        if let Some(value) = ini.get("migrate", key)? {
            values.insert(key.to_owned(), value.into());
        }
    }
    if let Some(paths) = ini.get("migrate", "python_path")? {
        values.insert("python_path".to_owned(), split_paths(&paths).into());
    }
    Ok(values)
}

/// As in `PATH`; a newline will do as well, in an ini.
fn split_paths(text: &str) -> Vec<&str> {
    text.split([':', '\n']).map(str::trim).filter(|path| !path.is_empty()).collect()
}

fn from_flags(flags: &Flags) -> Dict {
    let mut values = Dict::new();
    let backup_dir = flags.backup_dir.as_ref().map(|folder| folder.display().to_string());
    if flags.backup {
        values.insert("backup".to_owned(), "before".into());
    }
    let texts = [
        ("name", &flags.name),
        ("wait_timeout", &flags.wait_timeout),
        ("lock_timeout", &flags.lock_timeout),
        ("head_timeout", &flags.head_timeout),
        ("backup_dir", &backup_dir),
        ("backup_keep", &flags.backup_keep),
    ];
    for (key, value) in texts {
        if let Some(value) = value {
            values.insert(key.to_owned(), value.as_str().into());
        }
    }
    // A flag that is absent says nothing, so that it does not undo the environment.
    for (key, value) in [("quiet", flags.quiet), ("raiseerr", flags.raiseerr), ("ephemeral", flags.ephemeral)] {
        if value {
            values.insert(key.to_owned(), true.into());
        }
    }
    if !flags.python_path.is_empty() {
        let paths: Vec<_> = flags.python_path.iter().map(|path| path.display().to_string()).collect();
        values.insert("python_path".to_owned(), paths.into());
    }
    values
}

fn switch(name: &str, value: &str) -> Result<bool, ConfigError> {
    match value.to_ascii_lowercase().as_str() {
        "1" | "true" | "yes" | "on" => Ok(true),
        "0" | "false" | "no" | "off" => Ok(false),
        _ => Err(ConfigError::Switch { name: name.to_owned(), value: value.to_owned() }),
    }
}
