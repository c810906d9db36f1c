//! Exit codes.

/// How a run ended, as the number that a compose file or a job sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// 0: done, or nothing to do.
    Success,
    /// 1: a script or a statement failed; nothing of its transaction remains. Alembic's for an exception.
    Failed,
    /// 2: the command line. argparse's and clap's.
    Usage,
    /// 3: the configuration.
    Configuration,
    /// 4: the database was not reachable in time, or refused the connection.
    Unreachable,
    /// 5: another process held the migration lock for too long.
    Locked,
    /// 6: `wait-for-head` has waited in vain.
    NotAtHead,
    /// 7: there is no backup, so nothing was migrated; or a dump could not be restored.
    Backup,
    /// 126: the program of `exec` can't be run. The shell's.
    NotExecutable,
    /// 127: the program of `exec` is not there. The shell's.
    NotFound,
    /// 255: the request does not fit the history or the database. Alembic's for a CommandError.
    Command,
    /// 128 + signal
    Signal(i32),
    /// `sys.exit(n)` in env.py or a revision.
    Script(i32),
}

impl Exit {
    /// The number.
    pub fn code(self) -> i32 {
        match self {
            Self::Success => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Configuration => 3,
            Self::Unreachable => 4,
            Self::Locked => 5,
            Self::NotAtHead => 6,
            Self::Backup => 7,
            Self::NotExecutable => 126,
            Self::NotFound => 127,
            Self::Command => 255,
            Self::Signal(signal) => 128 + signal,
            Self::Script(code) => code,
        }
    }
}
