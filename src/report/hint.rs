//! What to do about a failure: one imperative.

use super::Failure;
use crate::postgres::{Cause, PostgresError};
use crate::{ephemeral, execute, process};

impl Failure {
    /// The last line of a failure's text.
    pub(super) fn hint(&self) -> Option<String> {
        match self {
            Self::Config(error) => error.hint(),
            Self::History(error) => error.hint(),
            Self::Plan(error) => error.hint(),
            Self::Wait(error) => wait_hint(&error.connect_error().cause),
            Self::HeadUnreachable(error) => {
                wait_hint(&error.connect_error().cause).map(|hint| hint.replace("--wait-timeout", "--timeout"))
            }
            Self::NotAtHead { unknown: Some(revision), .. } => Some(format!(
                "`{revision}` is not among the revisions here: bring this image and the database's to one version"
            )),
            Self::NotAtHead { .. } => {
                Some("look at what runs `migrate upgrade head`, or wait longer with `--timeout`".to_owned())
            }
            Self::Program(error) => error.hint(),
            Self::Write(error) => error.hint(),
            Self::Hook { hook, error: process::Error::NotFound { .. } } => Some(format!(
                "`{}` is not in this image: run it where it is, use an image that has both, or take the hook out",
                hook.program
            )),
            Self::Hook { error, .. } => error.hint(),
            Self::Backup { error, .. } | Self::Restore(error) => error.hint(),
            Self::Ephemeral(ephemeral::Error::NotInstalled) => {
                Some("install the package `postgresql` (`apt-get install postgresql`)".to_owned())
            }
            Self::Execute(execute::Error::Locked { holder, .. }) => Some(match holder {
                Some(holder) => format!("look at {holder}, or wait longer with `--lock-timeout`"),
                None => "wait longer with `--lock-timeout`".to_owned(),
            }),
            Self::NoEnvironment { .. } => {
                Some("ship env.py with the revisions, or set `script_location` to the folder that holds it".to_owned())
            }
            Self::LongIdentifier { table, .. } => Some(format!(
                "rename the revision, or widen the column: `ALTER TABLE {table} ALTER COLUMN version_num TYPE varchar(255)`"
            )),
            Self::Command { hint, .. } => hint.clone(),
            Self::Script { earlier: Some(_), .. } => {
                Some("put a statement that may fail into `with connection.begin_nested():`".to_owned())
            }
            Self::Execute(error) => server_hint(error.database()?),
            Self::Script { statement: Some(error), .. } => server_hint(error.database()?),
            Self::Script { error, .. } | Self::Template { error } => error.unknown.clone(),
            Self::Postgres(error) => server_hint(error),
            _ => None,
        }
    }
}

fn server_hint(error: &PostgresError) -> Option<String> {
    let server = error.server()?;
    let ours = match server.sqlstate.as_str() {
        "25006" => Some("the server is read-only, connect to the primary"),
        "42501" => Some("grant the privilege, or connect as the owner of the schema"),
        "55P03" => Some("another session holds a lock on the table, see `pg_stat_activity`"),
        _ => None,
    };
    server.hint.clone().or_else(|| ours.map(str::to_owned))
}

fn wait_hint(cause: &Cause) -> Option<String> {
    let hint = match cause {
        Cause::Resolve { .. } => "check the host name, and that both containers are on one network",
        Cause::Refused | Cause::NoSocket { .. } => {
            "check host and port, and that the server runs; wait longer with `--wait-timeout`"
        }
        Cause::PasswordMissing => "put the password into the URL, or set `PGPASSWORD`",
        Cause::NoTls => "use `sslmode=prefer` if the network may be trusted",
        Cause::Server(server) => match server.sqlstate.as_str() {
            "28P01" => "check user and password",
            "3D000" => "create the database, or wait longer with `--wait-timeout`",
            "53300" => "raise `max_connections`, or wait longer with `--wait-timeout`",
            _ => return server.hint.clone(),
        },
        _ => return None,
    };
    Some(hint.to_owned())
}
