//! SIGINT and SIGTERM, which a process that is PID 1 of its container does not hear unless it listens.

use crate::report::Failure;
use signal_hook::consts::{SIGINT, SIGTERM};
use std::future::Future;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use tokio::signal::unix::{Signal, SignalKind, signal};

/// How long a run of env.py has to stop what the server does for it; longer than [`CANCEL`].
const GRACE: Duration = Duration::from_millis(700);

/// How long a server may take to accept that it is to stop.
pub const CANCEL: Duration = Duration::from_millis(500);

/// Whether a signal ends the process by itself: as long as nobody listens for it there is nothing to undo.
static AT_ONCE: LazyLock<Arc<AtomicBool>> = LazyLock::new(|| Arc::new(AtomicBool::new(true)));

/// Whether env.py runs, and with it what a server does for it.
static IN_A_RUN: AtomicBool = AtomicBool::new(false);

/// The number of the last signal.
static SEEN: LazyLock<Arc<AtomicUsize>> = LazyLock::new(Arc::default);

/// The first thing a run does: from here on a signal ends it, PID 1 or not.
///
/// # Errors
/// The system refuses.
pub fn install() -> Result<(), Failure> {
    for signal in [SIGINT, SIGTERM] {
        signal_hook::flag::register_conditional_shutdown(signal, 128 + signal, Arc::clone(&AT_ONCE))
            .and_then(|_| signal_hook::flag::register_usize(signal, Arc::clone(&SEEN), signal as usize))
            .map_err(refused)?;
    }
    Ok(())
}

/// The last thing before another program takes this one's place: a signal that has come is the answer, and one that comes
/// later ends the process, whichever of the two programs it is by then.
pub fn last() -> Option<Failure> {
    AT_ONCE.store(true, Ordering::SeqCst);
    match i32::try_from(SEEN.load(Ordering::SeqCst)) {
        Ok(SIGINT) => Some(stopped_by("SIGINT", SIGINT)),
        Ok(SIGTERM) => Some(stopped_by("SIGTERM", SIGTERM)),
        _ => None,
    }
}

/// Does some work, and drops it as soon as a signal comes.
///
/// # Errors
/// The work's; the signal.
pub async fn unless_stopped<T>(work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let mut signals = Signals::listen()?;
    tokio::select! {
        biased;
        failure = signals.next() => Err(failure),
        ended = work => ended,
    }
}

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
        let signals = Self {
            interrupt: signal(SignalKind::interrupt()).map_err(refused)?,
            terminate: signal(SignalKind::terminate()).map_err(refused)?,
        };
        AT_ONCE.store(false, Ordering::SeqCst);
        Ok(signals)
    }

    /// Starts to listen for a run of env.py.
    ///
    /// # Errors
    /// The system refuses.
    pub fn listen_in_a_run() -> Result<Self, Failure> {
        IN_A_RUN.store(true, Ordering::SeqCst);
        Self::listen()
    }

    /// The next one.
    pub async fn next(&mut self) -> Failure {
        tokio::select! {
            _ = self.interrupt.recv() => stopped_by("SIGINT", SIGINT),
            _ = self.terminate.recv() => stopped_by("SIGTERM", SIGTERM),
        }
    }

    /// The next one, for what stands outside a run of env.py: a run that is going on ends by itself first.
    pub async fn next_and_grace(&mut self) -> Failure {
        let failure = self.next().await;
        if IN_A_RUN.load(Ordering::SeqCst) {
            tokio::time::sleep(GRACE).await;
        }
        failure
    }
}

fn stopped_by(name: &'static str, number: i32) -> Failure {
    Failure::Signal { name, number, remains: None }
}

fn refused(source: std::io::Error) -> Failure {
    Failure::System { what: "cannot listen for signals".to_owned(), source }
}
