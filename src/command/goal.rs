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
    /// `migrate revision`, `migrate check`: env.py is run for what it says of the models.
    Author(Purpose),
}

/// What a new revision is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// `migrate revision`
    Revision,
    /// `migrate revision --autogenerate`
    Autogenerate,
    /// `migrate merge`
    Merge,
    /// `migrate check`
    Check,
}

impl Goal {
    /// The steps from these rows of the version table.
    ///
    /// # Errors
    /// Alembic's, in its words.
    pub fn plan(&self, history: &History, heads: &Heads) -> Result<Plan, Error> {
        let nothing = || Plan { steps: Vec::new(), warnings: Vec::new(), heads: heads.clone() };
        let plan = match self {
            Self::Upgrade(target) => plan::upgrade(history, heads, target),
            Self::Downgrade(target) => plan::downgrade(history, heads, target),
            Self::Stamp { targets, purge: false } => plan::stamp(history, heads, targets),
            Self::Stamp { targets, purge: true } => plan::stamp(history, &Heads::default(), targets),
            Self::Author(_) if self.compares() => plan::compared(history, heads).map(|()| nothing()),
            Self::EnsureVersion | Self::Look | Self::Author(_) => Ok(nothing()),
        };
        plan.map_err(|error| error.of_rows(heads))
    }

    /// Whether the version table must be there before the first step.
    pub fn writes(&self) -> bool {
        !matches!(self, Self::Look | Self::Author(_))
    }

    /// Whether the version table is made where there is none, although nothing is written to it: Alembic's way. An `upgrade`
    /// with nothing to do changes nothing here, as it takes no lock.
    pub fn makes_table(&self) -> bool {
        !matches!(self, Self::Upgrade(_) | Self::Look)
    }

    /// Whether the database is compared with models.
    pub fn compares(&self) -> bool {
        matches!(self, Self::Author(Purpose::Autogenerate | Purpose::Check))
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
            Self::Author(Purpose::Revision | Purpose::Autogenerate) => "revision",
            Self::Author(Purpose::Merge) => "merge",
            Self::Author(Purpose::Check) => "check",
        }
    }
}
