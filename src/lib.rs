//! Retort runs Alembic histories against PostgreSQL without Python.
//!
//! Nouns are vocabulary, verbs are stages; values flow one way, from `config` to `report`. ARCHITECTURE.md has the map.

pub mod cli;
pub mod command;
pub mod config;
pub mod ephemeral;
pub mod evaluate;
pub mod execute;
pub mod history;
pub mod operation;
pub mod plan;
pub mod postgres;
pub mod reflect;
pub mod render;
pub mod report;
pub mod schema;

use report::{Exit, Failure, Report};

/// `migrate`: reads the command line, runs the command, and returns the process's exit code.
pub fn run() -> i32 {
    Report::catch_panics();
    let (flags, command) = match cli::parse(std::env::args_os()) {
        Ok(parsed) => parsed,
        Err(exit) => return Report::default().usage(&exit.text, exit.code),
    };
    let report = Report::new(flags.quiet, flags.raiseerr);
    carry_out(&flags, &command, &report).unwrap_or_else(|failure| report.failure(&failure)).code()
}

fn carry_out(flags: &config::Flags, command: &config::Command, report: &Report) -> Result<Exit, Failure> {
    let system = |what: &str| {
        let what = what.to_owned();
        move |source| Failure::System { what, source }
    };
    let directory = std::env::current_dir().map_err(system("cannot read the working directory"))?;
    let mut config = config::Config::load(flags, std::env::vars(), &directory)?;
    // Dropped at the end of the run, and with it the cluster.
    let _server = ephemeral(&mut config)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(system("cannot start the runtime"))?.block_on(command::run(command, &config, report))
}

fn ephemeral(config: &mut config::Config) -> Result<Option<ephemeral::Server>, Failure> {
    if !config.ephemeral {
        return Ok(None);
    }
    let server = ephemeral::Server::start()?;
    config.use_database("--ephemeral", &server.url());
    Ok(Some(server))
}
