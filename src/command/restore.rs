//! `migrate restore`

use super::located::Located;
use super::project::Project;
use super::{backup, locks, signals};
use crate::backup::{Client, Place, check, is_empty, restore};
use crate::config::Config;
use crate::execute::version;
use crate::report::{Exit, Failure, Report, names};
use std::collections::HashSet;
use std::path::Path;

/// `migrate restore --replace shop-ab12-20260228T102030Z.dump`: the database becomes what the dump has, or stays.
pub async fn run(config: &Config, report: &Report, file: &Path, replace: bool) -> Result<Exit, Failure> {
    signals::unless_stopped(bring_back(config, report, file, replace)).await
}

async fn bring_back(config: &Config, report: &Report, file: &Path, replace: bool) -> Result<Exit, Failure> {
    let file = &config.directory.join(file);
    // Before the database is asked for anything: this needs none.
    let checked = check(file).await.map_err(Failure::Restore)?;
    let mut project = Project::open(config, report)?;
    let Located { connection, target, table } = Located::find(&mut project, report).await?;
    let lock = locks::acquire(&project, report, &target, &table).await?;
    let database = backup::database(&connection).await?;
    if !replace && connection.simple(&is_empty()).await?.scalar() != Some("t") {
        return Err(Failure::Command {
            message: format!("the database `{database}` is not empty"),
            hint: Some("restore into an empty one, or pass `--replace` to drop what is in it".to_owned()),
        });
    }
    let names_known = connection.simple("SELECT name FROM pg_settings").await?;
    let rows = names_known.last().map(|result| result.rows.as_slice()).unwrap_or_default();
    let settings: HashSet<String> = rows.iter().filter_map(|row| row.first().cloned().flatten()).collect();
    report.info("migrate.restore", &format!("restoring `{database}` from {}", file.display()));
    let place = Place {
        client: Client { target: &target, address: connection.address(), database: &database },
        settings: &settings,
        lock_wait: config.lock_timeout,
        replace,
    };
    restore(file, &checked, &place).await.map_err(Failure::Restore)?;
    let heads = version::heads_in_transaction(&connection, &table).await?.unwrap_or_default();
    report.info("migrate.restore", &format!("the database is at {}", names(&heads)));
    connection.close().await;
    lock.release().await;
    Ok(Exit::Success)
}
