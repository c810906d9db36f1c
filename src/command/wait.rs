//! `migrate wait`

use super::signals;
use crate::config::Config;
use crate::postgres;
use crate::report::{Exit, Failure, Report};
use tokio::sync::mpsc::unbounded_channel;

/// `migrate wait`: returns when the database accepts connections.
pub async fn run(config: &Config, report: &Report) -> Result<Exit, Failure> {
    signals::unless_stopped(wait(config, report)).await
}

async fn wait(config: &Config, report: &Report) -> Result<Exit, Failure> {
    let (notices, _noticed) = unbounded_channel();
    let told = |error: &postgres::ConnectError| {
        report.info("migrate.wait", &format!("waiting for {}: {}", error.address, error.cause));
    };
    let connection = postgres::wait(&config.target()?, config.wait_timeout, &notices, told).await?;
    report.info("migrate.wait", &format!("{} is ready", connection.address()));
    connection.close().await;
    Ok(Exit::Success)
}
