//! `CREATE SEQUENCE s AS BIGINT INCREMENT BY 2`, and the options that identities share with sequences.

use super::compiler::Compiler;
use super::error::Error;
use super::identifier::with_schema;
use super::type_name::type_name;
use crate::schema::{QualifiedName, Sequence, SequenceOptions};

impl SequenceOptions {
    /// `INCREMENT BY 1 START WITH 10 NO CYCLE`
    pub(super) fn sql(&self) -> String {
        let number = |keyword: &str, value: Option<i64>| value.map(|value| format!("{keyword} {value}"));
        [
            number("INCREMENT BY", self.increment),
            number("START WITH", self.start),
            number("MINVALUE", self.minvalue),
            number("MAXVALUE", self.maxvalue),
            // Given at all is enough: SQLAlchemy does not look at the value.
            self.nominvalue.map(|_| "NO MINVALUE".to_owned()),
            self.nomaxvalue.map(|_| "NO MAXVALUE".to_owned()),
            number("CACHE", self.cache),
            self.cycle.map(|cycle| if cycle { "CYCLE" } else { "NO CYCLE" }.to_owned()),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
    }
}

impl Compiler {
    pub(super) fn create_sequence(&self, sequence: &Sequence, if_not_exists: bool) -> Result<String, Error> {
        let name = with_schema(sequence.schema.as_ref(), self.quote(&sequence.name), self.doubled);
        let exists = if if_not_exists { "IF NOT EXISTS " } else { "" };
        let mut sql = format!("CREATE SEQUENCE {exists}{name}");
        if let Some(data_type) = &sequence.data_type {
            sql.push_str(&format!(" AS {}", type_name(data_type, self.doubled)?));
        }
        let options = sequence.options.sql();
        if !options.is_empty() {
            sql.push_str(&format!(" {options}"));
        }
        Ok(sql)
    }

    pub(super) fn drop_sequence(&self, sequence: &QualifiedName, if_exists: bool) -> String {
        format!("DROP SEQUENCE {}{}", if if_exists { "IF EXISTS " } else { "" }, self.qualified(sequence))
    }

    /// `nextval('app.s')`
    pub(super) fn next_value(&self, sequence: &QualifiedName) -> String {
        format!("nextval('{}')", self.qualified(sequence).replace('\'', "''"))
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::ddl;

    #[test]
    fn sequences() {
        let payload = r#"{"kind": "create_sequence", "if_not_exists": true, "sequence": {"schema": "s", "name": "q",
            "data_type": {"kind": "big_integer"}, "increment": 2, "start": 5, "minvalue": 1, "nomaxvalue": true, "cache": 3, "cycle": true}}"#;
        assert_eq!(
            ddl(payload),
            "CREATE SEQUENCE IF NOT EXISTS s.q AS BIGINT INCREMENT BY 2 START WITH 5 MINVALUE 1 NO MAXVALUE CACHE 3 CYCLE"
        );
        assert_eq!(
            ddl(r#"{"kind": "drop_sequence", "sequence": {"name": "q"}, "if_exists": true}"#),
            "DROP SEQUENCE IF EXISTS q"
        );
    }

    #[test]
    fn schemas() {
        assert_eq!(
            ddl(r#"{"kind": "create_schema", "name": "App", "if_not_exists": true}"#),
            "CREATE SCHEMA IF NOT EXISTS \"App\""
        );
        assert_eq!(ddl(r#"{"kind": "drop_schema", "name": "app", "cascade": true}"#), "DROP SCHEMA app CASCADE");
    }
}
