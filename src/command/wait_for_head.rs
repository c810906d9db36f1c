//! `migrate wait-for-head`

use super::located::{Located, Place};
use super::project::Project;
use super::signals;
use crate::config::Config;
use crate::execute::version;
use crate::plan::{self, Heads};
use crate::postgres::{PostgresError, WaitError};
use crate::report::{Exit, Failure, Report, names};
use std::time::{Duration, Instant};

/// The wait between two looks.
const FIRST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(2);

/// How long the look at the very end may take.
const LAST_LOOK: Duration = Duration::from_secs(1);

/// `until migrate current --check-heads; do sleep 1; done`: returns when somebody else has brought the database to the
/// heads of this project. Creates nothing.
pub async fn run(config: &Config, report: &Report) -> Result<Exit, Failure> {
    signals::unless_stopped(wait(config, report)).await
}

async fn wait(config: &Config, report: &Report) -> Result<Exit, Failure> {
    let limit = Limit { start: Instant::now(), whole: config.head_timeout };
    // One limit for all of it: the database may come up as late as its schema.
    let mut config = config.clone();
    config.wait_timeout = config.head_timeout;
    let mut project = Project::open(&config, report)?;
    let wanted: Vec<String> = project.history.heads().map(|node| node.id().to_owned()).collect();
    let places = Place::find(&mut project, report).await.map_err(unreachable)?;
    for place in places {
        let located = place.connect(&project, report).await.map_err(unreachable)?;
        wait_at(located, &project, report, &wanted, &limit).await?;
    }
    report.info("migrate.head", &format!("the database is at {}", names(&wanted)));
    Ok(Exit::Success)
}

/// Looks at one version table until it has these heads.
async fn wait_at(
    mut located: Located,
    project: &Project<'_>,
    report: &Report,
    wanted: &[String],
    limit: &Limit,
) -> Result<(), Failure> {
    let mut pause = FIRST_PAUSE;
    let mut told: Option<Heads> = None;
    loop {
        let heads = match tokio::time::timeout(limit.left().max(LAST_LOOK), look(&located)).await {
            Ok(Ok(heads)) => Some(heads),
            Ok(Err(PostgresError::Lost { .. })) => {
                let connect = project.connect_within(&located.target, limit.left(), report);
                located.connection = connect.await.map_err(unreachable)?;
                continue;
            }
            Ok(Err(error)) => return Err(error.into()),
            // Something holds the version table.
            Err(_) => None,
        };
        if let Some(heads) = heads {
            if plan::check_heads(&project.history, &heads).is_ok() {
                located.connection.close().await;
                return Ok(());
            }
            if told.as_ref() != Some(&heads) {
                let (wanted, found) = (names(wanted), names(heads.rows()));
                report.info("migrate.head", &format!("waiting for {wanted}: the database is at {found}"));
                told = Some(heads);
            }
        }
        if limit.left().is_zero() {
            let found = told.unwrap_or_default().rows().to_vec();
            let is_unknown = |row: &&String| plan::current(&project.history, &Heads::new([(*row).clone()])).is_err();
            let unknown = found.iter().find(is_unknown).cloned();
            return Err(Failure::NotAtHead { waited: limit.whole, wanted: wanted.to_vec(), found, unknown });
        }
        // The last look is at the very end of the time allowed.
        tokio::time::sleep(pause.min(limit.left())).await;
        pause = (pause * 3 / 2).min(LONGEST_PAUSE);
    }
}

async fn look(located: &Located) -> Result<Heads, PostgresError> {
    let rows = version::heads_in_transaction(&located.connection, &located.table).await?;
    Ok(Heads::new(rows.unwrap_or_default()))
}

/// How long there is.
struct Limit {
    start: Instant,
    whole: Duration,
}

impl Limit {
    fn left(&self) -> Duration {
        self.whole.saturating_sub(self.start.elapsed())
    }
}

fn unreachable(failure: Failure) -> Failure {
    match failure {
        Failure::Wait(error @ WaitError::TimedOut { .. }) => Failure::HeadUnreachable(error),
        other => other,
    }
}
