//! `SELECT ... FROM ... WHERE ...`, `... UNION ...`

use super::compiler::{Compiler, Scope};
use super::error::Error;
use crate::schema::statement::{Distinct, Fetch, ForUpdate};
use crate::schema::{Compound, Expression, Select};

impl Compiler {
    pub(super) fn select(&mut self, select: &Select, scope: Scope) -> Result<String, Error> {
        self.independent_ctes(&select.ctes)?;
        let mut sql = String::from("SELECT ");
        sql.push_str(&self.prefixes(&select.prefixes, scope)?);
        if let Some(distinct) = &select.distinct {
            sql.push_str(&self.distinct(distinct, scope)?);
        }
        sql.push_str(&self.columns(&select.columns, scope)?);
        if select.columns.is_empty() {
            sql.truncate(sql.trim_end().len());
        }
        if !select.froms.is_empty() {
            sql.push_str(&format!(" \nFROM {}", self.froms(&select.froms, scope)?));
        }
        sql.push_str(&self.condition(" \nWHERE ", select.where_.as_ref(), scope)?);
        if !select.group_by.is_empty() {
            sql.push_str(&format!(" GROUP BY {}", self.list(&select.group_by, ", ", scope)?));
        }
        sql.push_str(&self.condition(" \nHAVING ", select.having.as_ref(), scope)?);
        sql.push_str(&self.order_by(&select.order_by, scope)?);
        match &select.fetch {
            Some(fetch) => sql.push_str(&self.fetch(fetch, select.offset.as_ref(), scope)?),
            None => sql.push_str(&self.limit(select.limit.as_ref(), select.offset.as_ref(), scope)?),
        }
        if let Some(lock) = &select.for_update {
            sql.push_str(&self.for_update(lock));
        }
        if !select.suffixes.is_empty() {
            sql.push_str(&format!(" {}", self.list(&select.suffixes, " ", scope)?));
        }
        Ok(sql)
    }

    /// `/*+ hint */ `, behind the first word of a statement.
    pub(super) fn prefixes(&mut self, prefixes: &[Expression], scope: Scope) -> Result<String, Error> {
        let mut sql = self.list(prefixes, " ", scope)?;
        if !prefixes.is_empty() {
            sql.push(' ');
        }
        Ok(sql)
    }

    pub(super) fn compound(&mut self, compound: &Compound, scope: Scope) -> Result<String, Error> {
        let mut members = Vec::new();
        for member in &compound.selects {
            let query = self.query(&member.query, scope)?;
            members.push(if member.parentheses { format!("({query})") } else { query });
        }
        let mut sql = members.join(&format!(" {} ", compound.keyword));
        // The whole has no table: its columns go by their bare names.
        sql.push_str(&self.order_by(&compound.order_by, Scope::UNQUALIFIED)?);
        sql.push_str(&self.limit(compound.limit.as_ref(), compound.offset.as_ref(), Scope::UNQUALIFIED)?);
        Ok(sql)
    }

    /// ` WHERE a = 1`; nothing where `and_()` has no members.
    pub(super) fn condition(
        &mut self,
        words: &str,
        condition: Option<&Expression>,
        scope: Scope,
    ) -> Result<String, Error> {
        let Some(condition) = condition else { return Ok(String::new()) };
        let condition = self.expression(condition, scope)?;
        Ok(if condition.is_empty() { condition } else { format!("{words}{condition}") })
    }

    fn distinct(&mut self, distinct: &Distinct, scope: Scope) -> Result<String, Error> {
        if distinct.on.is_empty() {
            return Ok("DISTINCT ".to_owned());
        }
        Ok(format!("DISTINCT ON ({}) ", self.list(&distinct.on, ", ", scope)?))
    }

    fn order_by(&mut self, order_by: &[Expression], scope: Scope) -> Result<String, Error> {
        let columns = self.list(order_by, ", ", scope)?;
        Ok(if columns.is_empty() { columns } else { format!(" ORDER BY {columns}") })
    }

