//! `migrate --help`: what stands before the command, and the commands.

use super::deferred::Deferred;
use super::{author, look, run};
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

#[derive(Parser)]
#[command(
    name = "migrate",
    version,
    about = "Runs Alembic migrations against PostgreSQL, without Python",
    long_about = "Runs Alembic migrations against PostgreSQL, without Python.\n\nWithout a command it means `migrate upgrade head`.",
    infer_long_args = true
)]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) files: Files,
    #[command(flatten)]
    pub(super) global: Global,
    #[command(flatten)]
    pub(super) dumps: Dumps,
    #[command(subcommand)]
    pub(super) action: Option<Action>,
}

/// `-c` can't be a global flag of clap's, since `current` has a `-c` of its own.
#[derive(Args, Default)]
pub(super) struct Files {
    /// Config file: alembic.ini, or a pyproject.toml, or one of each [default: $ALEMBIC_CONFIG, alembic.ini, pyproject.toml]
    #[arg(short, long, value_name = "FILE")]
    pub(super) config: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) lists: Lists,
}

/// Repeatable flags can't be clap's global ones either: those before the command would be forgotten for those after it.
#[derive(Args, Default)]
pub(super) struct Lists {
    /// Argument for env.py, e.g. `-x tenant=a`; repeatable
    #[arg(short = 'x', value_name = "KEY=VALUE")]
    pub(super) x: Vec<String>,
    /// Folder to import Python modules from; repeatable
    #[arg(long, value_name = "DIR")]
    pub(super) python_path: Vec<PathBuf>,
}

/// For the commands that can make a dump, and before any of them.
#[derive(Args, Default)]
pub(super) struct Dumps {
    /// Dump the database before its schema changes [default: $MIGRATE_BACKUP, never]
    #[arg(long)]
    pub(super) backup: bool,
    /// Folder for dumps [default: $MIGRATE_BACKUP_DIR]
    #[arg(long, value_name = "DIR")]
    pub(super) backup_dir: Option<PathBuf>,
    /// How many dumps of a database to keep [default: $MIGRATE_BACKUP_KEEP, all]
    #[arg(long, value_name = "N")]
    pub(super) backup_keep: Option<String>,
}

#[derive(Args)]
pub(super) struct Global {
    /// Section of the ini file [default: alembic]
    #[arg(short, long, global = true, value_name = "SECTION")]
    pub(super) name: Option<String>,
    /// Database URL [default: $MIGRATE_DATABASE_URL, $DATABASE_URL, ... or sqlalchemy.url of the ini]
    #[arg(long, global = true, value_name = "URL")]
    pub(super) database_url: Option<String>,
    /// How long to wait for the database, e.g. `90s` or `2m` [default: $MIGRATE_WAIT_TIMEOUT, 60s]
    #[arg(long, global = true, value_name = "TIME")]
    pub(super) wait_timeout: Option<String>,
    /// How long to wait for another migration to end [default: $MIGRATE_LOCK_TIMEOUT, 10m]
    #[arg(long, global = true, value_name = "TIME")]
    pub(super) lock_timeout: Option<String>,
    /// Run against a throw-away PostgreSQL that is started for this command
    #[arg(long, global = true)]
    pub(super) ephemeral: bool,
    /// Print results and errors only
    #[arg(short, long, global = true)]
    pub(super) quiet: bool,
    /// Show the Python traceback of an error
    #[arg(long, global = true)]
    pub(super) raiseerr: bool,
}

#[derive(Subcommand)]
pub(super) enum Action {
    /// Upgrade to a later revision
    Upgrade(Deferred<run::Upgrade>),
    /// Revert to an earlier revision
    Downgrade(Deferred<run::Downgrade>),
    /// Set the version table to revisions without running them
    Stamp(Deferred<run::Stamp>),
    /// Show the revision that the database is at
    Current(Deferred<look::Current>),
    /// Show the latest revisions
    Heads(Deferred<look::Heads>),
    /// List the revisions, the latest first
    History(Deferred<look::History>),
    /// Show the revisions that others branch from
    Branches(Deferred<look::Branches>),
    /// Show one revision
    Show(Deferred<look::Show>),
    /// Write a new revision
    Revision(Deferred<author::Revision>),
    /// Write a revision that joins several heads
    Merge(Deferred<author::Merge>),
    /// Open a revision in $EDITOR
    Edit(Deferred<author::Edit>),
    /// Compare the models with the database, and fail if they differ
    Check(Deferred<look::Plain>),
    /// Write a new project: alembic.ini, env.py and what goes with them
    Init(Deferred<author::Init>),
    /// List the templates of `init`
    #[command(alias = "list-templates")]
    #[command(name = "list_templates")]
    ListTemplates(Deferred<look::Plain>),
    /// Create the version table if there is none
    #[command(alias = "ensure-version")]
    #[command(name = "ensure_version")]
    EnsureVersion(Deferred<run::EnsureVersion>),
    /// Wait until the database takes connections
    Wait(Deferred<look::Plain>),
    /// Wait until somebody else has brought the database to the latest revisions
    #[command(alias = "wait_for_head")]
    WaitForHead(Deferred<look::WaitForHead>),
    /// Show every setting, its value and where it comes from
    Config(Deferred<look::Plain>),
    /// Dump the database into the folder for dumps
    Backup(Deferred<run::Backup>),
    /// Bring the database back to a dump, all of it or nothing
    Restore(Deferred<run::Restore>),
    /// Upgrade, then become another program
    Exec(Deferred<run::Exec>),
}

/// `-1` is a revision, `--sgl` is a slip of the finger.
pub(super) fn revision(text: &str) -> Result<String, String> {
    match text.strip_prefix('-') {
        Some(rest) if !rest.starts_with(|c: char| c.is_ascii_digit()) => Err("there is no such option".to_owned()),
        _ => Ok(text.to_owned()),
    }
}
