//! `migrate config`

use crate::config::Config;
use crate::report::{Exit, Failure, Report, settings};

/// `migrate config`: every setting, and who has set it. Fails after that where the database URL can't be read.
pub fn run(config: &Config, report: &Report) -> Result<Exit, Failure> {
    report.out(&settings::table(&config.settings()))?;
    if config.database.is_some() {
        config.target()?;
    }
    Ok(Exit::Success)
}
