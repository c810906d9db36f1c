//! `docker run`, put together piece by piece.

use super::engine::{Output, docker};
use super::{Server, project::Mounted};

/// A container that is not yet run.
#[derive(Clone)]
pub struct Container {
    image: String,
    options: Vec<String>,
}

/// One that runs in the background, or has ended.
pub struct Running {
    id: String,
}

impl Container {
    /// `docker run ... <image>`
    pub fn new(image: &str) -> Self {
        Self { image: image.to_owned(), options: Vec::new() }
    }

    /// One more word before the image.
    pub fn option(mut self, option: &str) -> Self {
        self.options.push(option.to_owned());
        self
    }

    /// Several, without quotes.
    pub fn options(mut self, options: &str) -> Self {
        self.options.extend(options.split_whitespace().map(str::to_owned));
        self
    }

    /// `--env NAME=value`
    pub fn env(self, name: &str, value: &str) -> Self {
        self.option("--env").option(&format!("{name}={value}"))
    }

    /// DATABASE_URL of that server.
    pub fn on(self, server: &Server) -> Self {
        self.env("DATABASE_URL", &server.url())
    }

    /// The project at /app, read-only.
    pub fn project(self, project: &impl Mounted) -> Self {
        self.option("--volume").option(&format!("{}:/app:ro", project.mounted().display()))
    }

    /// `docker run --rm <image> <arguments>`, to its end.
    pub fn run(&self, arguments: &str) -> Output {
        self.run_words(arguments.split_whitespace())
    }

    /// The same, word by word.
    pub fn run_words<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Output {
        docker(self.words(&["run", "--rm"], arguments))
    }

    /// `docker run --detach <image> <arguments>`
    pub fn start(&self, arguments: &str) -> Running {
        self.start_words(arguments.split_whitespace())
    }

    /// The same, word by word.
    pub fn start_words<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Running {
        let output = docker(self.words(&["run", "--detach"], arguments)).succeeds();
        Running { id: output.stdout.trim().to_owned() }
    }

    fn words<'a>(&self, verb: &[&str], arguments: impl IntoIterator<Item = &'a str>) -> Vec<String> {
        let mut words: Vec<String> = verb.iter().map(|&word| word.to_owned()).collect();
        words.extend(self.options.iter().cloned());
        words.push(self.image.clone());
        words.extend(arguments.into_iter().map(str::to_owned));
        words
    }
}

impl Running {
    /// Its id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// `docker logs`: both streams.
    pub fn logs(&self) -> String {
        docker(["logs", &self.id]).both()
    }

    /// `docker kill --signal <signal>`
    pub fn kill(&self, signal: &str) {
        docker(["kill", "--signal", signal, &self.id]).succeeds();
    }

    /// `docker wait`: its exit code.
    pub fn wait(&self) -> i32 {
        docker(["wait", &self.id]).succeeds().stdout.trim().parse().expect("an exit code")
    }

    /// `docker inspect --format`
    pub fn inspect(&self, format: &str) -> String {
        docker(["inspect", "--format", format, &self.id]).succeeds().stdout.trim_end().to_owned()
    }

    /// `docker exec <arguments>`
    pub fn exec<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Output {
        docker(["exec", self.id()].map(str::to_owned).into_iter().chain(arguments.into_iter().map(str::to_owned)))
    }
}
