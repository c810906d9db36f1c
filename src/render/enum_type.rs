//! `CREATE TYPE mood AS ENUM ('sad', 'ok')`, `CREATE DOMAIN email AS TEXT CHECK (...)`

use super::compiler::{Compiler, Scope};
use super::error::Error;
use super::identifier::{constraint, with_schema};
use super::type_name::{named, type_name};
use crate::schema::{Domain, EnumType, Identifier, Label};

impl Compiler {
    pub(super) fn create_enum(&self, type_: &EnumType) -> Result<String, Error> {
        let labels: Vec<_> = type_.labels.iter().map(|label| self.label(label)).collect::<Result<_, _>>()?;
        Ok(format!("CREATE TYPE {} AS ENUM ({})", self.enum_name(type_)?, labels.join(", ")))
    }

    fn label(&self, label: &Label) -> Result<String, Error> {
        match label {
            Label::Text(text) => Ok(self.string(text)),
            Label::Other { repr } => Err(Error::NoLiteral { value: repr.clone(), type_: "NULL".to_owned() }),
        }
    }

    pub(super) fn drop_enum(&self, type_: &EnumType) -> Result<String, Error> {
        Ok(format!("DROP TYPE {}", self.enum_name(type_)?))
    }

    fn enum_name(&self, type_: &EnumType) -> Result<String, Error> {
        named("ENUM", type_.schema.as_ref(), type_.name.as_ref(), self.doubled)
    }

    pub(super) fn create_domain(&mut self, domain: &Domain) -> Result<String, Error> {
        let mut options = Vec::new();
        if let Some(collation) = &domain.collation {
            options.push(format!("COLLATE {}", self.quote(&Identifier::from(collation.as_str()))));
        }
        if let Some(default) = &domain.default {
            options.push(format!("DEFAULT {}", self.expression(default, Scope::STATEMENT)?));
        }
        if let Some(name) = &domain.constraint_name {
            options.push(format!("CONSTRAINT {}", constraint(name, self.doubled)?));
        }
        if domain.not_null {
            options.push("NOT NULL".to_owned());
        }
        if let Some(check) = &domain.check {
            options.push(format!("CHECK ({})", self.expression(check, Scope::UNQUALIFIED)?));
        }
        let name = with_schema(domain.schema.as_ref(), self.quote(&domain.name), self.doubled);
        Ok(format!("CREATE DOMAIN {name} AS {} {}", type_name(&domain.data_type, self.doubled)?, options.join(" ")))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Mode;
    use super::super::sample::{ddl, rendered};

    #[test]
    fn enums() {
        let payload = r#"{"kind": "create_enum", "checkfirst": true, "type": {"schema": "s", "name": "Mood", "labels": ["it's", "ok"]}}"#;
        assert_eq!(ddl(payload), "CREATE TYPE s.\"Mood\" AS ENUM ('it''s', 'ok')");
        let drop = r#"{"kind": "drop_enum", "checkfirst": true, "type": {"name": "it's"}}"#;
        let online = rendered(drop, Mode::Online).unwrap();
        let condition = online[0].condition.clone().unwrap();
        assert_eq!((online[0].sql.as_str(), condition.expected), ("DROP TYPE \"it's\"", true));
        assert_eq!(
            condition.query,
            "SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_type AS thing \
             JOIN pg_catalog.pg_namespace AS space ON space.oid = thing.typnamespace \
             WHERE thing.typname = 'it''s' AND pg_catalog.pg_type_is_visible(thing.oid) AND space.nspname != 'pg_catalog')"
        );
        assert_eq!(rendered(drop, Mode::Offline).unwrap()[0].condition, None);
    }

    #[test]
    fn domains() {
        let payload = r#"{"kind": "create_domain", "domain": {"name": "code", "data_type": {"kind": "text"}, "collation": "C",
            "not_null": true, "constraint_name": "ck", "check": {"kind": "text", "text": "VALUE <> ''"},
            "default": {"kind": "text", "text": "'x'"}}}"#;
        assert_eq!(
            ddl(payload),
            "CREATE DOMAIN code AS TEXT COLLATE \"C\" DEFAULT 'x' CONSTRAINT ck NOT NULL CHECK (VALUE <> '')"
        );
        assert_eq!(ddl(r#"{"kind": "drop_domain", "domain": {"schema": "s", "name": "code"}}"#), "DROP DOMAIN s.code");
    }
}
