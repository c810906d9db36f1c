//! Types that have a name of their own: ENUM and DOMAIN.

use super::catalog::rows;
use super::{Error, Scope};
use crate::postgres::Connection;
use serde::{Deserialize, Serialize};

/// `CREATE TYPE mood AS ENUM ('sad', 'ok')`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enum {
    /// `pg_type.oid`
    #[serde(skip_serializing)]
    pub oid: u32,
    /// `mood`
    pub name: String,
    /// `public`
    pub schema: String,
    /// Whether `search_path` finds it.
    pub visible: bool,
    /// In the order of the type.
    pub labels: Vec<String>,
}

/// `CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%')`
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Domain {
    /// `pg_type.oid`
    #[serde(skip)]
    pub oid: u32,
    /// `pg_type.oid` of what it is a domain over; of an array's elements.
    #[serde(skip)]
    pub base_oid: u32,
    /// `email`
    pub name: String,
    /// `public`
    pub schema: String,
    /// Whether `search_path` finds it.
    pub visible: bool,
    /// `character varying`: what it is a domain over, without a length.
    #[serde(rename = "type")]
    pub base: String,
    /// False for `NOT NULL`.
    pub nullable: bool,
    /// `'nobody@example.com'::text`
    pub default: Option<String>,
    /// Its checks, by name.
    pub constraints: Vec<DomainCheck>,
    /// `default`, `C`; none where the type has none.
    pub collation: Option<String>,
}

/// `CONSTRAINT email_check CHECK (VALUE LIKE '%@%')`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DomainCheck {
    /// `email_check`
    pub name: String,
    /// `VALUE ~~ '%@%'::text`
    pub check: String,
}

#[derive(Deserialize)]
struct DomainRow {
    oid: u32,
    name: String,
    schema: String,
    visible: bool,
    base: String,
    base_oid: u32,
    nullable: bool,
    default: Option<String>,
    collation: Option<String>,
    constraints: Vec<DomainCheck>,
}

/// `inspector.get_enums(schema)`: a schema, `*` for all, or none for what `search_path` finds.
///
/// # Errors
/// The server refuses.
pub async fn enums(connection: &Connection, schema: Option<&str>) -> Result<Vec<Enum>, Error> {
    let scope = Scope { schema: schema.map(str::to_owned), ..Scope::default() };
    rows(connection, include_str!("queries/enums.sql"), &scope).await
}

/// `inspector.get_domains(schema)`
///
/// # Errors
/// The server refuses.
pub async fn domains(connection: &Connection, schema: Option<&str>) -> Result<Vec<Domain>, Error> {
    let scope = Scope { schema: schema.map(str::to_owned), ..Scope::default() };
    let found: Vec<DomainRow> = rows(connection, include_str!("queries/domains.sql"), &scope).await?;
    Ok(found.into_iter().map(domain).collect())
}

fn domain(row: DomainRow) -> Domain {
    Domain {
        oid: row.oid,
        base_oid: row.base_oid,
        name: row.name,
        schema: row.schema,
        visible: row.visible,
        // SQLAlchemy's: the length of `character varying(30)` and all behind it is lost.
        base: row.base.split('(').next().unwrap_or_default().to_owned(),
        nullable: row.nullable,
        default: row.default,
        constraints: row.constraints,
        collation: row.collation,
    }
}
