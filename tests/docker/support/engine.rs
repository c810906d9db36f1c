//! `docker` on the command line, as users type it.

use super::image;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// `docker` that finds its plugins, after `build/docker` has seen to the engine and to what else is needed.
static READY: LazyLock<Option<PathBuf>> = LazyLock::new(|| {
    let output = Command::new(root().join("build/docker")).output().expect("build/docker runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let plugins = target.join("docker");
    plugins.join("cli-plugins").exists().then_some(plugins)
});

/// What a command wrote, and its exit code.
#[derive(Debug)]
pub struct Output {
    /// The command, for messages.
    pub title: String,
    /// Its results.
    pub stdout: String,
    /// All else.
    pub stderr: String,
    /// `None` after a signal.
    pub code: Option<i32>,
}

impl Output {
    /// Exit code 0.
    #[track_caller]
    pub fn succeeds(self) -> Self {
        self.exits(0)
    }

    /// That exit code.
    #[track_caller]
    pub fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "`{}`\n{}{}", self.title, self.stdout, self.stderr);
        self
    }

    /// Both streams.
    pub fn both(&self) -> String {
        format!("{}{}", self.stdout, self.stderr)
    }

    /// This text is in one of the streams.
    #[track_caller]
    pub fn says(self, text: &str) -> Self {
        let both = self.both();
        assert!(both.contains(text), "no {text:?} in the output of `{}`\n{both}", self.title);
        self
    }
}

/// `docker <arguments>` in the project's folder.
pub fn docker<I: IntoIterator<Item: AsRef<str>>>(arguments: I) -> Output {
    let arguments: Vec<String> = arguments.into_iter().map(|argument| argument.as_ref().to_owned()).collect();
    run(command("docker").args(&arguments).current_dir(root()), &format!("docker {}", arguments.join(" ")))
}

/// The same with the arguments as one text, without quotes.
pub fn docker_line(line: &str) -> Output {
    docker(line.split_whitespace())
}

/// A program that talks to the engine.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    if let Some(plugins) = &*READY {
        command.env("DOCKER_CONFIG", plugins);
    }
    command
}

/// Runs it to its end.
pub fn run(command: &mut Command, title: &str) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("`{title}`: {error}"));
    Output {
        title: title.to_owned(),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        code: output.status.code(),
    }
}

/// The images are there: retort's own three, and the ones that the project's files name.
pub fn with_images() {
    image::made();
}

/// Asks until it is so; a minute is long.
#[track_caller]
pub fn until(what: &str, condition: impl Fn() -> bool) {
    let start = Instant::now();
    while !condition() {
        assert!(start.elapsed() < Duration::from_secs(60), "not within a minute: {what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// The project's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
