use super::connect::{Notices, connect};
use super::{Cause, ConnectError, Connection};
use crate::config::Target;
use backoff::ExponentialBackoffBuilder;
use backoff::backoff::Backoff;
use std::time::{Duration, Instant};
use thiserror::Error;

/// No connection in the time allowed, or none that waiting would bring.
#[derive(Debug, Error)]
pub enum WaitError {
    /// Still not there.
    #[error("no connection to `{}` after {} s", source.address, elapsed.as_secs())]
    TimedOut {
        /// Since the first try.
        elapsed: Duration,
        /// The last try.
        source: ConnectError,
    },
    /// More tries would not help.
    #[error(transparent)]
    Final(ConnectError),
}

impl WaitError {
    /// The address and the cause of the last try.
    pub fn connect_error(&self) -> &ConnectError {
        match self {
            Self::TimedOut { source, .. } | Self::Final(source) => source,
        }
    }
}

/// One try may hang on a host that swallows packets.
const LONGEST_TRY: Duration = Duration::from_secs(10);

/// `pg_isready` in a loop: connects as soon as the server, its database and its role are there.
///
/// `on_cause` is called once for each distinct cause, not for each try.
///
/// # Errors
/// At once for what does not heal by itself (a wrong password, refused TLS), else after `limit`.
pub async fn wait(
    target: &Target,
    limit: Duration,
    notices: &Notices,
    mut on_cause: impl FnMut(&ConnectError),
) -> Result<Connection, WaitError> {
    let start = Instant::now();
    let mut pause = ExponentialBackoffBuilder::new()
        .with_initial_interval(Duration::from_millis(100))
        .with_max_interval(Duration::from_secs(2))
        .with_multiplier(1.6)
        .with_max_elapsed_time(None)
        .build();
    let mut told: Vec<(String, Cause)> = Vec::new();
    loop {
        let left = limit.saturating_sub(start.elapsed());
        let longest = target.connect_timeout.unwrap_or(LONGEST_TRY).min(left.max(Duration::from_secs(1)));
        let result = match tokio::time::timeout(longest, connect(target, notices)).await {
            Ok(result) => result,
            Err(_) => Err(ConnectError {
                address: target.hosts.first().map(crate::config::Host::address).unwrap_or_default(),
                cause: Cause::TimedOut,
            }),
        };
        let error = match result {
            Ok(connection) => return Ok(connection),
            Err(error) if !heals(&error.cause) => return Err(WaitError::Final(error)),
            Err(error) => error,
        };
        let left = limit.saturating_sub(start.elapsed());
        if left.is_zero() {
            return Err(WaitError::TimedOut { elapsed: start.elapsed(), source: error });
        }
        let cause = (error.address.clone(), error.cause.clone());
        if !told.contains(&cause) {
            on_cause(&error);
            told.push(cause);
        }
        // The last try is made at the very end of the time allowed.
        tokio::time::sleep(pause.next_backoff().unwrap_or(LONGEST_TRY).min(left)).await;
    }
}

/// True for what passes while containers start: the server, then its accounts, then its database.
fn heals(cause: &Cause) -> bool {
    match cause {
        Cause::Resolve { .. }
        | Cause::Refused
        | Cause::NoSocket { .. }
        | Cause::Reset
        | Cause::TimedOut
        | Cause::Network { .. }
        // A standby that is about to be promoted.
        | Cause::ReadOnly => true,
        Cause::Server(error) => match error.sqlstate.as_str() {
            // cannot_connect_now, too_many_connections, invalid_catalog_name, admin_shutdown, crash_shutdown
            "57P03" | "53300" | "3D000" | "57P01" | "57P02" => true,
            // Shared by "role does not exist", which heals, and "no pg_hba.conf entry", which does not.
            "28000" => error.routine.as_deref() == Some("InitializeSessionUserId") && error.message.contains("not exist"),
            _ => false,
        },
        Cause::NoTls
        | Cause::Tls { .. }
        | Cause::PasswordMissing
        | Cause::Authentication { .. }
        | Cause::ReadWrite
        | Cause::Protocol { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::ServerError;
    use super::*;

    fn server(sqlstate: &str, routine: &str, message: &str) -> Cause {
        Cause::Server(Box::new(ServerError {
            severity: "FATAL".to_owned(),
            sqlstate: sqlstate.to_owned(),
            message: message.to_owned(),
            detail: None,
            hint: None,
            position: None,
            context: None,
            schema: None,
            table: None,
            column: None,
            data_type: None,
            constraint: None,
            routine: Some(routine.to_owned()),
        }))
    }

    #[test]
    fn what_heals_and_what_does_not() {
        let heal = [
            Cause::Resolve { reason: "Name or service not known".to_owned() },
            Cause::Refused,
            Cause::NoSocket { path: "/s".into() },
            Cause::Reset,
            Cause::TimedOut,
            server("57P03", "", "the database system is starting up"),
            server("53300", "", "sorry, too many clients already"),
            server("3D000", "", "database \"x\" does not exist"),
            server("28000", "InitializeSessionUserId", "role \"x\" does not exist"),
        ];
        for cause in heal {
            assert!(heals(&cause), "{cause:?}");
        }
        let stay = [
            server("28P01", "auth_failed", "password authentication failed for user \"x\""),
            server("28000", "ClientAuthentication", "no pg_hba.conf entry for host"),
            server("28000", "InitializeSessionUserId", "role \"x\" is not permitted to log in"),
            server("42704", "", "unrecognized configuration parameter \"a\""),
            Cause::NoTls,
            Cause::Tls { reason: "certificate verify failed".to_owned() },
            Cause::PasswordMissing,
            Cause::Authentication { reason: "unsupported".to_owned() },
        ];
        for cause in stay {
            assert!(!heals(&cause), "{cause:?}");
        }
    }
}
