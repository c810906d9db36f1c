//! The version table, as Alembic's `HeadMaintainer` writes it.

use super::{Mode, identifier};
use crate::schema::{Identifier, VersionTable};

/// `CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, ...)`
pub fn create(table: &VersionTable) -> String {
    if let Some(text) = &table.create {
        return text.clone();
    }
    let name = qualified(table);
    let mut sql = format!("CREATE TABLE {name} (\n\tversion_num VARCHAR(32) NOT NULL");
    if table.primary_key {
        let key = identifier(&Identifier::from(format!("{}_pkc", table.name).as_str()));
        sql.push_str(&format!(", \n\tCONSTRAINT {key} PRIMARY KEY (version_num)"));
    }
    sql.push_str("\n)");
    sql
}

/// `SELECT version_num FROM alembic_version`
pub fn select(table: &VersionTable) -> String {
    format!("SELECT version_num FROM {}", qualified(table))
}

/// `SELECT to_regclass('alembic_version') IS NOT NULL`: asks without failing, so that a transaction stays usable.
pub fn exists(table: &VersionTable) -> String {
    format!("SELECT to_regclass({}) IS NOT NULL", string(&qualified(table)))
}

/// The `32` of `version_num VARCHAR(32)`; NULL where the type has no such limit.
pub fn width(table: &VersionTable) -> String {
    format!(
        "SELECT nullif(atttypmod, -1) - 4 FROM pg_attribute \
         WHERE attrelid = to_regclass({}) AND attname = 'version_num' AND atttypid IN ('varchar'::regtype, 'bpchar'::regtype)",
        string(&qualified(table))
    )
}

/// `DELETE FROM alembic_version`: `stamp --purge`.
pub fn purge(table: &VersionTable) -> String {
    format!("DELETE FROM {}", qualified(table))
}

/// `INSERT INTO alembic_version (version_num) VALUES ('a')`
///
/// Offline it carries SQLAlchemy's implicit `RETURNING` of the primary key; online nobody reads it.
pub fn insert(table: &VersionTable, revision: &str, mode: Mode) -> String {
    let name = qualified(table);
    let insert = format!("INSERT INTO {name} (version_num) VALUES ({})", string(revision));
    match mode {
        Mode::Offline | Mode::OfflineDoubled if table.primary_key => format!("{insert} RETURNING {name}.version_num"),
        _ => insert,
    }
}

/// `UPDATE alembic_version SET version_num='b' WHERE alembic_version.version_num = 'a'`
pub fn update(table: &VersionTable, from: &str, to: &str) -> String {
    let name = qualified(table);
    format!("UPDATE {name} SET version_num={} WHERE {name}.version_num = {}", string(to), string(from))
}

/// `DELETE FROM alembic_version WHERE alembic_version.version_num = 'a'`
pub fn delete(table: &VersionTable, revision: &str) -> String {
    let name = qualified(table);
    format!("DELETE FROM {name} WHERE {name}.version_num = {}", string(revision))
}

fn qualified(table: &VersionTable) -> String {
    let name = identifier(&Identifier::from(table.name.as_str()));
    match &table.schema {
        Some(schema) => format!("{}.{name}", identifier(&Identifier::from(schema.as_str()))),
        None => name,
    }
}

/// Standard strings: a backslash is a character like any other.
fn string(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
