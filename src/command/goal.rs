//! What a run of env.py is for.

use crate::history::History;
use crate::plan::{self, Error, Heads, Plan, Target};

/// The part of `upgrade`, `downgrade`, `stamp`, ... that decides on steps.
#[derive(Debug, Clone)]
pub enum Goal {
    /// `migrate upgrade head`
    Upgrade(Target),
    /// `migrate downgrade -1`
    Downgrade(Target),
    /// `migrate stamp head --purge`
    Stamp {
        /// The revisions.
        targets: Vec<Target>,
        /// Whether the version table is emptied first.
        purge: bool,
    },
    /// `migrate ensure_version`
    EnsureVersion,
    /// `migrate current`: looks and changes nothing.
    Look,
}

impl Goal {
    /// The steps from these rows of the version table.
    ///
    /// # Errors
    /// Alembic's, in its words.
    pub fn plan(&self, history: &History, heads: &Heads) -> Result<Plan, Error> {
        let plan = match self {
            Self::Upgrade(target) => plan::upgrade(history, heads, target),
            Self::Downgrade(target) => plan::downgrade(history, heads, target),
            Self::Stamp { targets, purge: false } => plan::stamp(history, heads, targets),
            Self::Stamp { targets, purge: true } => plan::stamp(history, &Heads::default(), targets),
            Self::EnsureVersion | Self::Look => {
                Ok(Plan { steps: Vec::new(), warnings: Vec::new(), heads: heads.clone() })
            }
        };
        plan.map_err(|error| error.of_rows(heads))
    }

    /// Whether the version table must be there before the first step.
    pub fn writes(&self) -> bool {
        !matches!(self, Self::Look)
    }

    /// Whether revisions run.
    pub fn changes_schema(&self) -> bool {
        matches!(self, Self::Upgrade(_) | Self::Downgrade(_))
    }

    /// The name of the command, for `context` and `config.cmd_opts`.
    pub fn command(&self) -> &'static str {
        match self {
            Self::Upgrade(_) => "upgrade",
            Self::Downgrade(_) => "downgrade",
            Self::Stamp { .. } => "stamp",
            Self::EnsureVersion => "ensure_version",
            Self::Look => "current",
        }
    }
}
