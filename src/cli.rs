//! The command line, and the only place that knows clap: [`parse`] turns it into [`Flags`] and a [`Command`].

use crate::config::{Command, Flags, Secret};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use std::ffi::OsString;
use std::path::PathBuf;

/// Why there is nothing to run: help, the version, or arguments that make no sense.
#[derive(Debug, PartialEq, Eq)]
pub struct Exit {
    /// What to print: on stdout if `code` is 0, else on stderr.
    pub text: String,
    /// 0, or 2 as argparse has it.
    pub code: i32,
}

/// Reads `arguments`, the program's name first.
///
/// # Errors
/// Help, the version and wrong arguments, as text to print.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<(Flags, Command), Exit> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let matches = Cli::command().try_get_matches_from(&arguments);
    let cli = matches.and_then(|matches| Cli::from_arg_matches(&matches));
    cli.map(convert).map_err(|error| Exit { text: hide(error.to_string(), &arguments), code: error.exit_code() })
}

/// A URL in the wrong place is quoted by clap in full; no message may show its password.
fn hide(text: String, arguments: &[OsString]) -> String {
    let mut text = text;
    for argument in arguments.iter().filter_map(|argument| argument.to_str()) {
        let mut hidden = argument.to_owned();
        // `label@head` has no password; a URL without its `:` may have one.
        if let Some((user, host)) = hidden.rsplit_once('@').filter(|(user, _)| user.contains([':', '/'])) {
            let scheme = user.split_once("//").map_or(String::new(), |(scheme, _)| format!("{scheme}//"));
            hidden = format!("{scheme}***@{host}");
        }
        if let Some((before, after)) = hidden.split_once("password=") {
            let rest = after.split_once('&').map_or(String::new(), |(_, rest)| format!("&{rest}"));
            hidden = format!("{before}password=***{rest}");
        }
        text = text.replace(argument, &hidden);
    }
    text
}

#[derive(Parser)]
#[command(
    name = "migrate",
    version,
    about = "Runs Alembic migrations against PostgreSQL, without Python",
    long_about = "Runs Alembic migrations against PostgreSQL, without Python.\n\nWithout a command it means `migrate upgrade head`.",
    infer_long_args = true
)]
struct Cli {
    #[command(flatten)]
    files: Files,
    #[command(flatten)]
    global: Global,
    #[command(flatten)]
    dumps: Dumps,
    #[command(subcommand)]
    action: Option<Action>,
}

/// `-c` can't be a global flag of clap's, since `current` has a `-c` of its own.
#[derive(Args)]
struct Files {
    /// Config file: alembic.ini, or a pyproject.toml, or one of each [default: $ALEMBIC_CONFIG, alembic.ini, pyproject.toml]
    #[arg(short, long, value_name = "FILE")]
    config: Vec<PathBuf>,
    #[command(flatten)]
    lists: Lists,
}

/// Repeatable flags can't be clap's global ones either: those before the command would be forgotten for those after it.
#[derive(Args)]
struct Lists {
    /// Argument for env.py, e.g. `-x tenant=a`; repeatable
    #[arg(short = 'x', value_name = "KEY=VALUE")]
    x: Vec<String>,
    /// Folder to import Python modules from; repeatable
    #[arg(long, value_name = "DIR")]
    python_path: Vec<PathBuf>,
}

/// For the commands that can make a dump, and before any of them.
#[derive(Args, Default)]
struct Dumps {
    /// Dump the database before its schema changes [default: $MIGRATE_BACKUP, never]
    #[arg(long)]
    backup: bool,
    /// Folder for dumps [default: $MIGRATE_BACKUP_DIR]
    #[arg(long, value_name = "DIR")]
    backup_dir: Option<PathBuf>,
    /// How many dumps of a database to keep [default: $MIGRATE_BACKUP_KEEP, all]
    #[arg(long, value_name = "N")]
    backup_keep: Option<String>,
}

#[derive(Args)]
struct Global {
    /// Section of the ini file [default: alembic]
    #[arg(short, long, global = true, value_name = "SECTION")]
    name: Option<String>,
    /// Database URL [default: $MIGRATE_DATABASE_URL, $DATABASE_URL, ... or sqlalchemy.url of the ini]
    #[arg(long, global = true, value_name = "URL")]
    database_url: Option<String>,
    /// How long to wait for the database, e.g. `90s` or `2m` [default: $MIGRATE_WAIT_TIMEOUT, 60s]
    #[arg(long, global = true, value_name = "TIME")]
    wait_timeout: Option<String>,
    /// How long to wait for another migration to end [default: $MIGRATE_LOCK_TIMEOUT, 10m]
    #[arg(long, global = true, value_name = "TIME")]
    lock_timeout: Option<String>,
    /// Run against a throw-away PostgreSQL that is started for this command
    #[arg(long, global = true)]
    ephemeral: bool,
    /// Print results and errors only
    #[arg(short, long, global = true)]
    quiet: bool,
    /// Show the Python traceback of an error
    #[arg(long, global = true)]
    raiseerr: bool,
}

