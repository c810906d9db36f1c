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
            let line = self.column(column).and_then(|line| Ok(line + &self.column_checks(column)?));
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
