//! The real Alembic, in a virtual environment of its own.

use super::{Output, project};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{LazyLock, Mutex};

/// Those that wait for a run. They end when this process does, because their standard input then ends.
static IDLE: Mutex<Vec<Alembic>> = Mutex::new(Vec::new());

/// `target/venv/bin/python`, made by `tests/venv` if need be.
static PYTHON: LazyLock<PathBuf> = LazyLock::new(|| {
    let made = Command::new(project::root().join("tests/venv")).status().expect("tests/venv runs");
    assert!(made.success(), "tests/venv could not install the real Alembic");
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| project::root().join("target"), PathBuf::from);
    target.join("venv/bin/python")
});

/// The Python that has the real Alembic.
pub fn python() -> &'static Path {
    &PYTHON
}

/// `alembic_fork.py`: a Python that has Alembic loaded and forks for each run, as loading takes most of a run's time.
pub struct Alembic {
    _python: Child,
    requests: ChildStdin,
    replies: BufReader<ChildStdout>,
}

impl Alembic {
    /// `alembic <arguments>` in that folder, with that environment and no other.
    pub fn run(folder: &Path, arguments: &[String], environment: &BTreeMap<String, String>) -> Output {
        let request = serde_json::json!({ "folder": folder, "arguments": arguments, "environment": environment });
        let idle = IDLE.lock().expect("the idle ones").pop();
        let mut alembic = idle.unwrap_or_else(Self::start);
        writeln!(alembic.requests, "{request}").expect("Alembic takes a request");
        let mut reply = String::new();
        alembic.replies.read_line(&mut reply).expect("Alembic replies");
        IDLE.lock().expect("the idle ones").push(alembic);
        let reply: serde_json::Value = serde_json::from_str(&reply).expect("a reply");
        let text = |name: &str| reply[name].as_str().expect("text").to_owned();
        let code = reply["code"].as_i64().and_then(|code| i32::try_from(code).ok());
        let title = format!("alembic {}", arguments.join(" "));
        Output { title, stdout: text("stdout"), stderr: text("stderr"), code }
    }

    fn start() -> Self {
        let mut command = Command::new(&*PYTHON);
        command.arg(project::root().join("tests/it/support/alembic_fork.py"));
        // Alembic writes the rows of merge points in the order of a Python set: it is kept the same in every run.
        command.env("PYTHONHASHSEED", "0").env("PYTHONDONTWRITEBYTECODE", "1").env("PYTHONUTF8", "1");
        let mut python = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("Python runs");
        let requests = python.stdin.take().expect("a pipe");
        let replies = BufReader::new(python.stdout.take().expect("a pipe"));
        Self { _python: python, requests, replies }
    }
}
