//! `VARCHAR(40)`, `TIMESTAMP WITH TIME ZONE`, `mood[]`: types as SQLAlchemy's PostgreSQL type compiler writes them.

use super::error::Error;
use super::identifier::{quote, with_schema};
use crate::schema::type_::{Decimal, Temporal, Text};
use crate::schema::{Identifier, Type};

/// The type's SQL.
pub(super) fn type_name(type_: &Type, doubled: bool) -> Result<String, Error> {
    Ok(match type_ {
        Type::Null => return Err(Error::NoType),
        Type::Integer => "INTEGER".to_owned(),
        Type::SmallInteger => "SMALLINT".to_owned(),
        Type::BigInteger => "BIGINT".to_owned(),
        Type::Varchar(text) => character("VARCHAR", text),
        Type::Char(text) => character("CHAR", text),
        Type::Nvarchar(text) => character("NVARCHAR", text),
        Type::Nchar(text) => character("NCHAR", text),
        Type::Text(text) => character("TEXT", text),
        // Neither takes its parameters along.
        Type::Clob(_) => "CLOB".to_owned(),
        Type::Citext(_) => "CITEXT".to_owned(),
        Type::Boolean => "BOOLEAN".to_owned(),
        Type::Date => "DATE".to_owned(),
        Type::Timestamp(temporal) => zoned("TIMESTAMP", temporal),
        Type::Datetime => "DATETIME".to_owned(),
        Type::Time(temporal) => zoned("TIME", temporal),
        Type::Interval { fields, precision } => {
            let fields = fields.as_ref().map(|fields| format!(" {fields}")).unwrap_or_default();
            let precision = precision.map(|digits| format!(" ({digits})")).unwrap_or_default();
            format!("INTERVAL{fields}{precision}")
        }
        Type::Numeric(decimal) => digits("NUMERIC", decimal),
        Type::Decimal(decimal) => digits("DECIMAL", decimal),
        Type::Float { precision } => sized("FLOAT", *precision),
        Type::Real => "REAL".to_owned(),
        Type::DoublePrecision => "DOUBLE PRECISION".to_owned(),
        Type::Double => "DOUBLE".to_owned(),
        Type::Bytea => "BYTEA".to_owned(),
        Type::Blob => "BLOB".to_owned(),
        Type::Binary { length } => sized("BINARY", *length),
        Type::Varbinary { length } => sized("VARBINARY", *length),
        Type::Json => "JSON".to_owned(),
        Type::Jsonb => "JSONB".to_owned(),
        Type::Jsonpath => "JSONPATH".to_owned(),
        Type::Uuid { .. } => "UUID".to_owned(),
        Type::Bit { length, varying: true } => {
            format!("BIT VARYING{}", length.map(|bits| format!("({bits})")).unwrap_or_default())
        }
        Type::Bit { length, varying: false } => format!("BIT({})", length.filter(|&bits| bits != 0).unwrap_or(1)),
        Type::Named { name } => name.clone(),
        Type::Enum(enumeration) => named("ENUM", enumeration.schema.as_ref(), enumeration.name.as_ref(), doubled)?,
        Type::Domain { schema, name } => named("DOMAIN", schema.as_ref(), Some(name), doubled)?,
        Type::Array { item, dimensions } => array(&type_name(item, doubled)?, dimensions.unwrap_or(1)),
        Type::UserDefined { spec, .. } => spec.clone(),
    })
}

/// `mood`, `app.mood`: the name of a type that the schema creates.
pub(super) fn named(
    kind: &'static str,
    schema: Option<&Identifier>,
    name: Option<&Identifier>,
    doubled: bool,
) -> Result<String, Error> {
    match name {
        Some(name) if !name.text.is_empty() => Ok(with_schema(schema, quote(name, doubled), doubled)),
        _ => Err(Error::UnnamedType { kind }),
    }
}

/// `VARCHAR(40) COLLATE "de_DE"`: the collation is written as it is.
fn character(name: &str, text: &Text) -> String {
    let collation = text.collation.as_ref().filter(|name| !name.is_empty());
    format!("{}{}", sized(name, text.length), collation.map(|name| format!(" COLLATE \"{name}\"")).unwrap_or_default())
}

/// `FLOAT(24)`: zero is no size.
fn sized(name: &str, size: Option<i64>) -> String {
    match size {
        Some(size) if size != 0 => format!("{name}({size})"),
        _ => name.to_owned(),
    }
}

fn zoned(name: &str, temporal: &Temporal) -> String {
    let precision = temporal.precision.map(|digits| format!("({digits})")).unwrap_or_default();
    format!("{name}{precision} {} TIME ZONE", if temporal.timezone { "WITH" } else { "WITHOUT" })
}

fn digits(name: &str, decimal: &Decimal) -> String {
    match (decimal.precision, decimal.scale) {
        (None, _) => name.to_owned(),
        (Some(precision), None) => format!("{name}({precision})"),
        (Some(precision), Some(scale)) => format!("{name}({precision}, {scale})"),
    }
}

/// `VARCHAR(5)[] COLLATE "C"`: brackets come before the collation.
fn array(item: &str, dimensions: i64) -> String {
    let brackets = "[]".repeat(usize::try_from(dimensions).unwrap_or(0));
    match item.split_once(" COLLATE") {
        Some((name, collation)) => format!("{name}{brackets} COLLATE{collation}"),
        None => format!("{item}{brackets}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(payload: &str) -> String {
        type_name(&serde_json::from_str(payload).unwrap(), false).unwrap()
    }

    #[test]
    fn types() {
        assert_eq!(name(r#"{"kind": "varchar", "length": 40}"#), "VARCHAR(40)");
        assert_eq!(name(r#"{"kind": "varchar", "length": 40, "collation": "de_DE"}"#), "VARCHAR(40) COLLATE \"de_DE\"");
        assert_eq!(name(r#"{"kind": "timestamp"}"#), "TIMESTAMP WITHOUT TIME ZONE");
        assert_eq!(name(r#"{"kind": "time", "timezone": true, "precision": 0}"#), "TIME(0) WITH TIME ZONE");
        assert_eq!(
            name(r#"{"kind": "interval", "fields": "DAY TO SECOND", "precision": 3}"#),
            "INTERVAL DAY TO SECOND (3)"
        );
        assert_eq!(name(r#"{"kind": "numeric", "precision": 10, "scale": 0}"#), "NUMERIC(10, 0)");
        assert_eq!(name(r#"{"kind": "bit"}"#), "BIT(1)");
        assert_eq!(name(r#"{"kind": "bit", "varying": true}"#), "BIT VARYING");
        assert_eq!(name(r#"{"kind": "enum", "schema": "App", "name": "mood"}"#), "\"App\".mood");
    }

    #[test]
    fn arrays() {
        let item = r#"{"kind": "varchar", "length": 5, "collation": "C"}"#;
        assert_eq!(name(&format!(r#"{{"kind": "array", "item": {item}}}"#)), "VARCHAR(5)[] COLLATE \"C\"");
        assert_eq!(name(r#"{"kind": "array", "item": {"kind": "integer"}, "dimensions": 2}"#), "INTEGER[][]");
    }

    #[test]
    fn refusals() {
        assert_eq!(type_name(&Type::Null, false), Err(Error::NoType));
        let unnamed = type_name(&serde_json::from_str(r#"{"kind": "enum"}"#).unwrap(), false).unwrap_err();
        assert_eq!(unnamed.to_string(), "PostgreSQL ENUM type requires a name.");
    }
}
