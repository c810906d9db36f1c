//! What a run of env.py came upon.

use crate::config::{Host, Target};
use crate::plan::Heads;
use crate::report::Failure;
use crate::schema::VersionTable;

/// A database that env.py connected to.
#[derive(Debug, Clone)]
pub struct Reached {
    /// The URL that env.py made its engine with, password included.
    pub engine_url: Option<String>,
    /// The database.
    pub target: Target,
    /// The database that env.py itself names, where the configuration named this one instead.
    pub replaced: Option<Target>,
}

/// One `context.run_migrations()`: env.py may call it for each of several schemas or databases.
#[derive(Debug, Clone)]
pub struct Found {
    /// The version table's rows.
    pub heads: Heads,
    /// The version table that env.py named.
    pub table: VersionTable,
    /// Its database; none for `--sql`.
    pub reached: Option<Reached>,
}

/// env.py goes to more than one database where there can be but one.
pub fn several_databases(databases: [&Target; 2], hint: &str) -> Failure {
    let [first, second] = databases.map(|target| {
        let host = target.hosts.first().map(Host::address).unwrap_or_default();
        format!("`{}` at {host}", target.database.as_deref().unwrap_or_default())
    });
    Failure::Command {
        message: format!("env.py goes to several databases: {first}, {second}"),
        hint: Some(hint.to_owned()),
    }
}
