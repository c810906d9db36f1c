//! What a target can be refused for, in Alembic's words.

use super::version::Heads;

/// A target that leads to no plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// No revision of that name, or several.
    #[error("Can't locate revision identified by '{argument}'")]
    NotFound {
        /// What was looked for.
        argument: String,
        /// Why it was not found, e.g. `Multiple revisions start with 'ab': ...`.
        reason: String,
    },
    /// A row of the version table that no file declares.
    #[error("Can't locate revision identified by '{revision}'")]
    UnknownRow {
        /// The row.
        revision: String,
    },
    /// `head` with several heads.
    #[error(
        "Multiple head revisions are present for given argument '{argument}'; please specify a specific target revision, \
         '<branchname>@{argument}' to narrow to a specific head, or 'heads' for all heads"
    )]
    MultipleHeads {
        /// What was asked for.
        argument: String,
        /// The heads there are.
        heads: Vec<String>,
    },
    /// `stamp head` with several heads.
    #[error("Multiple heads are present; please specify a single target revision")]
    StampMultipleHeads {
        /// The heads there are.
        heads: Vec<String>,
    },
    /// A target of `upgrade` that does not follow from what is applied.
    #[error("Destination {target} is not a valid upgrade target from current head(s)")]
    NotAbove {
        /// What was asked for.
        target: String,
    },
    /// A target of `downgrade` that what is applied does not follow from.
    #[error("Destination {target} is not a valid downgrade target from current head(s)")]
    NotBelow {
        /// What was asked for.
        target: String,
    },
    /// A branch with nothing to drop.
    #[error("Not a valid downgrade target from current heads")]
    NotOnBranch,
    /// The two ends of a range are on different branches.
    #[error("Requested range {start}:{end} does not refer to ancestor/descendant revisions along the same branch")]
    NotOneBranch {
        /// Before the colon.
        start: String,
        /// After the colon.
        end: String,
    },
    /// Targets, or rows of the version table, of which one follows from another.
    #[error("Requested revision {revision} overlaps with other requested revisions {}", .others.join(", "))]
    Overlap {
        /// The one.
        revision: String,
        /// The others.
        others: Vec<String>,
    },
    /// `+5` where only three are left.
    #[error("Relative revision {relative} didn't produce {count} migrations")]
    TooFewMigrations {
        /// As written.
        relative: String,
        /// How many were asked for.
        count: u64,
    },
    /// `ab12-5` below the base.
    #[error("Walked too far")]
    WalkedTooFar,
    /// A relative target across a fork or a merge.
    #[error("Ambiguous walk")]
    AmbiguousWalk,
    /// `+1` with several rows in the version table.
    #[error("Ambiguous upgrade from multiple current revisions")]
    AmbiguousUpgrade,
    /// `a:b` without `--sql`.
    #[error("Range revision not allowed")]
    RangeNotAllowed,
    /// `downgrade a --sql`.
    #[error("downgrade with --sql requires <fromrev>:<torev>")]
    DowngradeNeedsRange,
    /// `history -r a`.
    #[error("History range requires [start]:[end], [start]:, or :[end]")]
    HistoryRange,
    /// `a:b:c`
    #[error("`{range}` has more than one colon")]
    TooManyColons {
        /// As written.
        range: String,
    },
    /// `stamp a:b c:d --sql`
    #[error("Stamp operation with --sql only supports a single starting revision at a time")]
    SeveralStarts,
    /// `stamp --purge --sql`
    #[error("Can't use --purge with --sql mode")]
    PurgeOffline,
    /// `current --check-heads`
    #[error("Database is not on all head revisions")]
    NotOnHeads,
    /// `revision` with several heads.
    #[error(
        "Multiple heads are present; please specify the head revision on which the new revision should be based, or \
         perform a merge."
    )]
    ReviseMultipleHeads {
        /// The heads there are.
        heads: Vec<String>,
    },
    /// `merge a a`
    #[error("Duplicate head revisions specified")]
    DuplicateHeads,
    /// `revision --head` of a revision that others follow.
    #[error(
        "Revision {revision} is not a head revision; please specify --splice to create a new branch from this revision"
    )]
    NotAHead {
        /// The revision.
        revision: String,
    },
    /// `revision --rev-id` of a revision that is there.
    #[error("Revision {revision} is present more than once")]
    Taken {
        /// The identifier.
        revision: String,
    },
    /// `revision --autogenerate`, `check`
    #[error("Target database is not up to date.")]
    NotUpToDate,
    /// The rows of the version table do not fit what a step does to them.
    #[error("the version table {} `{id}`, which does not fit {step}", if *.present { "already has" } else { "has no" })]
    VersionTable {
        /// The row.
        id: String,
        /// Whether it is there against expectation.
        present: bool,
        /// The step, as in the log.
        step: String,
    },
    /// More than one row of the version table could be changed by a step.
    #[error("the version table has {} rows for {step}", .ids.len())]
    AmbiguousVersion {
        /// The rows.
        ids: Vec<String>,
        /// The step, as in the log.
        step: String,
    },
    /// Revisions to run that the given heads do not lead to.
    #[error("the heads {} do not lead to all revisions of this run", .heads.join(", "))]
    Unsorted {
        /// The heads.
        heads: Vec<String>,
    },
}

