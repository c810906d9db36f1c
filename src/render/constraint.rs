//! `CONSTRAINT uq UNIQUE (email)`: constraints in a table's definition and after `ADD`.

use super::compiler::{Compiler, Scope};
use super::error::Error;
use super::python::repr_str;
use crate::schema::constraint::Deferral;
use crate::schema::{CheckConstraint, Constraint, ExcludeConstraint, ForeignKey, Identifier, PrimaryKey, Unique};
use regex::Regex;
use std::sync::LazyLock;

/// `CASCADE`, `SET NULL`
const KEYWORDS: &str = r"^\w+(?:\s+\w+)*$";
/// `SET NULL (a, "B")`
const ON_DELETE: &str =
    r#"^\w+(?:\s+\w+)*(?:\s*\(\s*(?:[\w$]+|"(?:[^"]|"")+")(?:\s*,\s*(?:[\w$]+|"(?:[^"]|"")+"))*\s*\))?$"#;
/// `gist`
const INDEX_METHOD: &str = r"^(?:btree|hash|gist|gin|[\w_]+)$";

static KEYWORDS_PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(KEYWORDS).ok());
static ON_DELETE_PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(ON_DELETE).ok());
static INDEX_METHOD_PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(INDEX_METHOD).ok());

fn checked<'a>(phrase: &'a str, compiled: &Option<Regex>, pattern: &'static str) -> Result<&'a str, Error> {
    if compiled.as_ref().is_some_and(|regex| regex.is_match(phrase)) {
        return Ok(phrase);
    }
    let pattern = match pattern {
        KEYWORDS => r"'^\\w+(?:\\s+\\w+)*$'",
        INDEX_METHOD => r"'^(?:btree|hash|gist|gin|[\\w_]+)$'",
        _ => concat!(
            r#"'^\\w+(?:\\s+\\w+)*(?:\\s*\\(\\s*(?:[\\w$]+|"(?:[^"]|"")+")"#,
            r#"(?:\\s*,\\s*(?:[\\w$]+|"(?:[^"]|"")+"))*\\s*\\))?$'"#
        ),
    };
    Err(Error::Phrase { phrase: repr_str(phrase), pattern })
}

/// `gin`: in lower case.
pub(super) fn index_method(name: &str) -> Result<String, Error> {
    Ok(checked(name, &INDEX_METHOD_PATTERN, INDEX_METHOD)?.to_lowercase())
}

impl Compiler {
    pub(super) fn constraint(&mut self, constraint: &Constraint) -> Result<String, Error> {
        match constraint {
            Constraint::PrimaryKey(key) => self.primary_key(key),
            Constraint::Unique(unique) => self.unique(unique),
            Constraint::Check(check) => self.table_check(check),
            Constraint::ForeignKey(key) => self.foreign_key(key),
            Constraint::Exclude(exclude) => self.exclude(exclude),
            Constraint::Raw { sql } => Ok(self.raw(sql)),
        }
    }

    /// `CONSTRAINT name `, or nothing.
    fn constraint_name(&self, name: Option<&Identifier>) -> Result<String, Error> {
        match name {
            Some(name) => Ok(format!("CONSTRAINT {} ", self.shortened(name)?)),
            None => Ok(String::new()),
        }
    }

    fn primary_key(&self, key: &PrimaryKey) -> Result<String, Error> {
        let name = self.constraint_name(key.name.as_ref())?;
        let tail = deferral(&key.deferral)?;
        Ok(format!("{name}PRIMARY KEY ({}){}{tail}", self.names(&key.columns), self.include(&key.include)))
    }

    fn unique(&self, unique: &Unique) -> Result<String, Error> {
        if unique.columns.is_empty() {
            return Ok(String::new());
        }
        let name = self.constraint_name(unique.name.as_ref())?;
        let nulls = match unique.nulls_not_distinct {
            Some(true) => "NULLS NOT DISTINCT ",
            Some(false) => "NULLS DISTINCT ",
            None => "",
        };
        let tail = deferral(&unique.deferral)?;
        Ok(format!("{name}UNIQUE {nulls}({}){}{tail}", self.names(&unique.columns), self.include(&unique.include)))
    }

    /// `CHECK (...)` in a column's line, where `NOT VALID` is never written.
    pub(super) fn column_check(&mut self, check: &CheckConstraint) -> Result<String, Error> {
        let name = self.constraint_name(check.name.as_ref())?;
        let condition = self.expression(&check.sqltext, Scope::UNQUALIFIED)?;
        Ok(format!("{name}CHECK ({condition}){}", deferral(&check.deferral)?))
    }

    fn table_check(&mut self, check: &CheckConstraint) -> Result<String, Error> {
        Ok(format!("{}{}", self.column_check(check)?, not_valid(check.not_valid)))
    }

    fn foreign_key(&self, key: &ForeignKey) -> Result<String, Error> {
        let name = self.constraint_name(key.name.as_ref())?;
        let columns = self.names(&key.columns);
        let references = self.references(key)?;
        Ok(format!("{name}FOREIGN KEY({columns}) {references}{}", not_valid(key.not_valid)))
    }

    /// `REFERENCES users (id) MATCH FULL ON DELETE CASCADE DEFERRABLE`
    pub(super) fn references(&self, key: &ForeignKey) -> Result<String, Error> {
        let mut sql = format!("REFERENCES {}", self.qualified(&key.referred_table));
        if !key.referred_columns.is_empty() {
            sql.push_str(&format!(" ({})", self.names(&key.referred_columns)));
        }
        if let Some(kind) = &key.match_ {
            sql.push_str(&format!(" MATCH {}", checked(kind, &KEYWORDS_PATTERN, KEYWORDS)?));
        }
        if let Some(action) = &key.ondelete {
            sql.push_str(&format!(" ON DELETE {}", checked(action, &ON_DELETE_PATTERN, ON_DELETE)?));
        }
        if let Some(action) = &key.onupdate {
            sql.push_str(&format!(" ON UPDATE {}", checked(action, &KEYWORDS_PATTERN, KEYWORDS)?));
        }
        sql.push_str(&deferral(&key.deferral)?);
        Ok(sql)
    }