#[derive(Subcommand)]
enum Action {
    /// Upgrade to a later revision
    Upgrade {
        #[command(flatten)]
        files: Files,
        #[command(flatten)]
        step: Step,
        #[command(flatten)]
        dumps: Dumps,
        /// e.g. `head`, `heads`, `+1`, `ae10`, `label@head`, or `from:to` with --sql
        #[arg(allow_hyphen_values = true, value_parser = revision, default_value = "head")]
        revision: String,
    },
    /// Revert to an earlier revision
    Downgrade {
        #[command(flatten)]
        files: Files,
        #[command(flatten)]
        step: Step,
        #[command(flatten)]
        dumps: Dumps,
        /// e.g. `base`, `-1`, `ae10`, or `from:to` with --sql
        #[arg(allow_hyphen_values = true, value_parser = revision)]
        revision: String,
    },
    /// Set the version table to revisions without running them
    Stamp {
        #[command(flatten)]
        files: Files,
        #[command(flatten)]
        step: Step,
        /// Empty the version table first
        #[arg(long)]
        purge: bool,
        /// One or more revisions, or `heads`
        #[arg(allow_negative_numbers = true, value_parser = revision, required = true)]
        revisions: Vec<String>,
    },
    /// Show the revision that the database is at
    Current {
        /// Config file: alembic.ini, or a pyproject.toml, or one of each
        #[arg(long, value_name = "FILE")]
        config: Vec<PathBuf>,
        #[command(flatten)]
        lists: Lists,
        /// Show the whole of each revision's header
        #[arg(short, long)]
        verbose: bool,
        /// Fail unless the database is at all heads
        #[arg(short, long)]
        check_heads: bool,
    },
    /// Show the latest revisions
    Heads {
        #[command(flatten)]
        files: Files,
        /// Show the whole of each revision's header
        #[arg(short, long)]
        verbose: bool,
        /// Treat dependencies as down revisions
        #[arg(long)]
        resolve_dependencies: bool,
    },
    /// List the revisions, the latest first
    History {
        #[command(flatten)]
        files: Files,
        /// `[start]:[end]`
        #[arg(short, long, value_name = "RANGE", allow_hyphen_values = true)]
        rev_range: Option<String>,
        /// Show the whole of each revision's header
        #[arg(short, long)]
        verbose: bool,
        /// Mark the revision that the database is at
        #[arg(short, long)]
        indicate_current: bool,
    },
    /// Show the revisions that others branch from
    Branches {
        #[command(flatten)]
        files: Files,
        /// Show the whole of each revision's header
        #[arg(short, long)]
        verbose: bool,
    },
    /// Show one revision
    Show {
        #[command(flatten)]
        files: Files,
        /// e.g. `head`, `current`, `ae10`
        #[arg(allow_hyphen_values = true, value_parser = revision)]
        revision: String,
    },
    /// Create the version table if there is none
    #[command(alias = "ensure-version")]
    #[command(name = "ensure_version")]
    EnsureVersion {
        #[command(flatten)]
        files: Files,
        /// Print the SQL instead of running it
        #[arg(long)]
        sql: bool,
    },
    /// Wait until the database takes connections
    Wait {
        #[command(flatten)]
        files: Files,
    },
    /// Wait until somebody else has brought the database to the latest revisions
    #[command(alias = "wait_for_head")]
    WaitForHead {
        #[command(flatten)]
        files: Files,
        /// How long to wait, e.g. `90s` or `2m` [default: $MIGRATE_HEAD_TIMEOUT, 10m]
        #[arg(long, value_name = "TIME")]
        timeout: Option<String>,
    },
    /// Show every setting, its value and where it comes from
    Config {
        #[command(flatten)]
        files: Files,
    },
    /// Dump the database into the folder for dumps
    Backup {
        #[command(flatten)]
        files: Files,
        #[command(flatten)]
        dumps: Dumps,
    },
    /// Bring the database back to a dump, all of it or nothing
    Restore {
        #[command(flatten)]
        files: Files,
        /// What `migrate backup` or `--backup` has written
        file: PathBuf,
        /// Drop what is in the database
        #[arg(long)]
        replace: bool,
    },
    /// Upgrade, then become another program
    Exec {
        #[command(flatten)]
        files: Files,
        #[command(flatten)]
        dumps: Dumps,
        /// Text for env.py's `context.get_tag_argument()`
        #[arg(long)]
        tag: Option<String>,
        /// e.g. `head`, `heads`, `ae10`
        #[arg(allow_hyphen_values = true, value_parser = revision, default_value = "head")]
        revision: String,
        /// The program and its arguments
        #[arg(last = true, required = true, value_name = "COMMAND")]
        command: Vec<OsString>,
    },
}

