use super::Secret;
use std::path::PathBuf;

/// The global flags as they were typed; what was not typed is `None`, empty or `false`.
#[derive(Clone, Debug, Default)]
pub struct Flags {
    /// `-c/--config`, repeatable.
    pub config: Vec<PathBuf>,
    /// `-n/--name`
    pub name: Option<String>,
    /// `-x`, repeatable, for `context.get_x_argument()`.
    pub arguments: Vec<String>,
    /// `-q/--quiet`
    pub quiet: bool,
    /// `--raiseerr`
    pub raiseerr: bool,
    /// `--database-url`
    pub database_url: Option<Secret>,
    /// `--wait-timeout`, e.g. `90`, `2m`
    pub wait_timeout: Option<String>,
    /// `--lock-timeout`, likewise.
    pub lock_timeout: Option<String>,
    /// `--timeout` of `wait-for-head`
    pub head_timeout: Option<String>,
    /// `--backup`
    pub backup: bool,
    /// `--backup-dir`
    pub backup_dir: Option<PathBuf>,
    /// `--backup-keep`
    pub backup_keep: Option<String>,
    /// `--ephemeral`
    pub ephemeral: bool,
    /// `--python-path`, repeatable.
    pub python_path: Vec<PathBuf>,
}
