//! `CREATE TABLE users (...)`, `ALTER TABLE users ADD COLUMN ...`, `DROP TABLE users`

use super::compiler::Compiler;
use super::error::Error;
use super::identifier::{altered, qualified, with_schema};
use crate::schema::{Column, Constraint, ForeignKey, Identifier, QualifiedName, Table};

impl Compiler {
    /// `app.users`
    pub(super) fn qualified(&self, name: &QualifiedName) -> String {
        qualified(name, self.doubled)
    }

    /// The name of a constraint or index, within PostgreSQL's limit.
    pub(super) fn shortened(&self, name: &Identifier) -> Result<String, Error> {
        super::identifier::constraint(name, self.doubled)
    }

    pub(super) fn create_table(&mut self, table: &Table, if_not_exists: bool) -> Result<String, Error> {
        let mut lines = Vec::new();
        for column in &table.columns {
            let line = match &column.raw {
                Some(sql) => Ok(self.raw(sql)),
                None => self.column_line(column),
            };
            lines.push(line.map_err(|inner| Error::Column {
                table: table.name.text.clone(),
                column: column.name.text.clone(),
                inner: Box::new(inner),
            })?);
        }
        for constraint in &table.constraints {
            match constraint {
                // Added by an ALTER TABLE, or by none.
                Constraint::ForeignKey(key) if key.use_alter => {}
                constraint => lines.push(self.constraint(constraint)?),
            }
        }
        let prefixes: String = table.prefixes.iter().map(|prefix| format!("{prefix} ")).collect();
        let exists = if if_not_exists { "IF NOT EXISTS " } else { "" };
        let name = with_schema(table.schema.as_ref(), self.quote(&table.name), self.doubled);
        let body = if lines.is_empty() { String::new() } else { format!("\n\t{}", lines.join(", \n\t")) };
        Ok(format!("\nCREATE {prefixes}TABLE {exists}{name} ({body}\n){}\n\n", self.table_options(table)))
    }

    /// A column with its checks.
    pub(super) fn column_line(&mut self, column: &Column) -> Result<String, Error> {
        Ok(self.column(column)? + &self.column_checks(column)?)
    }

    /// What follows the parenthesis. SQLAlchemy 2.0 takes `postgresql_with` of a table and does not write it.
    fn table_options(&self, table: &Table) -> String {
        let mut sql = String::new();
        if !table.inherits.is_empty() {
            sql.push_str(&format!("\n INHERITS ( {} )", self.names(&table.inherits)));
        }
        if let Some(partition_by) = table.partition_by.as_ref().filter(|text| !text.is_empty()) {
            sql.push_str(&format!("\n PARTITION BY {partition_by}"));
        }
        if let Some(using) = table.using.as_ref().filter(|text| !text.is_empty()) {
            sql.push_str(&format!("\n USING {using}"));
        }
        match table.with_oids {
            Some(true) => sql.push_str("\n WITH OIDS"),
            Some(false) => sql.push_str("\n WITHOUT OIDS"),
            None => {}
        }
        if let Some(on_commit) = table.on_commit.as_ref().filter(|text| !text.is_empty()) {
            sql.push_str(&format!("\n ON COMMIT {}", on_commit.replace('_', " ").to_uppercase()));
        }
        if let Some(tablespace) = &table.tablespace {
            sql.push_str(&format!("\n TABLESPACE {}", self.quote(tablespace)));
        }
        sql
    }

    pub(super) fn drop_table(&self, table: &QualifiedName, if_exists: bool) -> String {
        format!("\nDROP TABLE {}{}", if if_exists { "IF EXISTS " } else { "" }, self.qualified(table))
    }

    /// `ALTER TABLE users`
    pub(super) fn alter_table(&self, table: &QualifiedName) -> String {
        format!("ALTER TABLE {}", altered(table, self.doubled))
    }

    pub(super) fn rename_table(&self, table: &QualifiedName, new_name: &Identifier) -> String {
        format!("{} RENAME TO {}", self.alter_table(table), self.quote(new_name))
    }

    pub(super) fn add_column(
        &mut self,
        table: &QualifiedName,
        column: &Column,
        if_not_exists: bool,
        inline_primary_key: bool,
        references: Option<&ForeignKey>,
    ) -> Result<String, Error> {
        let exists = if if_not_exists { "IF NOT EXISTS " } else { "" };
        let mut sql = format!("{} ADD COLUMN {exists}{}", self.alter_table(table), self.column(column)?);
        if inline_primary_key && column.primary_key {
            sql.push_str(" PRIMARY KEY");
        }
        if let Some(key) = references {
            sql.push(' ');
            sql.push_str(&self.references(key)?);
        }
        sql.push_str(&self.column_checks(column)?);
        Ok(sql)
    }

    pub(super) fn drop_column(&self, table: &QualifiedName, column: &Identifier, if_exists: bool) -> String {
        let exists = if if_exists { "IF EXISTS " } else { "" };
        format!("{} DROP COLUMN {exists}{}", self.alter_table(table), self.quote(column))
    }

    pub(super) fn add_constraint(&mut self, table: &QualifiedName, constraint: &Constraint) -> Result<String, Error> {
        Ok(format!("ALTER TABLE {} ADD {}", self.qualified(table), self.constraint(constraint)?))
    }

