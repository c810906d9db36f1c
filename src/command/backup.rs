//! `migrate backup`, and `--backup` before a migration.

use super::located::{Located, Place};
use super::locks;
use super::project::Project;
use super::signals;
use crate::backup::{self, Client, Source};
use crate::config::{Config, Database, Target};
use crate::execute::version;
use crate::postgres::Connection;
use crate::report::{Exit, Failure, Report, names};
use std::path::{Path, PathBuf};

/// `migrate backup`: prints the name of the file.
pub async fn run(config: &Config, report: &Report) -> Result<Exit, Failure> {
    config.backup.folder()?;
    signals::unless_stopped(back_up(config, report)).await
}

async fn back_up(config: &Config, report: &Report) -> Result<Exit, Failure> {
    let mut project = Project::open(config, report)?;
    let mut places = Place::find(&mut project, report).await?;
    places.dedup_by(|later, earlier| later.target == earlier.target);
    for place in places {
        let Located { connection, target, table } = place.connect(&project, report).await?;
        let lock = locks::acquire(&project, report, &target, &table).await?;
        let heads = version::heads_in_transaction(&connection, &table).await?.unwrap_or_default();
        let path = dump(config, report, &target, &connection, &heads, false).await?;
        connection.close().await;
        lock.release().await;
        report.out(&format!("{}\n", path.display()))?;
    }
    Ok(Exit::Success)
}

/// `--backup`: in the name of a run that holds the migration lock and has sent no statement.
///
/// # Errors
/// There is no dump; then nothing must be migrated.
pub async fn before(
    config: &Config,
    report: &Report,
    target: &Target,
    connection: &Connection,
    heads: &[String],
) -> Result<(), Failure> {
    dump(config, report, target, connection, heads, true).await?;
    Ok(())
}

async fn dump(
    config: &Config,
    report: &Report,
    target: &Target,
    connection: &Connection,
    heads: &[String],
    before: bool,
) -> Result<PathBuf, Failure> {
    let folder = config.backup.folder()?;
    let database = database(connection).await?;
    let at = names(heads);
    report.info("migrate.backup", &format!("dumping `{database}` at {at} to {}", folder.display()));
    let source = Source {
        client: Client { target, address: connection.address(), database: &database },
        server: connection.parameter("server_version").unwrap_or_default(),
        heads,
        lock_wait: config.lock_timeout,
    };
    let path = backup::dump(&source, folder).await.map_err(|error| Failure::Backup { error, before })?;
    report.info("migrate.backup", &format!("restore it with `{}`", restore_command(config, &path)));
    if let Some(keep) = config.backup.keep {
        // The dump is there, which is what matters.
        match backup::prune(folder, &database, keep) {
            Ok(removed) => removed
                .iter()
                .for_each(|path| report.info("migrate.backup", &format!("removed the older {}", path.display()))),
            Err(error) => report.warn("migrate.backup", &format!("older dumps stay: {error}")),
        }
    }
    Ok(path)
}

/// The name of the database that a session is in.
pub async fn database(connection: &Connection) -> Result<String, Failure> {
    let answer = connection.simple("SELECT current_database()").await?;
    Ok(answer.scalar().unwrap_or_default().to_owned())
}

/// `migrate restore --replace /backups/shop-ab12-20260228T102030Z.dump`, as a shell takes it.
fn restore_command(config: &Config, path: &Path) -> String {
    let mut words = vec!["migrate".to_owned()];
    let ini = &config.alembic.ini_path;
    if ini != Path::new("alembic.ini") {
        words.extend(["-c".to_owned(), ini.display().to_string()]);
    }
    if config.alembic.section != "alembic" {
        words.extend(["-n".to_owned(), config.alembic.section.clone()]);
    }
    // Another database would be replaced without what has led to this one.
    if config.database.as_ref().is_some_and(Database::is_from_flag)
        && let Ok(url) = config.database_url()
    {
        words.extend(["--database-url".to_owned(), url.render_hidden()]);
    }
    words.extend(config.shown_arguments().flat_map(|argument| ["-x".to_owned(), argument]));
    words.extend(["restore".to_owned(), "--replace".to_owned(), path.display().to_string()]);
    let quoted =
        words.iter().map(|word| shlex::try_quote(word).map_or_else(|_| word.clone(), |word| word.into_owned()));
    quoted.collect::<Vec<_>>().join(" ")
}