impl Error {
    /// Tells what is missing for a row of the version table from what was asked for.
    #[must_use]
    pub fn of_rows(self, heads: &Heads) -> Self {
        match self {
            Error::NotFound { argument, .. } if heads.rows().contains(&argument) => {
                Error::UnknownRow { revision: argument }
            }
            other => other,
        }
    }

    /// What to do about it, one imperative.
    pub fn hint(&self) -> Option<String> {
        Some(match self {
            Error::NotFound { reason, .. } => {
                format!("list what there is with `migrate history`; {}", lower_first(reason))
            }
            Error::UnknownRow { revision } => format!(
                "the database is at `{revision}`, which no file declares: use files that are as new as the database, or \
                 correct it with `migrate stamp --purge <revision>`"
            ),
            Error::MultipleHeads { heads, .. } | Error::StampMultipleHeads { heads } => {
                format!("the heads are {}; name one, or `heads` for all", heads.join(", "))
            }
            Error::ReviseMultipleHeads { heads } => {
                format!(
                    "the heads are {}; name one with `--head`, or join them with `migrate merge heads`",
                    heads.join(", ")
                )
            }
            Error::DuplicateHeads => "name each revision once".into(),
            Error::NotAHead { .. } => "add `--splice`, or follow a head; `migrate heads` lists them".into(),
            Error::Taken { .. } => "choose another `--rev-id`".into(),
            Error::NotUpToDate => "run `migrate upgrade heads`".into(),
            Error::NotAbove { .. } | Error::NotBelow { .. } | Error::NotOnBranch => {
                "compare `migrate current` with `migrate history`".into()
            }
            Error::NotOneBranch { .. } => "write the older revision first".into(),
            Error::Overlap { .. } => {
                "name only the newest of them; `migrate current` lists the rows that are there".into()
            }
            Error::TooFewMigrations { .. } | Error::WalkedTooFar => "count again with `migrate history -i`".into(),
            Error::AmbiguousWalk | Error::AmbiguousUpgrade => {
                "name the branch, as in `<branch>@+1`, or the revision itself".into()
            }
            Error::RangeNotAllowed => "add `--sql`, or name only the revision to go to".into(),
            Error::DowngradeNeedsRange => "write `downgrade <from>:<to> --sql`".into(),
            Error::HistoryRange | Error::TooManyColons { .. } => "write `<start>:<end>`".into(),
            Error::SeveralStarts => "use one starting revision for all targets".into(),
            Error::PurgeOffline => "leave out one of the two".into(),
            Error::NotOnHeads => "run `migrate upgrade heads`".into(),
            Error::VersionTable { .. } | Error::AmbiguousVersion { .. } | Error::Unsorted { .. } => {
                "correct the rows with `migrate stamp --purge <revision>`".into()
            }
        })
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// Something Alembic warns about and goes on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Warning {
    /// `downgrade -1` with several rows in the version table.
    #[error("downgrade -1 from multiple heads is ambiguous; this usage will be disallowed in a future release.")]
    AmbiguousDowngrade,
}
