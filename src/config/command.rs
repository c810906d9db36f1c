use super::{Join, Revise, Scaffold};
use std::ffi::OsString;
use std::path::PathBuf;

/// What is to be done, with its arguments: a subcommand without the parser it came through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// `migrate upgrade head`, and `migrate` alone.
    Upgrade {
        /// e.g. `head`, `+2`, `a:b`
        revision: String,
        /// Print instead of run.
        sql: bool,
        /// For `env.py`.
        tag: Option<String>,
    },
    /// `migrate downgrade -1`
    Downgrade {
        /// e.g. `base`, `-1`, `a:b`
        revision: String,
        /// Print instead of run.
        sql: bool,
        /// For `env.py`.
        tag: Option<String>,
    },
    /// `migrate stamp head`
    Stamp {
        /// One or more.
        revisions: Vec<String>,
        /// Print instead of run.
        sql: bool,
        /// For `env.py`.
        tag: Option<String>,
        /// Empty the version table first.
        purge: bool,
    },
    /// `migrate current`
    Current {
        /// `-v`
        verbose: bool,
        /// `-c/--check-heads`
        check_heads: bool,
    },
    /// `migrate heads`
    Heads {
        /// `-v`
        verbose: bool,
        /// `--resolve-dependencies`
        resolve_dependencies: bool,
    },
    /// `migrate history -r a:b`
    History {
        /// `-r/--rev-range`
        range: Option<String>,
        /// `-v`
        verbose: bool,
        /// `-i/--indicate-current`
        indicate_current: bool,
    },
    /// `migrate branches`
    Branches {
        /// `-v`
        verbose: bool,
    },
    /// `migrate show REV`
    Show {
        /// e.g. `head`, `current`
        revision: String,
    },
    /// `migrate revision -m "add users"`
    Revision(Box<Revise>),
    /// `migrate merge heads`
    Merge(Box<Join>),
    /// `migrate edit head`
    Edit {
        /// e.g. `head`, `current`
        revision: String,
    },
    /// `migrate check`
    Check,
    /// `migrate init migrations`
    Init(Scaffold),
    /// `migrate list_templates`
    ListTemplates,
    /// `migrate ensure_version`
    EnsureVersion {
        /// Print instead of run.
        sql: bool,
    },
    /// `migrate wait`
    Wait,
    /// `migrate wait-for-head`
    WaitForHead,
    /// `migrate config`
    Config,
    /// `migrate backup`
    Backup,
    /// `migrate restore shop-ab12-20260228T102030Z.dump`
    Restore {
        /// The dump.
        file: PathBuf,
        /// What is in the database gives way.
        replace: bool,
    },
    /// `migrate exec -- gunicorn app`
    Exec {
        /// e.g. `head`
        revision: String,
        /// For `env.py`.
        tag: Option<String>,
        /// The program and its arguments.
        command: Vec<OsString>,
    },
}

impl Command {
    /// The name of a command whose database others use after it or beside it.
    pub fn outlives_the_run(&self) -> Option<&'static str> {
        match self {
            Self::Exec { .. } => Some("exec"),
            Self::WaitForHead => Some("wait-for-head"),
            _ => None,
        }
    }
}
