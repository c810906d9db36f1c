//! Retort runs Alembic histories against PostgreSQL without Python.
//!
//! Nouns are vocabulary, verbs are stages; values flow one way, from `config` to `report`. ARCHITECTURE.md has the map.

pub mod backup;
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
pub mod process;
pub mod reflect;
pub mod render;
pub mod report;
pub mod schema;
pub mod write;

use report::{Exit, Failure, Report};

/// `migrate`: reads the command line, runs the command, and returns the process's exit code.
pub fn run() -> i32 {
    Report::catch_panics();
    let (report, code) = match cli::parse(std::env::args_os()) {
        Err(exit) => {
            let report = Report::default();
            let code = report.usage(&exit.text, exit.code);
            (report, code)
        }
        Ok((flags, command)) => {
            let report = Report::new(flags.quiet, flags.raiseerr);
            let exit = carry_out(&flags, &command, &report).unwrap_or_else(|failure| report.failure(&failure));
            (report, exit.code())
        }
    };
    report.conclude(&config::termination_log());
    code
}

fn carry_out(flags: &config::Flags, command: &config::Command, report: &Report) -> Result<Exit, Failure> {
    command::listen_for_signals()?;
    let mut config = config::Config::of_process(flags)?;
    // Dropped at the end of the run, and with it the cluster.
    let _server = ephemeral(&mut config, command)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|source| Failure::System { what: "cannot start the runtime".to_owned(), source })?;
    let ended = runtime.block_on(command::run(command, &config, report));
    // The look-up of a name may still be on its way, for as long as its server keeps silent: nobody waits for it.
    runtime.shutdown_background();
    ended
}

fn ephemeral(config: &mut config::Config, command: &config::Command) -> Result<Option<ephemeral::Server>, Failure> {
    if !config.ephemeral || matches!(command, config::Command::Config) {
        return Ok(None);
    }
    if let Some(command) = command.outlives_the_run() {
        return Err(config::ConfigError::Ephemeral { command }.into());
    }
    let server = ephemeral::Server::start()?;
    config.use_database("--ephemeral", &server.url());
    Ok(Some(server))
}
