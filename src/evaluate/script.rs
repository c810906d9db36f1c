//! A running env.py, as a source of requests.

use super::request::Request;
use super::traceback::{self, PythonError};
use super::{attributes, boot, host, import};
use crate::operation::Origin;
use rustpython_vm::VirtualMachine;
use rustpython_vm::builtins::PyBaseExceptionRef;
use std::path::PathBuf;
use std::thread;
use tokio::sync::{mpsc, oneshot};

/// How far a script may run ahead of the server with statements whose results nobody reads.
const AHEAD: usize = 64;

/// The machine's stack: deep recursion in a script is Python's error, not a crash.
const STACK: usize = 64 << 20;

/// What env.py is started with.
#[derive(Debug, Clone)]
pub struct Environment {
    /// env.py itself.
    pub path: PathBuf,
    /// `sys.path`: `prepend_sys_path`, `--python-path`.
    pub search_paths: Vec<PathBuf>,
    /// Environment variables, with those that `.env` files add.
    pub variables: Vec<(String, String)>,
    /// The files of the revisions that are known to be pending.
    pub revisions: Vec<PathBuf>,
    /// What `alembic.config` and `alembic.context` answer from.
    pub facts: serde_json::Value,
}

/// A request with where it was made and whom to answer.
#[derive(Debug)]
pub struct Pulled {
    /// What is asked.
    pub request: Request,
    /// The script's line.
    pub origin: Option<Origin>,
    /// Whom to answer; nobody waits for a deferred request.
    pub reply: Option<oneshot::Sender<Reply>>,
}

/// The answer to a request: a JSON value, or a fault that is raised in the script.
pub type Reply = Result<serde_json::Value, Fault>;

/// A failed request, as the facade turns it into an exception of SQLAlchemy or Alembic.
#[derive(Debug, Clone)]
pub enum Fault {
    /// The server refused a statement.
    Database {
        /// `23505`
        sqlstate: String,
        /// The server's message.
        message: String,
        /// Its detail.
        detail: Option<String>,
        /// Its hint.
        hint: Option<String>,
        /// The constraint that was violated.
        constraint: Option<String>,
        /// The statement.
        statement: Option<String>,
    },
    /// SQLAlchemy would have raised this exception before sending anything.
    Compile {
        /// `sqlalchemy.exc.CompileError`
        exception: String,
        /// Its text.
        message: String,
    },
    /// Alembic would have raised a CommandError.
    Command {
        /// Its text.
        message: String,
    },
}

impl Fault {
    /// The argument of `_retort.Error`.
    pub fn facts(&self) -> serde_json::Value {
        match self {
            Self::Database { sqlstate, message, detail, hint, constraint, statement } => serde_json::json!({
                "kind": "database", "sqlstate": sqlstate, "message": message, "detail": detail, "hint": hint,
                "constraint": constraint, "statement": statement,
            }),
            Self::Compile { exception, message } => {
                serde_json::json!({"kind": "compile", "exception": exception, "message": message})
            }
            Self::Command { message } => serde_json::json!({"kind": "command", "message": message}),
        }
    }
}

/// env.py, running on a thread of its own.
pub struct Script {
    requests: mpsc::Receiver<Pulled>,
    outcome: oneshot::Receiver<Result<(), PythonError>>,
}

impl Script {
    /// The next request; none when env.py has ended.
    pub async fn next(&mut self) -> Option<Pulled> {
        self.requests.recv().await
    }

    /// How env.py ended. Requests that were not pulled are refused first.
    ///
    /// # Errors
    /// The exception that left env.py; none if the run was cancelled from this side.
    pub async fn finish(mut self) -> Result<(), PythonError> {
        self.requests.close();
        while self.requests.recv().await.is_some() {}
        self.outcome.await.unwrap_or_else(|_| Err(PythonError::vanished()))
    }
}

/// `exec(open("env.py").read())` on a thread of its own.
///
/// # Errors
/// The operating system gave no thread.
pub fn start(environment: Environment) -> std::io::Result<Script> {
    let (sender, requests) = mpsc::channel(AHEAD);
    let (ended, outcome) = oneshot::channel();
    thread::Builder::new().name("python".to_owned()).stack_size(STACK).spawn(move || {
        host::connect(sender, environment.facts.clone());
        let revisions = environment.revisions.iter().map(|path| path.to_string_lossy().into_owned()).collect();
        // Where there is no thread for it, the machine compiles by itself.
        drop(host::expect(revisions));
        // Nobody listens any more when the process is on its way out.
        drop(ended.send(run(&environment)));
        host::disconnect();
    })?;
    Ok(Script { requests, outcome })
}

fn run(environment: &Environment) -> Result<(), PythonError> {
    let search_paths = environment.search_paths.iter().map(|path| path.to_string_lossy().into_owned()).collect();
    let interpreter = boot::interpreter(search_paths);
    let outcome =
        interpreter.enter(|vm| execute(environment, vm).map_err(|exception| traceback::describe(&exception, vm)));
    // Finalisation collects garbage that the process's end collects for nothing (80 ms).
    std::mem::forget(interpreter);
    outcome
}

fn execute(environment: &Environment, vm: &VirtualMachine) -> Result<(), PyBaseExceptionRef> {
    import::take_over(vm)?;
    attributes::take_over(vm)?;
    let runner = vm.import("_runner", 0)?;
    let run = runner.get_attr("run", vm)?;
    let variables = vm.ctx.new_dict();
    // `os` is loaded for those that the process does not have.
    let added = environment.variables.iter().filter(|(name, value)| std::env::var(name).as_ref() != Ok(value));
    for (name, value) in added {
        variables.set_item(name.as_str(), vm.ctx.new_str(value.as_str()).into(), vm)?;
    }
    let path = vm.ctx.new_str(environment.path.to_string_lossy());
    run.call((path, variables), vm)?;
    Ok(())
}
