//! `migrate upgrade --help`, ...: the commands that write to a database. Their own descriptions are with their names.

use super::arguments::{Dumps, Files, revision};
use clap::Args;
use std::ffi::OsString;
use std::path::PathBuf;

#[derive(Args)]
pub(super) struct Step {
    /// Print the SQL instead of running it
    #[arg(long)]
    pub(super) sql: bool,
    /// Text for env.py's `context.get_tag_argument()`
    #[arg(long)]
    pub(super) tag: Option<String>,
}

#[derive(Args)]
pub(super) struct Upgrade {
    #[command(flatten)]
    pub(super) files: Files,
    #[command(flatten)]
    pub(super) step: Step,
    #[command(flatten)]
    pub(super) dumps: Dumps,
    /// e.g. `head`, `heads`, `+1`, `ae10`, `label@head`, or `from:to` with --sql
    #[arg(allow_hyphen_values = true, value_parser = revision, default_value = "head")]
    pub(super) revision: String,
}

#[derive(Args)]
pub(super) struct Downgrade {
    #[command(flatten)]
    pub(super) files: Files,
    #[command(flatten)]
    pub(super) step: Step,
    #[command(flatten)]
    pub(super) dumps: Dumps,
    /// e.g. `base`, `-1`, `ae10`, or `from:to` with --sql
    #[arg(allow_hyphen_values = true, value_parser = revision)]
    pub(super) revision: String,
}

#[derive(Args)]
pub(super) struct Stamp {
    #[command(flatten)]
    pub(super) files: Files,
    #[command(flatten)]
    pub(super) step: Step,
    /// Empty the version table first
    #[arg(long)]
    pub(super) purge: bool,
    /// One or more revisions, or `heads`
    #[arg(allow_negative_numbers = true, value_parser = revision, required = true)]
    pub(super) revisions: Vec<String>,
}

#[derive(Args)]
pub(super) struct EnsureVersion {
    #[command(flatten)]
    pub(super) files: Files,
    /// Print the SQL instead of running it
    #[arg(long)]
    pub(super) sql: bool,
}

#[derive(Args)]
pub(super) struct Backup {
    #[command(flatten)]
    pub(super) files: Files,
    #[command(flatten)]
    pub(super) dumps: Dumps,
}

#[derive(Args)]
pub(super) struct Restore {
    #[command(flatten)]
    pub(super) files: Files,
    /// What `migrate backup` or `--backup` has written
    pub(super) file: PathBuf,
    /// Drop what is in the database
    #[arg(long)]
    pub(super) replace: bool,
}

#[derive(Args)]
pub(super) struct Exec {
    #[command(flatten)]
    pub(super) files: Files,
    #[command(flatten)]
    pub(super) dumps: Dumps,
    /// Text for env.py's `context.get_tag_argument()`
    #[arg(long)]
    pub(super) tag: Option<String>,
    /// e.g. `head`, `heads`, `ae10`
    #[arg(allow_hyphen_values = true, value_parser = revision, default_value = "head")]
    pub(super) revision: String,
    /// The program and its arguments
    #[arg(last = true, required = true, value_name = "COMMAND")]
    pub(super) command: Vec<OsString>,
}
