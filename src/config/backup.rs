use super::ConfigError;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

/// What is to be saved before the schema changes, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backup {
    /// `--backup`: a dump before the first statement of an upgrade or downgrade that has something to do.
    pub before: bool,
    /// `--backup-dir`
    pub folder: Option<PathBuf>,
    /// `--backup-keep`: how many dumps of a database stay.
    pub keep: Option<NonZeroUsize>,
}

impl Backup {
    /// Reads the texts of all three.
    pub(super) fn parse(before: &str, folder: Option<PathBuf>, keep: Option<&str>) -> Result<Self, ConfigError> {
        let before = match before.to_ascii_lowercase().as_str() {
            "before" | "1" | "true" | "yes" | "on" => true,
            "never" | "0" | "false" | "no" | "off" => false,
            _ => return Err(ConfigError::BackupWhen { value: before.to_owned() }),
        };
        let number = |text: &str| text.parse().map_err(|_| ConfigError::BackupKeep { value: text.to_owned() });
        Ok(Self { before, folder, keep: keep.map(number).transpose()? })
    }

    /// Where dumps go.
    ///
    /// # Errors
    /// Nobody said. There is no default: in a container most folders end with it.
    pub fn folder(&self) -> Result<&Path, ConfigError> {
        self.folder.as_deref().ok_or(ConfigError::NoBackupFolder)
    }

    /// Refuses `--backup` without a folder, before there is something to back up.
    ///
    /// # Errors
    /// That.
    pub fn check(&self) -> Result<(), ConfigError> {
        if self.before { self.folder().map(drop) } else { Ok(()) }
    }
}