    pub(super) fn drop_constraint(
        &self,
        table: &QualifiedName,
        name: &Identifier,
        if_exists: bool,
        cascade: bool,
    ) -> Result<String, Error> {
        let exists = if if_exists { "IF EXISTS " } else { "" };
        let cascade = if cascade { " CASCADE" } else { "" };
        Ok(format!("ALTER TABLE {} DROP CONSTRAINT {exists}{}{cascade}", self.qualified(table), self.shortened(name)?))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Mode;
    use super::super::sample::{ddl, rendered};

    const USERS: &str = r#"{"kind": "create_table", "table": {"name": "users", "schema": "App", "comment": "it's 5%",
        "columns": [
            {"name": "id", "type": {"kind": "big_integer"}, "nullable": false, "primary_key": true, "serial": true},
            {"name": "Name", "type": {"kind": "varchar", "length": 40}, "nullable": false, "comment": "n",
             "server_default": {"kind": "literal", "text": "x"},
             "checks": [{"name": "short", "sqltext": {"kind": "text", "text": "length(\"Name\") < 9"}}]},
            {"name": "n", "type": {"kind": "integer"}, "nullable": true, "identity": {"always": true, "start": 5, "cycle": false}}],
        "constraints": [
            {"kind": "primary_key", "columns": ["id"]},
            {"kind": "foreign_key", "columns": ["n"], "referred_table": {"name": "other"}, "referred_columns": ["id"], "use_alter": true},
            {"kind": "unique", "name": "uq", "columns": ["n"], "nulls_not_distinct": true}],
        "indexes": [{"name": "ix", "table": {"schema": "App", "name": "users"},
                     "elements": [{"expression": {"kind": "column", "name": "n", "table": {"schema": "App", "name": "users"}}}]}],
        "prefixes": ["TEMPORARY"], "on_commit": "preserve_rows"}}"#;

    #[test]
    fn create_table() {
        insta::assert_snapshot!(ddl(USERS), @r#"
        CREATE TEMPORARY TABLE "App".users (
        	id BIGSERIAL NOT NULL, 
        	"Name" VARCHAR(40) DEFAULT 'x' NOT NULL CONSTRAINT short CHECK (length("Name") < 9), 
        	n INTEGER GENERATED ALWAYS AS IDENTITY (START WITH 5 NO CYCLE) NULL, 
        	PRIMARY KEY (id), 
        	CONSTRAINT uq UNIQUE NULLS NOT DISTINCT (n)
        )
         ON COMMIT PRESERVE ROWS;
        CREATE INDEX ix ON "App".users (n);
        COMMENT ON TABLE "App".users IS 'it''s 5%';
        COMMENT ON COLUMN "App".users."Name" IS 'n'
        "#);
    }

    #[test]
    fn one_condition_for_a_table_and_what_belongs_to_it() {
        let payload = USERS.replacen("create_table", "create_table_unless_present", 1);
        let online = rendered(&payload, Mode::Online).unwrap();
        assert_eq!((online.len(), online[0].condition.as_ref().map(|condition| condition.expected)), (1, Some(false)));
        let offline = rendered(&payload, Mode::Offline).unwrap();
        assert_eq!((offline.len(), offline[0].condition.is_none()), (4, true));
    }

    #[test]
    fn a_column_without_type_is_named() {
        let payload = r#"{"kind": "create_table", "table": {"name": "t", "columns": [{"name": "a", "type": {"kind": "null"}, "nullable": true}]}}"#;
        assert_eq!(
            rendered(payload, Mode::Online).unwrap_err().to_string(),
            "(in table 't', column 'a'): Can't generate DDL for NullType(); did you forget to specify a type on this Column?"
        );
    }

    #[test]
    fn alter_table() {
        let add = r#"{"kind": "add_column", "table": {"name": "t"}, "if_not_exists": true, "inline_primary_key": true,
            "column": {"name": "a", "type": {"kind": "uuid"}, "nullable": false, "primary_key": true},
            "inline_references": {"columns": ["a"], "referred_table": {"schema": "s", "name": "u"}, "referred_columns": ["id"], "ondelete": "CASCADE"}}"#;
        assert_eq!(
            ddl(add),
            "ALTER TABLE t ADD COLUMN IF NOT EXISTS a UUID NOT NULL PRIMARY KEY REFERENCES s.u (id) ON DELETE CASCADE"
        );
        let drop =
            r#"{"kind": "drop_column", "table": {"schema": "s.x", "name": "t"}, "column": "order", "if_exists": true}"#;
        assert_eq!(ddl(drop), "ALTER TABLE s.x.t DROP COLUMN IF EXISTS \"order\"");
        let rename = r#"{"kind": "rename_table", "table": {"schema": "s", "name": "t"}, "new_name": "T"}"#;
        assert_eq!(ddl(rename), "ALTER TABLE s.t RENAME TO \"T\"");
        assert_eq!(
            ddl(r#"{"kind": "drop_table", "table": {"name": "t"}, "if_exists": true}"#),
            "DROP TABLE IF EXISTS t"
        );
    }
}
