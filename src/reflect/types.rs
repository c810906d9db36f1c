//! Types of columns: what `format_type()` writes, taken apart.

use super::named_types::{Domain, DomainCheck, Enum};
use serde::Serialize;

/// `character varying(50)[]`
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnType {
    /// `character varying`
    pub name: String,
    /// `["50"]`
    pub arguments: Vec<String>,
    /// Whether it is an array; PostgreSQL does not keep how many dimensions.
    pub array: bool,
    /// `de_DE`, if it is not the type's own.
    pub collation: Option<String>,
    /// An ENUM or DOMAIN.
    pub named: Option<Named>,
}

/// What an ENUM or DOMAIN is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Named {
    /// `CREATE TYPE mood AS ENUM ('sad', 'ok')`
    Enum {
        /// `mood`
        name: String,
        /// None where `search_path` finds it.
        schema: Option<String>,
        /// In the order of the type.
        labels: Vec<String>,
    },
    /// `CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%')`
    Domain {
        /// `email`
        name: String,
        /// None where `search_path` finds it.
        schema: Option<String>,
        /// What it is a domain over.
        data_type: Box<ColumnType>,
        /// `default`, `C`; none where the type has none.
        collation: Option<String>,
        /// `'nobody@example.com'::text`
        default: Option<String>,
        /// NOT NULL
        not_null: bool,
        /// The first of its checks by name.
        check: Option<DomainCheck>,
    },
}

/// The types of a database that have a name of their own.
#[derive(Debug, Default)]
pub struct NamedTypes {
    /// In all schemas.
    pub enums: Vec<Enum>,
    /// In all schemas.
    pub domains: Vec<Domain>,
}

impl NamedTypes {
    fn find(&self, oid: u32) -> Option<Named> {
        let found = self.enums.iter().find(|known| known.oid == oid).map(|known| Named::Enum {
            name: known.name.clone(),
            schema: (!known.visible).then(|| known.schema.clone()),
            labels: known.labels.clone(),
        });
        found.or_else(|| self.domains.iter().find(|known| known.oid == oid).map(|known| self.domain(known)))
    }

    fn domain(&self, domain: &Domain) -> Named {
        Named::Domain {
            name: domain.name.clone(),
            schema: (!domain.visible).then(|| domain.schema.clone()),
            data_type: Box::new(ColumnType::parse(&domain.base, domain.base_oid, domain.collation.clone(), self)),
            collation: domain.collation.clone(),
            default: domain.default.clone(),
            not_null: !domain.nullable,
            check: domain.constraints.first().cloned(),
        }
    }
}

impl ColumnType {
    /// The text of `format_type()` and the oid of the type, or of an array's elements.
    pub fn parse(text: &str, oid: u32, collation: Option<String>, named: &NamedTypes) -> Self {
        let named = named.find(oid);
        let element = text.trim_end_matches("[]");
        let array = element.len() < text.len();
        // A name in quotes may hold anything.
        let (name, arguments) = if named.is_some() { (element.to_owned(), Vec::new()) } else { arguments(element) };
        Self { name, arguments, array, collation, named }
    }

    /// Whether a sequence may number it.
    pub fn is_integer(&self) -> bool {
        !self.array && matches!(self.name.as_str(), "integer" | "bigint" | "smallint")
    }
}

/// `timestamp(3) without time zone` -> `timestamp without time zone`, `3`
fn arguments(text: &str) -> (String, Vec<String>) {
    let apart = text.split_once('(').and_then(|(before, rest)| Some((before, rest.rsplit_once(')')?)));
    let Some((before, (inside, after))) = apart else {
        return (text.to_owned(), Vec::new());
    };
    let arguments = inside.split(',').map(|argument| argument.trim().to_owned());
    (format!("{before}{after}"), arguments.filter(|argument| !argument.is_empty()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> (String, Vec<String>, bool) {
        let found = ColumnType::parse(text, 0, None, &NamedTypes::default());
        (found.name, found.arguments, found.array)
    }

    fn expected(name: &str, arguments: &[&str], array: bool) -> (String, Vec<String>, bool) {
        (name.to_owned(), arguments.iter().map(|argument| (*argument).to_owned()).collect(), array)
    }

    #[test]
    fn a_type_is_taken_apart() {
        assert_eq!(parsed("integer"), expected("integer", &[], false));
        assert_eq!(parsed("character varying(50)"), expected("character varying", &["50"], false));
        assert_eq!(parsed("numeric(10,2)[]"), expected("numeric", &["10", "2"], true));
        assert_eq!(parsed("timestamp(3) without time zone"), expected("timestamp without time zone", &["3"], false));
        assert_eq!(parsed("interval day to second(3)"), expected("interval day to second", &["3"], false));
    }

    #[test]
    fn a_domain_is_followed_to_its_type() {
        let domain = |oid, base_oid, name: &str, base: &str| Domain {
            oid,
            base_oid,
            name: name.to_owned(),
            schema: "app".to_owned(),
            visible: false,
            base: base.to_owned(),
            nullable: false,
            default: None,
            constraints: vec![],
            collation: None,
        };
        let domains = vec![domain(1, 2, "outer", "app.inner"), domain(2, 23, "inner", "integer")];
        let found = ColumnType::parse("app.outer[]", 1, None, &NamedTypes { enums: vec![], domains });
        assert!(found.array);
        let Some(Named::Domain { name, schema, data_type, not_null, .. }) = found.named else { panic!("a domain") };
        assert_eq!((name.as_str(), schema.as_deref(), not_null), ("outer", Some("app"), true));
        let Some(Named::Domain { data_type, .. }) = data_type.named else { panic!("a domain") };
        assert_eq!(data_type.name, "integer");
    }
}