    fn limit(
        &mut self,
        limit: Option<&Expression>,
        offset: Option<&Expression>,
        scope: Scope,
    ) -> Result<String, Error> {
        let mut sql = String::new();
        if let Some(limit) = limit {
            sql.push_str(&format!(" \n LIMIT {}", self.expression(limit, scope)?));
        }
        if let Some(offset) = offset {
            if limit.is_none() {
                sql.push_str("\n LIMIT ALL");
            }
            sql.push_str(&format!(" OFFSET {}", self.expression(offset, scope)?));
        }
        Ok(sql)
    }

    fn fetch(&mut self, fetch: &Fetch, offset: Option<&Expression>, scope: Scope) -> Result<String, Error> {
        let mut sql = String::new();
        if let Some(offset) = offset {
            sql.push_str(&format!("\n OFFSET ({}) ROWS", self.expression(offset, scope)?));
        }
        let count = self.expression(&fetch.count, scope)?;
        let percent = if fetch.percent { " PERCENT" } else { "" };
        let ties = if fetch.with_ties { "WITH TIES" } else { "ONLY" };
        Ok(sql + &format!("\n FETCH FIRST ({count}){percent} ROWS {ties}"))
    }

    fn for_update(&mut self, lock: &ForUpdate) -> String {
        let mut sql = match (lock.read, lock.key_share) {
            (true, true) => " FOR KEY SHARE",
            (true, false) => " FOR SHARE",
            (false, true) => " FOR NO KEY UPDATE",
            (false, false) => " FOR UPDATE",
        }
        .to_owned();
        if !lock.of.is_empty() {
            let tables: Vec<_> = lock.of.iter().map(|table| self.table_value(table)).collect();
            sql.push_str(&format!(" OF {}", tables.join(", ")));
        }
        if lock.nowait {
            sql.push_str(" NOWAIT");
        }
        if lock.skip_locked {
            sql.push_str(" SKIP LOCKED");
        }
        sql
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::sent;

    #[test]
    fn clauses() {
        let payload = r#"{"kind": "select", "distinct": {"on": [{"kind": "column", "name": "a", "table": {"name": "t"}}]},
            "columns": [{"kind": "column", "name": "a", "table": {"name": "t"}}],
            "froms": [{"kind": "table", "schema": "s", "name": "t"}],
            "where": {"kind": "binary", "operator": "NOT IN", "left": {"kind": "column", "name": "a"},
                      "right": {"kind": "bind", "type": {"kind": "integer"}, "expanding": true, "value": {"kind": "array", "value": []}}},
            "group_by": [{"kind": "column", "name": "a"}], "having": {"kind": "true"},
            "order_by": [{"kind": "unary", "modifier": "DESC", "operand": {"kind": "column", "name": "a"}}],
            "limit": {"kind": "literal_column", "text": "1"}, "offset": {"kind": "literal_column", "text": "2"},
            "for_update": {"skip_locked": true, "of": [{"kind": "table", "schema": "s", "name": "t"}]}}"#;
        insta::assert_snapshot!(sent(payload), @r"
        SELECT DISTINCT ON (t.a) t.a 
        FROM s.t 
        WHERE a NOT IN (NULL) OR (1 = 1) GROUP BY a 
        HAVING true ORDER BY a DESC 
         LIMIT 1 OFFSET 2 FOR UPDATE OF t SKIP LOCKED
        ");
    }

    #[test]
    fn ctes_come_first_and_once() {
        let cte = r#"{"kind": "cte", "name": "c", "recursive": true, "columns": ["n"], "query": {"kind": "select", "columns": [{"kind": "true"}]}}"#;
        let select = format!(
            r#"{{"kind": "select", "columns": [{{"kind": "literal_column", "text": "*"}}], "froms": [{cte}]}}"#
        );
        let payload = format!(
            r#"{{"kind": "compound", "keyword": "UNION ALL", "selects": [{{"query": {select}}}, {{"query": {select}, "parentheses": true}}]}}"#
        );
        insta::assert_snapshot!(sent(&payload), @r"
        WITH RECURSIVE c(n) AS 
        (SELECT true)
         SELECT * 
        FROM c UNION ALL (SELECT * 
        FROM c)
        ");
    }
}
