//! SIGINT and SIGTERM, which a process that is PID 1 of its container does not hear unless it listens.

use crate::report::Failure;
use std::time::Duration;
use tokio::signal::unix::{Signal, SignalKind, signal};

/// How long a run of env.py has to stop what the server does for it; longer than [`CANCEL`].
const GRACE: Duration = Duration::from_millis(700);

/// How long a server may take to accept that it is to stop.
pub const CANCEL: Duration = Duration::from_millis(500);

/// The two signals that end a run.
pub struct Signals {
    interrupt: Signal,
    terminate: Signal,
}

impl Signals {
    /// Starts to listen.
    ///
    /// # Errors
    /// The system refuses.
    pub fn listen() -> Result<Self, Failure> {
        let failure = |source| Failure::System { what: "cannot listen for signals".to_owned(), source };
        Ok(Self {
            interrupt: signal(SignalKind::interrupt()).map_err(failure)?,
            terminate: signal(SignalKind::terminate()).map_err(failure)?,
        })
    }

    /// The next one.
    pub async fn next(&mut self) -> Failure {
        tokio::select! {
            _ = self.interrupt.recv() => Failure::Signal { name: "SIGINT", number: 2, remains: None },
            _ = self.terminate.recv() => Failure::Signal { name: "SIGTERM", number: 15, remains: None },
        }
    }

    /// The next one, for what stands outside a run of env.py: a run that is going on ends by itself first.
    pub async fn next_and_grace(&mut self) -> Failure {
        let failure = self.next().await;
        tokio::time::sleep(GRACE).await;
        failure
    }
}
