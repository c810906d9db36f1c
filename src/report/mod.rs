//! All that is printed: results to standard output, everything else to standard error.

pub mod exit;
pub mod failure;
mod hint;
pub mod history;
mod remains;
mod secret;
pub mod settings;
mod source_line;
mod status;

pub use exit::Exit;
pub use failure::Failure;
pub use remains::{Remains, names};

use std::cell::RefCell;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

/// As much as the kubelet reads.
const LONGEST_CONCLUSION: usize = 4096;

/// Where a run's results and its log go.
#[derive(Debug, Default)]
pub struct Report {
    /// `-q/--quiet`: results and failures only.
    quiet: bool,
    /// `--raiseerr`: a script's whole traceback.
    traceback: bool,
    /// What was said last, for [`Self::conclude`].
    last: RefCell<String>,
}

impl Report {
    /// As the flags ask for it.
    pub fn new(quiet: bool, traceback: bool) -> Self {
        Self { quiet, traceback, last: RefCell::default() }
    }

    /// A result, as it is, to standard output.
    ///
    /// # Errors
    /// Standard output is closed: then the run must not go on as if somebody had read it.
    pub fn out(&self, text: &str) -> Result<(), Failure> {
        let mut stdout = io::stdout().lock();
        stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()).map_err(Failure::Output)
    }

    /// `--help` and `--version` to standard output, mistakes of the command line to standard error.
    pub fn usage(&self, text: &str, code: i32) -> i32 {
        if code == 0 {
            return self.out(text).map_or(Exit::Failed.code(), |()| code);
        }
        self.err(text);
        self.last.replace(text.to_owned());
        code
    }

    /// `INFO  [alembic.runtime.migration] Running upgrade a -> b, add users`
    pub fn info(&self, logger: &str, message: &str) {
        if !self.quiet {
            self.line(&format!("INFO  [{logger}] {message}"));
        }
    }

    /// `WARN  [migrate] ...`
    pub fn warn(&self, logger: &str, message: &str) {
        self.line(&format!("WARN  [{logger}] {message}"));
    }

    /// What a script writes to standard error, as it is.
    pub fn err(&self, text: &str) {
        // Nobody can be told that standard error is closed.
        drop(io::stderr().lock().write_all(text.as_bytes()));
    }

    /// The end of a run that failed: message, causes, place, hint.
    pub fn failure(&self, failure: &Failure) -> Exit {
        let mut text = String::new();
        if self.traceback
            && let Some(traceback) = failure.traceback()
        {
            text.push_str(traceback);
        }
        text.push_str(&failure.describe());
        self.err(&secret::masked(&text));
        self.last.replace(secret::masked(&failure.describe()).into_owned());
        failure.exit()
    }

    /// `terminationMessagePath` of Kubernetes: writes there what was said last, if there is such a file.
    pub fn conclude(&self, log: &Path) {
        let last = self.last.borrow();
        if last.is_empty() {
            return;
        }
        let end = last.floor_char_boundary(LONGEST_CONCLUSION);
        // Without the file nobody asked for it, and one that can't be written is no reason to fail after all.
        if let Ok(mut file) = OpenOptions::new().write(true).truncate(true).open(log) {
            drop(file.write_all(last[..end].as_bytes()));
        }
    }

    /// A fault of this program, the virtual machine's among them: said as an error, not as a backtrace.
    pub fn catch_panics() {
        std::panic::set_hook(Box::new(|panic| {
            let place =
                panic.location().map_or_else(String::new, |place| format!(" at {}:{}", place.file(), place.line()));
            let message = panic.payload_as_str().unwrap_or("no message");
            let text = format!(
                "error: internal error{place}: {message}\n\
                 hint: report it with the revision that was running; the server rolls back what was not committed\n"
            );
            // Nobody can be told that standard error is closed.
            drop(io::stderr().lock().write_all(text.as_bytes()));
        }));
    }

    fn line(&self, text: &str) {
        let line = format!("{}\n", secret::masked(text));
        self.err(&line);
        self.last.replace(line);
    }
}
