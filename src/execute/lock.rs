//! One migration at a time: a polled advisory lock on a session of its own.
//!
//! A waiter inside `pg_advisory_lock` would hold a snapshot that CREATE INDEX CONCURRENTLY waits for, while it waits for
//! the lock: a deadlock. A waiter that polls is idle in between, and nothing waits for it.

use super::Error;
use crate::postgres::Connection;
use crate::schema::VersionTable;
use std::time::{Duration, Instant};

/// The lock of one version table or of several in a database, held until it is dropped: the server releases it with the
/// session.
pub struct Lock {
    connection: Connection,
    keys: Vec<i64>,
}

/// The wait between two tries: at first short, since most migrations are.
const FIRST_PAUSE: Duration = Duration::from_millis(50);
const LONGEST_PAUSE: Duration = Duration::from_secs(1);

impl Lock {
    /// A session that holds nothing yet.
    pub fn on(connection: Connection) -> Self {
        Self { connection, keys: Vec::new() }
    }

    /// Whether this is the lock of that table, too.
    pub fn holds(&self, table: &VersionTable) -> bool {
        self.keys.contains(&key(table))
    }

    /// `SELECT pg_try_advisory_lock(key)` until it is true; `on_wait` hears once who holds it.
    ///
    /// # Errors
    /// [`Error::Locked`] after `limit`; the server's refusal.
    pub async fn acquire(
        &mut self,
        table: &VersionTable,
        limit: Duration,
        mut on_wait: impl FnMut(Option<&str>),
    ) -> Result<(), Error> {
        let connection = &self.connection;
        let key = key(table);
        let statement = format!("SELECT pg_try_advisory_lock({key})");
        let start = Instant::now();
        let mut pause = FIRST_PAUSE;
        let mut told = false;
        loop {
            if scalar(connection, &statement).await?.as_deref() == Some("t") {
                self.keys.push(key);
                return Ok(());
            }
            let holder = if told { None } else { holder(connection, key).await? };
            if !told {
                on_wait(holder.as_deref());
                told = true;
            }
            if start.elapsed() >= limit {
                let holder = self::holder(connection, key).await?;
                return Err(Error::Locked { waited: start.elapsed(), holder });
            }
            tokio::time::sleep(pause.min(limit.saturating_sub(start.elapsed()))).await;
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    }

    /// Ends the session, and with it the lock.
    pub async fn release(self) {
        self.connection.close().await;
    }
}

/// The key: the same for everybody who migrates the same version table of a database.
fn key(table: &VersionTable) -> i64 {
    // FNV-1a, 64 bits: stable over versions of this program, which a hasher of the standard library is not.
    let name = format!("retort:{}.{}", table.schema.as_deref().unwrap_or_default(), table.name);
    let hash = name
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    i64::from_ne_bytes(hash.to_ne_bytes())
}

/// `pid 4711 (migrate at 10.0.0.7), connected for 12 s`
async fn holder(connection: &Connection, key: i64) -> Result<Option<String>, Error> {
    let statement = format!(
        "SELECT 'pid ' || l.pid || coalesce(' (' || nullif(a.application_name, '') || coalesce(' at ' || a.client_addr, '') || ')', '') \
         || coalesce(', connected for ' || round(extract(epoch FROM now() - a.backend_start)) || ' s', '') \
         FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid \
         WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 \
         AND ((l.classid::bigint << 32) | l.objid::bigint) = {key} \
         AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) LIMIT 1"
    );
    scalar(connection, &statement).await
}

async fn scalar(connection: &Connection, statement: &str) -> Result<Option<String>, Error> {
    let result = connection.simple(statement).await.map_err(|source| Error::Database {
        source,
        statement: statement.to_owned(),
        origin: None,
    })?;
    Ok(result.scalar().map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::key;
    use crate::schema::VersionTable;

    #[test]
    fn another_version_table_is_another_lock() {
        let other = VersionTable { name: "other".to_owned(), ..VersionTable::default() };
        assert_ne!(key(&VersionTable::default()), key(&other));
    }
}
