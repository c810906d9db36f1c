//! `CREATE UNIQUE INDEX CONCURRENTLY ix ON users USING gin (lower(email) text_ops) WHERE ...`

use super::compiler::{Compiler, Scope};
use super::constraint::index_method;
use super::error::Error;
use super::identifier::with_schema;
use crate::schema::{Identifier, Index};

impl Compiler {
    pub(super) fn create_index(&mut self, index: &Index, if_not_exists: bool) -> Result<String, Error> {
        let name = self.shortened(index.name.as_ref().ok_or(Error::UnnamedIndex)?)?;
        let mut sql = String::from("CREATE ");
        for (given, words) in [
            (index.unique, "UNIQUE "),
            (true, "INDEX "),
            (index.concurrently, "CONCURRENTLY "),
            (if_not_exists, "IF NOT EXISTS "),
        ] {
            if given {
                sql.push_str(words);
            }
        }
        sql.push_str(&format!("{name} ON {} ", self.qualified(&index.table)));
        if let Some(using) = index.using.as_ref().filter(|using| !using.is_empty()) {
            sql.push_str(&format!("USING {} ", index_method(using)?));
        }
        sql.push_str(&format!("({})", self.index_elements(index)?));
        sql.push_str(&self.include(&index.include));
        match index.nulls_not_distinct {
            Some(true) => sql.push_str(" NULLS NOT DISTINCT"),
            Some(false) => sql.push_str(" NULLS DISTINCT"),
            None => {}
        }
        if !index.with.is_empty() {
            let parameters: Vec<_> = index.with.iter().map(|(name, value)| format!("{name} = {value}")).collect();
            sql.push_str(&format!(" WITH ({})", parameters.join(", ")));
        }
        if let Some(tablespace) = &index.tablespace {
            sql.push_str(&format!(" TABLESPACE {}", self.quote(tablespace)));
        }
        if let Some(condition) = &index.where_ {
            sql.push_str(&format!(" WHERE {}", self.expression(condition, Scope::UNQUALIFIED)?));
        }
        Ok(sql)
    }

    fn index_elements(&mut self, index: &Index) -> Result<String, Error> {
        let mut elements = Vec::new();
        for element in &index.elements {
            let expression = self.expression(&element.expression, Scope::UNQUALIFIED)?;
            let ops = element.ops.as_ref().map(|ops| format!(" {ops}")).unwrap_or_default();
            elements.push(expression + &ops);
        }
        Ok(elements.join(", "))
    }

    pub(super) fn drop_index(
        &self,
        schema: Option<&Identifier>,
        name: &Identifier,
        if_exists: bool,
        concurrently: bool,
    ) -> Result<String, Error> {
        let name = with_schema(schema, self.shortened(name)?, self.doubled);
        let concurrently = if concurrently { "CONCURRENTLY " } else { "" };
        Ok(format!("\nDROP INDEX {concurrently}{}{name}", if if_exists { "IF EXISTS " } else { "" }))
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::ddl;

    #[test]
    fn create_index() {
        let payload = r#"{"kind": "create_index", "if_not_exists": true, "index": {"name": "ix", "table": {"schema": "s", "name": "t"},
            "unique": true, "concurrently": true, "using": "BTREE", "include": ["c"], "nulls_not_distinct": true,
            "with": [["fillfactor", "50"]], "tablespace": "Fast",
            "where": {"kind": "text", "text": "a > 5"},
            "elements": [
                {"expression": {"kind": "column", "name": "a", "table": {"schema": "s", "name": "t"}}, "ops": "int4_ops"},
                {"expression": {"kind": "function", "name": ["lower"], "arguments": [{"kind": "column", "name": "B", "table": {"name": "t"}}]}},
                {"expression": {"kind": "grouping", "inner": {"kind": "text", "text": "a || b"}}}]}}"#;
        assert_eq!(
            ddl(payload),
            "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix ON s.t USING btree (a int4_ops, lower(\"B\"), (a || b)) \
             INCLUDE (c) NULLS NOT DISTINCT WITH (fillfactor = 50) TABLESPACE \"Fast\" WHERE a > 5"
        );
    }

    #[test]
    fn drop_index() {
        let payload = r#"{"kind": "drop_index", "schema": "s", "name": "ix", "if_exists": true, "concurrently": true}"#;
        assert_eq!(ddl(payload), "DROP INDEX CONCURRENTLY IF EXISTS s.ix");
    }
}
