//! `INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET b = excluded.b RETURNING t.id`

use super::compiler::{Compiler, Scope};
use super::error::Error;
use crate::schema::statement::{InsertSource, OnConflict};
use crate::schema::{Expression, Identifier, Insert};

impl Compiler {
    pub(super) fn insert(&mut self, insert: &Insert) -> Result<String, Error> {
        self.independent_ctes(&insert.ctes)?;
        let prefixes = self.prefixes(&insert.prefixes, Scope::STATEMENT)?;
        let mut sql = format!("INSERT {prefixes}INTO {}", self.qualified(&insert.table));
        if !insert.columns.is_empty() {
            sql.push_str(&format!(" ({})", self.names(&insert.columns)));
        }
        match &insert.source {
            InsertSource::Values { rows } if !insert.columns.is_empty() => {
                sql.push_str(&format!(" VALUES {}", self.rows(rows, Scope::STATEMENT)?));
            }
            InsertSource::Values { .. } | InsertSource::Default => sql.push_str(" DEFAULT VALUES"),
            InsertSource::Select { query } => sql.push_str(&format!(" {}", self.query(query, Scope::STATEMENT)?)),
        }
        if let Some(conflict) = &insert.on_conflict {
            sql.push_str(&self.on_conflict(conflict)?);
        }
        sql.push_str(&self.returning(&insert.returning)?);
        Ok(sql)
    }

    fn on_conflict(&mut self, conflict: &OnConflict) -> Result<String, Error> {
        let mut sql = String::from(" ON CONFLICT");
        if let Some(name) = &conflict.constraint {
            sql.push_str(&format!(" ON CONSTRAINT {}", self.shortened(name)?));
        } else if !conflict.elements.is_empty() {
            sql.push_str(&format!(" ({})", self.list(&conflict.elements, ", ", Scope::UNQUALIFIED)?));
            if let Some(condition) = &conflict.index_where {
                sql.push_str(&format!(" WHERE {}", self.expression(condition, Scope::UNQUALIFIED)?));
            }
        }
        let Some(update) = &conflict.update else { return Ok(sql + " DO NOTHING") };
        sql.push_str(&format!(" DO UPDATE SET {}", self.assignments(update, " = ")?));
        if let Some(condition) = &conflict.where_ {
            sql.push_str(&format!(" WHERE {}", self.expression(condition, Scope::STATEMENT)?));
        }
        Ok(sql)
    }

    /// `a=1, b=2`
    pub(super) fn assignments(&mut self, values: &[(Identifier, Expression)], equals: &str) -> Result<String, Error> {
        let mut written = Vec::new();
        for (column, value) in values {
            let column = self.quote(column);
            written.push(format!("{column}{equals}{}", self.expression(value, Scope::STATEMENT)?));
        }
        Ok(written.join(", "))
    }

    /// ` RETURNING t.id`, or nothing.
    pub(super) fn returning(&mut self, columns: &[Expression]) -> Result<String, Error> {
        if columns.is_empty() {
            return Ok(String::new());
        }
        Ok(format!(" RETURNING {}", self.columns(columns, Scope::STATEMENT)?))
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::sent;

    #[test]
    fn on_conflict() {
        let payload = r#"{"kind": "insert", "table": {"name": "t"}, "columns": ["a", "B"],
            "source": {"kind": "values", "rows": [[
                {"kind": "bind", "type": {"kind": "jsonb"}, "value": {"kind": "str", "value": "{}"}},
                {"kind": "bind", "type": {"kind": "array", "item": {"kind": "text"}}, "value": {"kind": "array", "value": []}}]]},
            "on_conflict": {"elements": [{"kind": "column", "name": "a", "table": {"name": "t"}}],
                "update": [["B", {"kind": "column", "name": "B", "table": {"alias": "excluded"}}]],
                "where": {"kind": "column", "name": "a", "table": {"name": "t"}}},
            "returning": [{"kind": "column", "name": "a", "table": {"name": "t"}}]}"#;
        assert_eq!(
            sent(payload),
            "INSERT INTO t (a, \"B\") VALUES ('{}'::JSONB, '{}'::TEXT[]) ON CONFLICT (a) DO UPDATE SET \"B\" = excluded.\"B\" \
             WHERE t.a RETURNING t.a"
        );
    }

    #[test]
    fn sources() {
        let select = r#"{"kind": "insert", "table": {"name": "t"}, "columns": ["a"], "source": {"kind": "select",
            "query": {"kind": "select", "columns": [{"kind": "null"}]}}, "on_conflict": {}}"#;
        assert_eq!(sent(select), "INSERT INTO t (a) SELECT NULL ON CONFLICT DO NOTHING");
        let default = r#"{"kind": "insert", "table": {"name": "t"}, "columns": [], "source": {"kind": "default"}}"#;
        assert_eq!(sent(default), "INSERT INTO t DEFAULT VALUES");
    }

    #[test]
    fn update_and_delete() {
        let update = r#"{"kind": "update", "table": {"kind": "table", "name": "t"}, "values": [["a", {"kind": "null"}]],
            "froms": [{"kind": "alias", "element": {"kind": "table", "name": "u"}, "name": {"text": "u", "anonymous": 1}}],
            "where": {"kind": "list", "operator": "AND", "items": []}}"#;
        assert_eq!(sent(update), "UPDATE t SET a=NULL FROM u AS u_1");
        let delete = r#"{"kind": "delete", "table": {"kind": "table", "name": "t"}, "using": [{"kind": "table", "name": "u"}],
            "where": {"kind": "true"}}"#;
        assert_eq!(sent(delete), "DELETE FROM t USING u WHERE true");
    }
}
