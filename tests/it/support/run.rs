//! One run of a program, and what it left.

use super::{Alembic, Database};
use regex::{Captures, Regex};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;

/// A temporary folder, the number of a server's process, the time in a dump's name.
static VARYING: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"/[^ `']*\.tmp\w{6}|pid \d+|connected for \d+ s|\d{8}T\d{6}Z").expect("a pattern"));

/// Which of the two programs runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// The binary of this package.
    Migrate,
    /// The real one.
    Alembic,
}

/// `DATABASE_URL=... migrate upgrade head`, not yet started.
#[must_use]
pub struct Run {
    program: Program,
    folder: PathBuf,
    arguments: Vec<String>,
    environment: BTreeMap<String, String>,
    variable: Variable,
    /// What `migrate` is started by: `unshare --pid ...`
    starter: Vec<String>,
}

/// `POSTGRES_URL=postgres://...`: where a project looks for its database.
#[derive(Debug, Clone)]
pub struct Variable {
    /// Of the environment.
    pub name: String,
    /// What the URL begins with.
    pub scheme: String,
}

impl Default for Variable {
    fn default() -> Self {
        Self { name: "DATABASE_URL".to_owned(), scheme: "postgresql".to_owned() }
    }
}

impl Run {
    /// The arguments are split at white space; see [`Run::argument`] for one that holds some.
    pub fn new(program: Program, folder: &Path, arguments: &str, variable: Variable) -> Self {
        let path = std::env::var("PATH").expect("PATH");
        let environment = [
            ("PATH", path.as_str()),
            ("HOME", "/nonexistent"),
            ("TZ", "UTC"),
            ("LANG", "C.UTF-8"),
            ("PYTHONDONTWRITEBYTECODE", "1"),
        ];
        Self {
            program,
            folder: folder.into(),
            arguments: arguments.split_whitespace().map(str::to_owned).collect(),
            environment: environment.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
            variable,
            starter: Vec::new(),
        }
    }

    /// Starts `migrate` by another program, e.g. `unshare --pid --fork`.
    pub fn by(mut self, starter: &str) -> Self {
        self.starter = starter.split_whitespace().map(str::to_owned).collect();
        self
    }

    /// One more argument, as it is.
    pub fn argument(mut self, argument: &str) -> Self {
        self.arguments.push(argument.to_owned());
        self
    }

    /// Sets a variable. The program sees no other than PATH, HOME, TZ and LANG.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.environment.insert(name.to_owned(), value.to_owned());
        self
    }

    /// `DATABASE_URL=...` of that database, or what an example's `.env` has in its place.
    pub fn on(self, database: &Database) -> Self {
        let Variable { name, scheme } = self.variable.clone();
        self.env(&name, &database.url().replacen("postgresql", &scheme, 1))
    }

    /// Runs it to its end.
    pub fn run(self) -> Output {
        match self.program {
            Program::Alembic => Alembic::run(&self.folder, &self.arguments, &self.environment),
            Program::Migrate => self.start().wait(),
        }
    }

    /// `migrate ... &`
    pub fn start(self) -> Running {
        let Self { program: _, folder, arguments, environment, variable: _, starter } = self;
        let migrate = env!("CARGO_BIN_EXE_migrate").to_owned();
        let words: Vec<&String> = starter.iter().chain([&migrate]).chain(&arguments).collect();
        let mut command = Command::new(words[0]);
        command.args(&words[1..]).current_dir(&folder).env_clear().envs(&environment);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let process = command.spawn().expect("migrate runs");
        Running { process, title: format!("migrate {}", arguments.join(" ")) }
    }
}

/// `migrate`, while it runs.
pub struct Running {
    process: Child,
    title: String,
}

impl Running {
    /// `kill -TERM <pid>`
    pub fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([&format!("-{name}"), &self.process.id().to_string()]).status();
        assert!(sent.expect("kill runs").success());
    }

    /// The process's number.
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// The number of its first child: of what `unshare --fork` has started.
    pub fn child(&self) -> Option<u32> {
        let id = self.process.id();
        let children = std::fs::read_to_string(format!("/proc/{id}/task/{id}/children")).ok()?;
        children.split_whitespace().next()?.parse().ok()
    }

    /// `kill -TERM` to its first child.
    pub fn signal_child(&self, name: &str) {
        let child = self.child().expect("a child").to_string();
        let sent = Command::new("kill").args([&format!("-{name}"), &child]).status();
        assert!(sent.expect("kill runs").success());
    }

    /// Closes the side of standard output that is read: what `| head -1` does.
    pub fn close_stdout(&mut self) {
        drop(self.process.stdout.take());
    }

    /// Waits for its end.
    pub fn wait(self) -> Output {
        let Self { process, title } = self;
        let output = process.wait_with_output().expect("an end");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Output { title, stdout: text(output.stdout), stderr: text(output.stderr), code: output.status.code() }
    }
}

/// What a program printed and how it ended. Every expectation says the whole output when it is not met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// `migrate upgrade head`.
    pub title: String,
    /// The results.
    pub stdout: String,
    /// All else.
    pub stderr: String,
    /// The exit code; none after a signal.
    pub code: Option<i32>,
}

impl Output {
    /// It ended with 0.
    #[track_caller]
    pub fn succeeds(self) -> Self {
        self.exits(0)
    }

    /// It ended with this code.
    #[track_caller]
    pub fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "`{}`\n{}{}", self.title, self.stdout, self.stderr);
        self
    }

    /// This is all of stdout.
    #[track_caller]
    pub fn prints(self, stdout: &str) -> Self {
        assert_eq!(self.stdout, stdout, "stdout of `{}`\n{}", self.title, self.stderr);
        self
    }

    /// This is all of stderr, with a name for what changes from run to run; the text may begin on a new line.
    #[track_caller]
    pub fn says(self, stderr: &str) -> Self {
        let stderr = stderr.strip_prefix('\n').unwrap_or(stderr);
        let said = VARYING.replace_all(&self.stderr, |found: &Captures<'_>| match &found[0] {
            number if number.starts_with("pid") => "pid <pid>",
            time if time.starts_with("connected") => "connected for <time>",
            time if time.starts_with(|first: char| first.is_ascii_digit()) => "<time>",
            _ => "<project>",
        });
        assert_eq!(said, stderr, "stderr of `{}`", self.title);
        self
    }

    /// The last lines of stderr, for a report of many failures.
    pub fn tail(&self) -> String {
        let lines: Vec<&str> = self.stderr.trim_end().lines().collect();
        lines[lines.len().saturating_sub(12)..].join("\n")
    }
}
