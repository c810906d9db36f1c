//! What clap has read, as the values that everything else knows.

use super::arguments::{Action, Cli, Dumps, Files};
use super::deferred::Deferred;
use super::run::Step;
use super::{author, look, run};
use crate::config::{Command, Flags, Join, Revise, Scaffold, Secret};

/// What follows the command beside its own arguments.
#[derive(Default)]
struct After {
    files: Files,
    dumps: Dumps,
    head_timeout: Option<String>,
}

impl From<Files> for After {
    fn from(files: Files) -> Self {
        Self { files, ..Self::default() }
    }
}

/// `migrate -c a.ini upgrade -x b=1 head` to the flags of both places, and the command.
pub(super) fn convert(cli: Cli) -> (Flags, Command) {
    let Cli { files, global, dumps, action } = cli;
    let (after, command) = match action {
        None => (After::default(), Command::Upgrade { revision: "head".to_owned(), sql: false, tag: None }),
        Some(action) => split(action),
    };
    let flags = Flags {
        config: files.config.into_iter().chain(after.files.config).collect(),
        name: global.name,
        arguments: files.lists.x.into_iter().chain(after.files.lists.x).collect(),
        quiet: global.quiet,
        raiseerr: global.raiseerr,
        database_url: global.database_url.map(Secret::new),
        wait_timeout: global.wait_timeout,
        lock_timeout: global.lock_timeout,
        head_timeout: after.head_timeout,
        backup: dumps.backup || after.dumps.backup,
        backup_dir: after.dumps.backup_dir.or(dumps.backup_dir),
        backup_keep: after.dumps.backup_keep.or(dumps.backup_keep),
        ephemeral: global.ephemeral,
        python_path: files.lists.python_path.into_iter().chain(after.files.lists.python_path).collect(),
    };
    (flags, command)
}

fn split(action: Action) -> (After, Command) {
    match action {
        Action::Upgrade(Deferred(run::Upgrade { files, step: Step { sql, tag }, dumps, revision })) => {
            (After { files, dumps, head_timeout: None }, Command::Upgrade { revision, sql, tag })
        }
        Action::Downgrade(Deferred(run::Downgrade { files, step: Step { sql, tag }, dumps, revision })) => {
            (After { files, dumps, head_timeout: None }, Command::Downgrade { revision, sql, tag })
        }
        Action::Stamp(Deferred(run::Stamp { files, step: Step { sql, tag }, purge, revisions })) => {
            (files.into(), Command::Stamp { revisions, sql, tag, purge })
        }
        Action::Current(Deferred(look::Current { config, lists, verbose, check_heads })) => {
            (Files { config, lists }.into(), Command::Current { verbose, check_heads })
        }
        Action::Heads(Deferred(look::Heads { files, verbose, resolve_dependencies })) => {
            (files.into(), Command::Heads { verbose, resolve_dependencies })
        }
        Action::History(Deferred(look::History { files, rev_range, verbose, indicate_current })) => {
            (files.into(), Command::History { range: rev_range, verbose, indicate_current })
        }
        Action::Branches(Deferred(look::Branches { files, verbose })) => (files.into(), Command::Branches { verbose }),
        Action::Show(Deferred(look::Show { files, revision })) => (files.into(), Command::Show { revision }),
        Action::Revision(Deferred(revision)) => revise(revision),
        Action::Merge(Deferred(merge)) => {
            let author::Merge { files, message, branch_label, rev_id, splice, revisions } = merge;
            (files.into(), Command::Merge(Box::new(Join { revisions, message, branch_label, rev_id, splice })))
        }
        Action::Edit(Deferred(author::Edit { files, revision })) => (files.into(), Command::Edit { revision }),
        Action::Check(Deferred(look::Plain { files })) => (files.into(), Command::Check),
        Action::Init(Deferred(author::Init { files, template, package, directory })) => {
            (files.into(), Command::Init(Scaffold { directory, template, package }))
        }
        Action::ListTemplates(Deferred(look::Plain { files })) => (files.into(), Command::ListTemplates),
        Action::EnsureVersion(Deferred(run::EnsureVersion { files, sql })) => {
            (files.into(), Command::EnsureVersion { sql })
        }
        Action::Wait(Deferred(look::Plain { files })) => (files.into(), Command::Wait),
        Action::WaitForHead(Deferred(look::WaitForHead { files, timeout })) => {
            (After { files, head_timeout: timeout, ..After::default() }, Command::WaitForHead)
        }
        Action::Config(Deferred(look::Plain { files })) => (files.into(), Command::Config),
        Action::Backup(Deferred(run::Backup { files, dumps })) => {
            (After { files, dumps, head_timeout: None }, Command::Backup)
        }
        Action::Restore(Deferred(run::Restore { files, file, replace })) => {
            (files.into(), Command::Restore { file, replace })
        }
        Action::Exec(Deferred(run::Exec { files, dumps, tag, revision, command })) => {
            (After { files, dumps, head_timeout: None }, Command::Exec { revision, tag, command })
        }
    }
}

fn revise(revision: author::Revision) -> (After, Command) {
    let author::Revision {
        files,
        message,
        autogenerate,
        sql,
        head,
        splice,
        branch_label,
        version_path,
        rev_id,
        depends_on,
    } = revision;
    let revise = Revise { message, autogenerate, sql, head, splice, branch_label, version_path, rev_id, depends_on };
    (files.into(), Command::Revision(Box::new(revise)))
}
