//! `pg_restore | psql`: one transaction, in which the old content goes and the dump's comes.
//!
//! pg_restore can restore in one transaction too, but not drop in it what came after the dump, and it has settings
//! in its script that an older server refuses.

use super::program::find;
use super::{Client, Error};
use crate::process::{Running, Signal};
use std::collections::HashSet;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::{ChildStdin, ChildStdout, Command};

const OBJECTS: &str = include_str!("objects.sql");
const CLEAR: &str = include_str!("clear.sql");
const PRIVILEGES: &str = include_str!("privileges.sql");

/// Where a dump is restored.
pub struct Place<'a> {
    /// How to connect.
    pub client: Client<'a>,
    /// The names in `pg_settings`.
    pub settings: &'a HashSet<String>,
    /// How long a table may be locked by somebody else.
    pub lock_wait: Duration,
    /// `--replace`
    pub replace: bool,
}

/// A dump that has been read to its end.
pub struct Checked {
    /// The extensions that it makes.
    extensions: Vec<String>,
}

/// `SELECT`: whether there is nothing in a database that a dump could be about.
pub fn is_empty() -> String {
    format!(
        "SELECT NOT EXISTS (SELECT FROM ({OBJECTS}) o) AND NOT EXISTS (SELECT FROM pg_largeobject_metadata) AS is_empty"
    )
}

/// `pg_restore --list`, and then all of the file: a damaged one is found before anything is locked.
///
/// # Errors
/// It is no dump, or not a whole one.
pub async fn check(file: &Path) -> Result<Checked, Error> {
    let unreadable = |reason: String| Error::File { path: file.to_owned(), reason };
    let metadata =
        std::fs::File::open(file).and_then(|file| file.metadata()).map_err(|error| unreadable(error.to_string()))?;
    if !metadata.is_file() {
        return Err(unreadable("it is no file".to_owned()));
    }
    find("psql")?;
    let pg_restore = find("pg_restore")?;
    let listing = listing(&pg_restore, file).await?;
    run(&pg_restore, "pg_restore", Command::new(&pg_restore).arg("--file=/dev/null").arg(file)).await?;
    let name = |line: &str| Some(line.split_once(" EXTENSION - ")?.1.trim_end().to_owned());
    let own = listing.lines().filter(|line| !line.starts_with(';'));
    Ok(Checked { extensions: own.filter_map(name).collect() })
}

/// `pg_restore --list`: what a dump holds.
pub(super) async fn listing(pg_restore: &Path, file: &Path) -> Result<String, Error> {
    run(pg_restore, "pg_restore --list", Command::new(pg_restore).arg("--list").arg(file)).await
}

async fn run(path: &Path, program: &'static str, command: &mut Command) -> Result<String, Error> {
    let ended = Running::run(path, command, Signal::SIGTERM).await?;
    if ended.status.success() {
        return Ok(ended.stdout);
    }
    Err(Error::Failed { program, status: ended.status, said: ended.stderr })
}

/// Restores a dump, all of it or nothing.
///
/// # Errors
/// The database is as it was.
pub async fn restore(file: &Path, checked: &Checked, place: &Place<'_>) -> Result<(), Error> {
    let (pg_restore, psql) = (find("pg_restore")?, find("psql")?);
    let mut command = place.client.command(&psql);
    command.args(["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1"]).stdin(Stdio::piped()).stdout(Stdio::null());
    // SIGINT is what makes psql stop the statement that runs.
    let mut writer = Running::start(&psql, &mut command, Signal::SIGINT)?;
    let mut command = Command::new(&pg_restore);
    command.args(["--single-transaction", "--exit-on-error", "--file=-"]).arg(file);
    let mut reader = Running::start(&pg_restore, command.stdin(Stdio::null()).stdout(Stdio::piped()), Signal::SIGTERM)?;

    let (written, read) = (writer.said(), reader.said());
    let pipes = (reader.child().stdout.take(), writer.child().stdin.take());
    let move_all = async {
        let (Some(script), Some(mut input)) = pipes else { return Ok(None) };
        let moved = pump(script, &mut input, &preface(checked, place), place.settings).await;
        let status = reader.status().await;
        if moved.is_ok() && status.as_ref().is_ok_and(|status| status.success()) {
            // Its script ends with one; without it, or without the end of the script, all of this has not been.
            input.write_all(b"COMMIT;\n").await?;
        }
        input.shutdown().await?;
        status.map(Some)
    };
    let (moved, written, read) = tokio::join!(move_all, written, read);
    let pipe = |program| move |source| Error::Pipe { program, source };
    let status = writer.status().await.map_err(pipe("psql"))?;
    if !status.success() {
        return Err(Error::Failed { program: "psql", status, said: written });
    }
    match moved.map_err(pipe("pg_restore"))? {
        Some(status) if !status.success() => Err(Error::Failed { program: "pg_restore", status, said: read }),
        _ => Ok(()),
    }
}