    fn exclude(&mut self, exclude: &ExcludeConstraint) -> Result<String, Error> {
        let name = self.constraint_name(exclude.name.as_ref())?;
        let mut elements = Vec::new();
        for element in &exclude.elements {
            let expression = self.expression(&element.expression, Scope::UNQUALIFIED)?;
            let ops = element.ops.as_ref().map(|ops| format!(" {ops}")).unwrap_or_default();
            elements.push(format!("{expression}{ops} WITH {}", element.operator));
        }
        let mut sql = format!("{name}EXCLUDE USING {} ({})", index_method(&exclude.using)?, elements.join(", "));
        if let Some(condition) = &exclude.where_ {
            // The one condition of DDL in which SQLAlchemy leaves the table before its columns.
            sql.push_str(&format!(" WHERE ({})", self.expression(condition, Scope::STATEMENT)?));
        }
        sql.push_str(&deferral(&exclude.deferral)?);
        Ok(sql)
    }

    /// ` INCLUDE (a, b)`, or nothing.
    pub(super) fn include(&self, columns: &[Identifier]) -> String {
        if columns.is_empty() { String::new() } else { format!(" INCLUDE ({})", self.names(columns)) }
    }

    /// `a, "B"`
    pub(super) fn names(&self, names: &[Identifier]) -> String {
        names.iter().map(|name| self.quote(name)).collect::<Vec<_>>().join(", ")
    }
}

fn not_valid(not_valid: bool) -> &'static str {
    if not_valid { " NOT VALID" } else { "" }
}

fn deferral(deferral: &Deferral) -> Result<String, Error> {
    let mut sql = match deferral.deferrable {
        Some(true) => " DEFERRABLE".to_owned(),
        Some(false) => " NOT DEFERRABLE".to_owned(),
        None => String::new(),
    };
    if let Some(initially) = &deferral.initially {
        sql.push_str(&format!(" INITIALLY {}", checked(initially, &KEYWORDS_PATTERN, KEYWORDS)?));
    }
    Ok(sql)
}

#[cfg(test)]
mod tests {
    use super::super::Mode;
    use super::super::sample::{ddl, rendered};

    fn added(constraint: &str) -> String {
        ddl(&format!(r#"{{"kind": "add_constraint", "table": {{"name": "t"}}, "constraint": {constraint}}}"#))
    }

    #[test]
    fn keys() {
        let foreign = r#"{"kind": "foreign_key", "name": "fk", "columns": ["a", "B"], "referred_table": {"schema": "s", "name": "u"},
            "referred_columns": ["x", "y"], "ondelete": "SET NULL (a)", "onupdate": "CASCADE", "match": "FULL",
            "not_valid": true, "deferrable": true, "initially": "DEFERRED"}"#;
        assert_eq!(
            added(foreign),
            "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY(a, \"B\") REFERENCES s.u (x, y) MATCH FULL \
             ON DELETE SET NULL (a) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED NOT VALID"
        );
        assert_eq!(
            added(r#"{"kind": "primary_key", "name": "pk", "columns": ["a"], "include": ["b"]}"#),
            "ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY (a) INCLUDE (b)"
        );
        assert_eq!(
            added(r#"{"kind": "unique", "columns": ["a"], "deferrable": false}"#),
            "ALTER TABLE t ADD UNIQUE (a) NOT DEFERRABLE"
        );
    }

    #[test]
    fn conditions() {
        let check = r#"{"kind": "check", "name": "ck", "not_valid": true, "sqltext": {"kind": "binary", "operator": ">",
            "left": {"kind": "column", "name": "a", "table": {"name": "t"}},
            "right": {"kind": "bind", "type": {"kind": "integer"}, "value": {"kind": "int", "value": "0"}}}}"#;
        assert_eq!(added(check), "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) NOT VALID");
        let exclude = r#"{"kind": "exclude", "name": "ex", "using": "GIST", "where": {"kind": "column", "name": "b", "table": {"name": "t"}},
            "elements": [{"expression": {"kind": "column", "name": "a", "table": {"name": "t"}}, "operator": "&&", "ops": "range_ops"}]}"#;
        assert_eq!(
            added(exclude),
            "ALTER TABLE t ADD CONSTRAINT ex EXCLUDE USING gist (a range_ops WITH &&) WHERE (t.b)"
        );
    }

    #[test]
    fn phrases_are_checked() {
        let payload = r#"{"kind": "add_constraint", "table": {"name": "t"}, "constraint": {"kind": "foreign_key",
            "columns": ["a"], "referred_table": {"name": "u"}, "onupdate": "CASCADE; DROP TABLE u"}}"#;
        assert_eq!(
            rendered(payload, Mode::Offline).unwrap_err().to_string(),
            r"Unexpected SQL phrase: 'CASCADE; DROP TABLE u' (matching against '^\\w+(?:\\s+\\w+)*$')"
        );
    }

    #[test]
    fn drop() {
        let payload =
            r#"{"kind": "drop_constraint", "table": {"name": "t"}, "name": "ck", "if_exists": true, "cascade": true}"#;
        assert_eq!(ddl(payload), "ALTER TABLE t DROP CONSTRAINT IF EXISTS ck CASCADE");
    }
}