#[derive(Args)]
struct Step {
    /// Print the SQL instead of running it
    #[arg(long)]
    sql: bool,
    /// Text for env.py's `context.get_tag_argument()`
    #[arg(long)]
    tag: Option<String>,
}

/// `-1` is a revision, `--sgl` is a slip of the finger.
fn revision(text: &str) -> Result<String, String> {
    match text.strip_prefix('-') {
        Some(rest) if !rest.starts_with(|c: char| c.is_ascii_digit()) => Err("there is no such option".to_owned()),
        _ => Ok(text.to_owned()),
    }
}

fn convert(cli: Cli) -> (Flags, Command) {
    let Cli { files, global, dumps, action } = cli;
    let nothing = Files { config: Vec::new(), lists: Lists { x: Vec::new(), python_path: Vec::new() } };
    let mut head_timeout = None;
    let mut more_dumps = Dumps::default();
    let (more, command) = match action {
        None => (nothing, Command::Upgrade { revision: "head".to_owned(), sql: false, tag: None }),
        Some(Action::Upgrade { files, step: Step { sql, tag }, dumps, revision }) => {
            more_dumps = dumps;
            (files, Command::Upgrade { revision, sql, tag })
        }
        Some(Action::Downgrade { files, step: Step { sql, tag }, dumps, revision }) => {
            more_dumps = dumps;
            (files, Command::Downgrade { revision, sql, tag })
        }
        Some(Action::Stamp { files, step: Step { sql, tag }, purge, revisions }) => {
            (files, Command::Stamp { revisions, sql, tag, purge })
        }
        Some(Action::Current { config, lists, verbose, check_heads }) => {
            (Files { config, lists }, Command::Current { verbose, check_heads })
        }
        Some(Action::Heads { files, verbose, resolve_dependencies }) => {
            (files, Command::Heads { verbose, resolve_dependencies })
        }
        Some(Action::History { files, rev_range, verbose, indicate_current }) => {
            (files, Command::History { range: rev_range, verbose, indicate_current })
        }
        Some(Action::Branches { files, verbose }) => (files, Command::Branches { verbose }),
        Some(Action::Show { files, revision }) => (files, Command::Show { revision }),
        Some(Action::EnsureVersion { files, sql }) => (files, Command::EnsureVersion { sql }),
        Some(Action::Wait { files }) => (files, Command::Wait),
        Some(Action::WaitForHead { files, timeout }) => {
            head_timeout = timeout;
            (files, Command::WaitForHead)
        }
        Some(Action::Config { files }) => (files, Command::Config),
        Some(Action::Backup { files, dumps }) => {
            more_dumps = dumps;
            (files, Command::Backup)
        }
        Some(Action::Restore { files, file, replace }) => (files, Command::Restore { file, replace }),
        Some(Action::Exec { files, dumps, tag, revision, command }) => {
            more_dumps = dumps;
            (files, Command::Exec { revision, tag, command })
        }
    };
    let flags = Flags {
        config: files.config.into_iter().chain(more.config).collect(),
        name: global.name,
        arguments: files.lists.x.into_iter().chain(more.lists.x).collect(),
        quiet: global.quiet,
        raiseerr: global.raiseerr,
        database_url: global.database_url.map(Secret::new),
        wait_timeout: global.wait_timeout,
        lock_timeout: global.lock_timeout,
        head_timeout,
        backup: dumps.backup || more_dumps.backup,
        backup_dir: more_dumps.backup_dir.or(dumps.backup_dir),
        backup_keep: more_dumps.backup_keep.or(dumps.backup_keep),
        ephemeral: global.ephemeral,
        python_path: files.lists.python_path.into_iter().chain(more.lists.python_path).collect(),
    };
    (flags, command)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> (Flags, Command) {
        parse(line.split(' ').map(OsString::from)).unwrap_or_else(|exit| panic!("{}", exit.text))
    }

    fn refuse(line: &str) -> Exit {
        match parse(line.split(' ').map(OsString::from)) {
            Ok((_, command)) => panic!("{command:?}"),
            Err(exit) => exit,
        }
    }

    fn upgrade(revision: &str) -> Command {
        Command::Upgrade { revision: revision.to_owned(), sql: false, tag: None }
    }

    #[test]
    fn the_definition_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn alone_means_upgrade_head() {
        assert_eq!(read("migrate").1, upgrade("head"));
        assert_eq!(read("migrate upgrade").1, upgrade("head"));
    }

    #[test]
    fn relative_revisions() {
        assert_eq!(read("migrate upgrade +2").1, upgrade("+2"));
        let down = |sql| Command::Downgrade { revision: "-1".to_owned(), sql, tag: None };
        assert_eq!(read("migrate downgrade -1").1, down(false));
        assert_eq!(read("migrate downgrade --sql -1").1, down(true));
        assert_eq!(read("migrate downgrade -1 --sql").1, down(true));
        let range = Some("-3:current".to_owned());
        assert_eq!(
            read("migrate history -r -3:current -i").1,
            Command::History { range, verbose: false, indicate_current: true }
        );
    }

    #[test]
    fn flags_stand_before_and_after() {
        let (flags, command) =
            read("migrate -c a.ini -x a=1 -n one upgrade -x b=2 -q -c pyproject.toml head --wait-timeout 5s");
        assert_eq!(command, upgrade("head"));
        assert_eq!(flags.config, [PathBuf::from("a.ini"), PathBuf::from("pyproject.toml")]);
        assert_eq!(flags.name.as_deref(), Some("one"));
        assert_eq!(flags.wait_timeout.as_deref(), Some("5s"));
        assert!(flags.quiet);
        assert_eq!(read("migrate -x a=1 -x b=2 heads").0.arguments, ["a=1", "b=2"]);
    }

    #[test]
    fn arguments_before_and_after_add_up() {
        assert_eq!(read("migrate -x a=1 upgrade -x b=2 head").0.arguments, ["a=1", "b=2"]);
    }

    #[test]
    fn current_has_its_own_c() {
        let (flags, command) = read("migrate -c a.ini current -c --config pyproject.toml");
        assert_eq!(command, Command::Current { verbose: false, check_heads: true });
        assert_eq!(flags.config.len(), 2);
    }

    #[test]
    fn names_of_commands() {
        assert_eq!(read("migrate ensure_version --sql").1, Command::EnsureVersion { sql: true });
        assert_eq!(read("migrate wait").1, Command::Wait);
        let (flags, command) = read("migrate wait-for-head --timeout 5m");
        assert_eq!((command, flags.head_timeout.as_deref()), (Command::WaitForHead, Some("5m")));
        let revisions = vec!["a".to_owned(), "b".to_owned()];
        assert_eq!(
            read("migrate stamp a b --purge").1,
            Command::Stamp { revisions, sql: false, tag: None, purge: true }
        );
    }

    #[test]
    fn what_follows_the_dashes_is_the_program() {
        let exec = |revision: &str, command: &[&str]| Command::Exec {
            revision: revision.to_owned(),
            tag: None,
            command: command.iter().map(OsString::from).collect(),
        };
        let (flags, command) = read("migrate exec --wait-timeout 5s -- app --wait-timeout 6s -- x");
        assert_eq!(command, exec("head", &["app", "--wait-timeout", "6s", "--", "x"]));
        assert_eq!(flags.wait_timeout.as_deref(), Some("5s"));
        assert_eq!(read("migrate exec heads -- app").1, exec("heads", &["app"]));
        for line in ["migrate exec", "migrate exec app", "migrate exec --"] {
            assert_eq!(refuse(line).code, 2, "{line}");
        }
    }

    #[test]
    fn dumps_before_and_after_the_command() {
        let (flags, _) = read("migrate --backup --backup-dir /a upgrade head --backup-dir /b --backup-keep 3");
        assert_eq!((flags.backup, flags.backup_keep.as_deref()), (true, Some("3")));
        assert_eq!(flags.backup_dir, Some(PathBuf::from("/b")));
        assert!(read("migrate --backup").0.backup);
        assert!(read("migrate exec --backup -- app").0.backup);
        assert_eq!(refuse("migrate stamp head --backup").code, 2);
    }

    #[test]
    fn mistakes_exit_with_2() {
        for line in ["migrate upgrate", "migrate downgrade", "migrate stamp", "migrate upgrade --sgl", "migrate show"] {
            assert_eq!(refuse(line).code, 2, "{line}");
        }
        let version = refuse("migrate --version");
        assert_eq!((version.code, version.text), (0, format!("migrate {}\n", env!("CARGO_PKG_VERSION"))));
    }

    #[test]
    fn a_misplaced_url_is_not_repeated() {
        let text = refuse("migrate postgresql://app:hunter2@db/app").text;
        assert!(text.contains("postgresql://***@db/app"), "{text}");
        assert!(!text.contains("hunter2"), "{text}");
    }
}
