//! `CREATE TYPE mood AS ENUM ('sad', 'ok')`, `CREATE DOMAIN email AS TEXT CHECK (...)`

use super::compiler::{Compiler, Scope};
use super::error::Error;
use super::identifier::{constraint, with_schema};
use super::type_name::{named, type_name};
use crate::schema::{Domain, EnumType, Identifier};

impl Compiler {
    pub(super) fn create_enum(&self, type_: &EnumType) -> Result<String, Error> {
        let labels: Vec<_> = type_.labels.iter().map(|label| self.string(label)).collect();
        Ok(format!("CREATE TYPE {} AS ENUM ({})", self.enum_name(type_)?, labels.join(", ")))
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
