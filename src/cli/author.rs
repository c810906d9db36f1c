//! `migrate revision --help`, ...: the commands that write files. Their own descriptions are with their names.

use super::arguments::{Files, revision};
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub(super) struct Revision {
    #[command(flatten)]
    pub(super) files: Files,
    /// What the revision does, in a few words
    #[arg(short, long)]
    pub(super) message: Option<String>,
    /// Fill it with what brings the database to the models
    #[arg(long)]
    pub(super) autogenerate: bool,
    /// Run env.py without a database, as `upgrade --sql` does
    #[arg(long)]
    pub(super) sql: bool,
    /// The revision that it follows, e.g. `ae10`, `label@head`, `base` [default: head]
    #[arg(long, value_name = "REVISION", allow_hyphen_values = true, value_parser = revision)]
    pub(super) head: Option<String>,
    /// Follow a revision that others follow already
    #[arg(long)]
    pub(super) splice: bool,
    /// A name for the branch that begins with it
    #[arg(long, value_name = "LABEL")]
    pub(super) branch_label: Option<String>,
    /// Which folder of `version_locations` it is for
    #[arg(long, value_name = "DIR")]
    pub(super) version_path: Option<PathBuf>,
    /// An identifier in the place of a random one
    #[arg(long, value_name = "ID")]
    pub(super) rev_id: Option<String>,
    /// A revision that has to run before it; repeatable
    #[arg(long, value_name = "REVISION", allow_hyphen_values = true, value_parser = revision)]
    pub(super) depends_on: Vec<String>,
}

#[derive(Args)]
pub(super) struct Merge {
    #[command(flatten)]
    pub(super) files: Files,
    /// What the revision does, in a few words
    #[arg(short, long)]
    pub(super) message: Option<String>,
    /// A name for the branch that begins with it
    #[arg(long, value_name = "LABEL")]
    pub(super) branch_label: Option<String>,
    /// An identifier in the place of a random one
    #[arg(long, value_name = "ID")]
    pub(super) rev_id: Option<String>,
    /// Join revisions that others follow already
    #[arg(long)]
    pub(super) splice: bool,
    /// The revisions to join, or `heads`
    #[arg(allow_negative_numbers = true, value_parser = revision, required = true)]
    pub(super) revisions: Vec<String>,
}

#[derive(Args)]
pub(super) struct Edit {
    #[command(flatten)]
    pub(super) files: Files,
    /// e.g. `head`, `current`, `ae10`
    #[arg(allow_hyphen_values = true, value_parser = revision)]
    pub(super) revision: String,
}

#[derive(Args)]
pub(super) struct Init {
    #[command(flatten)]
    pub(super) files: Files,
    /// One of those that `migrate list_templates` lists
    #[arg(short, long, default_value = "generic")]
    pub(super) template: String,
    /// Write `__init__.py` into both folders
    #[arg(long)]
    pub(super) package: bool,
    /// Folder for env.py and the revisions
    pub(super) directory: PathBuf,
}
