//! Compose files, under either program that reads them.

use super::engine::{Output, command, run, with_images};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

static STARTED: AtomicUsize = AtomicUsize::new(0);

/// What is typed.
#[derive(Debug, Clone, Copy)]
pub enum Program {
    /// `docker compose`
    Plugin,
    /// `docker-compose`
    Standalone,
}

/// A project of Compose: its containers, volumes and network are gone with the value.
pub struct Compose {
    program: Program,
    folder: PathBuf,
    name: String,
    files: Vec<PathBuf>,
}

impl Compose {
    /// The docker-compose.yml of that folder, as it is.
    pub fn new(program: Program, folder: &Path) -> Self {
        with_images();
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let name = format!("retort-compose-{}-{number}", std::process::id());
        Self { program, folder: folder.to_owned(), name, files: Vec::new() }
    }

    /// What its containers are named after.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// `-f <file>`, in place of docker-compose.yml
    pub fn file(mut self, file: &Path) -> Self {
        self.files.push(file.to_owned());
        self
    }

    /// `docker compose <arguments>`
    pub fn run(&self, arguments: &str) -> Output {
        let mut words: Vec<&str> = Vec::new();
        let program = match self.program {
            Program::Plugin => {
                words.push("compose");
                "docker"
            }
            Program::Standalone => "docker-compose",
        };
        for file in &self.files {
            words.extend(["-f", file.to_str().expect("UTF-8")]);
        }
        words.extend(arguments.split_whitespace());
        let mut command = command(program);
        // The name keeps runs apart, and the literal command the one that users type.
        command.args(words).current_dir(&self.folder).env("COMPOSE_PROJECT_NAME", &self.name);
        run(&mut command, &format!("{program} {arguments}"))
    }

    /// The state of a service's container, e.g. `running 0`, `exited 1`; empty if there is none.
    pub fn state(&self, service: &str) -> String {
        let id = self.run(&format!("ps --all --quiet {service}")).stdout;
        match id.trim() {
            "" => String::new(),
            id => super::engine::docker(["inspect", "--format", "{{.State.Status}} {{.State.ExitCode}}", id])
                .stdout
                .trim()
                .to_owned(),
        }
    }
}

impl Drop for Compose {
    fn drop(&mut self) {
        self.run("down --volumes --remove-orphans --timeout 1");
    }
}
