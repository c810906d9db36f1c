//! What people type, and what is understood.

use super::arguments::Cli;
use super::{Exit, parse};
use crate::config::{Command, Flags, Revise};
use clap::CommandFactory;
use std::ffi::OsString;
use std::path::PathBuf;

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
    assert_eq!(read("migrate stamp a b --purge").1, Command::Stamp { revisions, sql: false, tag: None, purge: true });
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

#[test]
fn a_new_revision() {
    let revise = Revise {
        message: Some("users".to_owned()),
        head: Some("shop@head".to_owned()),
        depends_on: vec!["a1".to_owned(), "b2".to_owned()],
        ..Revise::default()
    };
    assert_eq!(
        read("migrate revision -m users --head shop@head --depends-on a1 --depends-on b2").1,
        Command::Revision(Box::new(revise))
    );
    assert_eq!(refuse("migrate merge").code, 2);
    assert_eq!(read("migrate list-templates").1, Command::ListTemplates);
}