/// What comes before the script, in its transaction.
fn preface(checked: &Checked, place: &Place<'_>) -> String {
    let mut text = format!(
        "BEGIN;\nSET client_min_messages = error;\nSET lock_timeout = {};\n",
        place.lock_wait.as_millis().max(1)
    );
    if place.replace {
        let kept = checked.extensions.join(",").replace('\'', "''");
        text.push_str(&format!("SET LOCAL retort.extensions = '{kept}';\n"));
        text.push_str(&CLEAR.replace("{objects}", OBJECTS.trim_end()));
        text.push_str(PRIVILEGES);
    }
    text
}

/// Moves the script, without the settings at its head that the server does not know.
async fn pump(
    script: ChildStdout,
    input: &mut ChildStdin,
    preface: &str,
    settings: &HashSet<String>,
) -> std::io::Result<()> {
    input.write_all(preface.as_bytes()).await?;
    let mut script = BufReader::with_capacity(64 * 1024, script);
    let mut line = Vec::new();
    loop {
        line.clear();
        if script.read_until(b'\n', &mut line).await? == 0 {
            return Ok(());
        }
        let head = head(&String::from_utf8_lossy(&line), settings);
        if head != Head::Unknown {
            input.write_all(&line).await?;
        }
        if head == Head::Over {
            break;
        }
    }
    tokio::io::copy_buf(&mut script, input).await.map(drop)
}

/// A line at the head of a script.
#[derive(Debug, PartialEq, Eq)]
enum Head {
    /// Comments, settings that the server knows.
    Known,
    /// `SET transaction_timeout = 0;` for a server before 17.
    Unknown,
    /// The first statement that does something.
    Over,
}

fn head(line: &str, settings: &HashSet<String>) -> Head {
    let line = line.trim();
    if let Some(name) = line.strip_prefix("SET ").and_then(|rest| rest.split([' ', '=']).next()) {
        let known = settings.iter().any(|setting| setting.eq_ignore_ascii_case(name)) || name.contains('.');
        return if known { Head::Known } else { Head::Unknown };
    }
    let passes = line.is_empty()
        || line == "BEGIN;"
        || ["--", "\\", "SELECT pg_catalog.set_config("].iter().any(|start| line.starts_with(start));
    if passes { Head::Known } else { Head::Over }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_of_a_newer_server_is_left_out() {
        let settings = HashSet::from(["statement_timeout", "TimeZone"].map(str::to_owned));
        let table = [
            ("", Head::Known),
            ("-- PostgreSQL database dump", Head::Known),
            ("\\restrict abc", Head::Known),
            ("BEGIN;", Head::Known),
            ("SET statement_timeout = 0;", Head::Known),
            ("SET timezone = 'UTC';", Head::Known),
            ("SET transaction_timeout = 0;", Head::Unknown),
            ("SELECT pg_catalog.set_config('search_path', '', false);", Head::Known),
            ("CREATE TABLE public.t (", Head::Over),
        ];
        for (line, expected) in table {
            assert_eq!(head(line, &settings), expected, "{line}");
        }
    }
}
