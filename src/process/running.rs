use super::Error;
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::time::{Duration, Instant};
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::process::{Child, Command};

/// How long a program has to end by itself once it is told to.
const GRACE: Duration = Duration::from_millis(300);

/// How much of what a program says is kept: its end, where the error is.
const LONGEST_SAID: usize = 16 * 1024;

/// A program that ends with this value, in time to end what a server does for it.
pub struct Running {
    child: Child,
    stop: Signal,
}

/// How a program ended, and what it said.
#[derive(Debug)]
pub struct Ended {
    /// Its exit code, or the signal that killed it.
    pub status: ExitStatus,
    /// Standard output.
    pub stdout: String,
    /// The end of standard error.
    pub stderr: String,
}

impl Running {
    /// Starts it in a process group of its own: Ctrl-C in a terminal then reaches this process alone, which knows what to do.
    ///
    /// `stop` is the signal that makes it stop its server's work too.
    ///
    /// # Errors
    /// The system refuses.
    pub fn start(program: &Path, command: &mut Command, stop: Signal) -> Result<Self, Error> {
        let child = command.process_group(0).stderr(Stdio::piped()).spawn();
        let child = child.map_err(|source| Error::Refused { path: program.to_owned(), source })?;
        Ok(Self { child, stop })
    }

    /// Its pipes.
    pub fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    /// Waits for its end.
    ///
    /// # Errors
    /// The system's.
    pub async fn status(&mut self) -> std::io::Result<ExitStatus> {
        self.child.wait().await
    }

    /// What it says on standard error, to its end.
    pub fn said(&mut self) -> impl Future<Output = String> + use<> {
        let stderr = self.child.stderr.take();
        async move { String::from_utf8_lossy(&last_of(stderr).await).into_owned() }
    }

    /// Runs it to its end, without input.
    ///
    /// # Errors
    /// It can't be run.
    pub async fn run(program: &Path, command: &mut Command, stop: Signal) -> Result<Ended, Error> {
        let mut running = Self::start(program, command.stdin(Stdio::null()).stdout(Stdio::piped()), stop)?;
        let (said, stdout) = (running.said(), running.child.stdout.take());
        let output = async {
            let mut text = Vec::new();
            if let Some(mut stdout) = stdout {
                // What can't be read is missed by who looks for it.
                drop(stdout.read_to_end(&mut text).await);
            }
            String::from_utf8_lossy(&text).into_owned()
        };
        let (stdout, stderr) = tokio::join!(output, said);
        let status = running.status().await.map_err(|source| Error::Refused { path: program.to_owned(), source })?;
        Ok(Ended { status, stdout, stderr })
    }
}

async fn last_of(stderr: Option<impl AsyncRead + Unpin>) -> Vec<u8> {
    let mut kept = Vec::new();
    let mut buffer = [0; 4096];
    let Some(mut stderr) = stderr else { return kept };
    while let Ok(length @ 1..) = stderr.read(&mut buffer).await {
        kept.extend_from_slice(&buffer[..length]);
        if kept.len() > 2 * LONGEST_SAID {
            kept.drain(..kept.len() - LONGEST_SAID);
        }
    }
    kept
}

impl Drop for Running {
    fn drop(&mut self) {
        let Some(id) = self.child.id().and_then(|id| i32::try_from(id).ok()) else { return };
        let group = Pid::from_raw(id);
        // It may have ended meanwhile; then there is nobody to tell.
        let _told = killpg(group, self.stop);
        let told = Instant::now();
        while matches!(self.child.try_wait(), Ok(None)) {
            if told.elapsed() > GRACE {
                let _killed = killpg(group, Signal::SIGKILL);
                return;
            }
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}
