//! `migrate history --help`, ...: the commands that change nothing. Their own descriptions are with their names.

use super::arguments::{Files, Lists, revision};
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub(super) struct Current {
    /// Config file: alembic.ini, or a pyproject.toml, or one of each
    #[arg(long, value_name = "FILE")]
    pub(super) config: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) lists: Lists,
    /// Show the whole of each revision's header
    #[arg(short, long)]
    pub(super) verbose: bool,
    /// Fail unless the database is at all heads
    #[arg(short, long)]
    pub(super) check_heads: bool,
}

#[derive(Args)]
pub(super) struct Heads {
    #[command(flatten)]
    pub(super) files: Files,
    /// Show the whole of each revision's header
    #[arg(short, long)]
    pub(super) verbose: bool,
    /// Treat dependencies as down revisions
    #[arg(long)]
    pub(super) resolve_dependencies: bool,
}

#[derive(Args)]
pub(super) struct History {
    #[command(flatten)]
    pub(super) files: Files,
    /// `[start]:[end]`
    #[arg(short, long, value_name = "RANGE", allow_hyphen_values = true)]
    pub(super) rev_range: Option<String>,
    /// Show the whole of each revision's header
    #[arg(short, long)]
    pub(super) verbose: bool,
    /// Mark the revision that the database is at
    #[arg(short, long)]
    pub(super) indicate_current: bool,
}

#[derive(Args)]
pub(super) struct Branches {
    #[command(flatten)]
    pub(super) files: Files,
    /// Show the whole of each revision's header
    #[arg(short, long)]
    pub(super) verbose: bool,
}

#[derive(Args)]
pub(super) struct Show {
    #[command(flatten)]
    pub(super) files: Files,
    /// e.g. `head`, `current`, `ae10`
    #[arg(allow_hyphen_values = true, value_parser = revision)]
    pub(super) revision: String,
}

#[derive(Args)]
pub(super) struct WaitForHead {
    #[command(flatten)]
    pub(super) files: Files,
    /// How long to wait, e.g. `90s` or `2m` [default: $MIGRATE_HEAD_TIMEOUT, 10m]
    #[arg(long, value_name = "TIME")]
    pub(super) timeout: Option<String>,
}

#[derive(Args)]
pub(super) struct Plain {
    #[command(flatten)]
    pub(super) files: Files,
}
