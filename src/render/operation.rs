//! Each operation's statements, in the order in which Alembic emits them.

use super::compiler::Compiler;
use super::error::Error;
use super::{Condition, Mode, Rendered, condition};
use crate::operation::Operation;
use crate::schema::{QualifiedName, Table};

/// What [`super::statements`] returns.
pub(super) fn statements(operation: &Operation, mode: Mode) -> Result<Vec<Rendered>, Error> {
    let mut ddl = Compiler::ddl(mode);
    match operation {
        Operation::CreateTable { table, if_not_exists } => Ok(all(table_statements(table, *if_not_exists, mode)?)),
        Operation::AlterColumn(change) => Ok(all(ddl.alter_column(change)?)),
        Operation::BulkInsert { table, rows, one_by_one } => {
            Ok(all(super::bulk_insert::inserts(table, rows, *one_by_one, mode)?))
        }
        Operation::CreateTableUnlessPresent { table } => {
            let condition = condition::table_is(false, table.schema.as_ref(), &table.name.text, mode);
            let statements = table_statements(table, false, mode)?;
            // One answer decides on all of them, and the first changes the answer.
            Ok(if condition.is_some() { vec![when(condition, statements.join(";\n"))] } else { all(statements) })
        }
        Operation::DropTableIfPresent { table } => {
            let condition = condition::table_is(true, table.schema.as_ref(), &table.name.text, mode);
            Ok(vec![when(condition, ddl.drop_table(table, false))])
        }
        other => Ok(vec![single(other, &mut ddl, mode)?]),
    }
}

/// Operations of one statement.
fn single(operation: &Operation, ddl: &mut Compiler, mode: Mode) -> Result<Rendered, Error> {
    let checked = |checkfirst: &bool, condition: Option<Condition>| if *checkfirst { condition } else { None };
    let mut condition = None;
    let sql = match operation {
        Operation::DropTable { table, if_exists } => ddl.drop_table(table, *if_exists),
        Operation::RenameTable { table, new_name } => ddl.rename_table(table, new_name),
        Operation::AddColumn { table, column, if_not_exists, inline_references, inline_primary_key } => {
            ddl.add_column(table, column, *if_not_exists, *inline_primary_key, inline_references.as_ref())?
        }
        Operation::DropColumn { table, column, if_exists } => ddl.drop_column(table, column, *if_exists),
        Operation::CreateIndex { index, if_not_exists } => ddl.create_index(index, *if_not_exists)?,
        Operation::DropIndex { schema, name, if_exists, concurrently } => {
            ddl.drop_index(schema.as_ref(), name, *if_exists, *concurrently)?
        }
        Operation::AddConstraint { table, constraint } => ddl.add_constraint(table, constraint)?,
        Operation::DropConstraint { table, name, if_exists, cascade } => {
            ddl.drop_constraint(table, name, *if_exists, *cascade)?
        }
        Operation::TableComment { table, comment } => ddl.table_comment(table, comment.as_deref()),
        Operation::ColumnComment { table, column, comment } => ddl.column_comment(table, column, comment.as_deref()),
        Operation::ConstraintComment { table, name, comment } => {
            ddl.constraint_comment(table, name, comment.as_deref())?
        }
        Operation::Execute { statement } => super::statement(statement, mode)?,
        Operation::CreateEnum { type_, checkfirst } => {
            let name = type_.name.as_ref().map_or("", |name| &name.text);
            condition = checked(checkfirst, condition::type_is(false, type_.schema.as_ref(), name, mode));
            ddl.create_enum(type_)?
        }
        Operation::DropEnum { type_, checkfirst } => {
            let name = type_.name.as_ref().map_or("", |name| &name.text);
            condition = checked(checkfirst, condition::type_is(true, type_.schema.as_ref(), name, mode));
            ddl.drop_enum(type_)?
        }
        Operation::CreateDomain { domain, checkfirst } => {
            let found = condition::type_is(false, domain.schema.as_ref(), &domain.name.text, mode);
            condition = checked(checkfirst, found);
            ddl.create_domain(domain)?
        }
        Operation::DropDomain { domain, checkfirst } => {
            condition = checked(checkfirst, condition::type_is(true, domain.schema.as_ref(), &domain.name.text, mode));
            format!("DROP DOMAIN {}", ddl.qualified(domain))
        }
        Operation::CreateSequence { sequence, if_not_exists, checkfirst } => {
            let found = condition::sequence_is(false, sequence.schema.as_ref(), &sequence.name.text, mode);
            condition = checked(checkfirst, found);
            ddl.create_sequence(sequence, *if_not_exists)?
        }
        Operation::DropSequence { sequence, if_exists, checkfirst } => {
            let found = condition::sequence_is(true, sequence.schema.as_ref(), &sequence.name.text, mode);
            condition = checked(checkfirst, found);
            ddl.drop_sequence(sequence, *if_exists)
        }
        Operation::CreateSchema { name, if_not_exists } => ddl.create_schema(name, *if_not_exists),
        Operation::DropSchema { name, if_exists, cascade } => ddl.drop_schema(name, *if_exists, *cascade),
        // Those of several statements are rendered above.
        Operation::CreateTable { .. }
        | Operation::AlterColumn(_)
        | Operation::BulkInsert { .. }
        | Operation::CreateTableUnlessPresent { .. }
        | Operation::DropTableIfPresent { .. } => String::new(),
    };
    Ok(when(condition, sql))
}

/// The table, its indexes, then the comments on it and its columns.
fn table_statements(table: &Table, if_not_exists: bool, mode: Mode) -> Result<Vec<String>, Error> {
    let mut ddl = Compiler::ddl(mode);
    let name = QualifiedName { schema: table.schema.clone(), name: table.name.clone() };
    let mut statements = vec![ddl.create_table(table, if_not_exists)?];
    for index in &table.indexes {
        statements.push(ddl.create_index(index, false)?);
    }
    if table.comment.is_some() {
        statements.push(ddl.table_comment(&name, table.comment.as_deref()));
    }
    for column in table.columns.iter().filter(|column| column.comment.is_some()) {
        statements.push(ddl.column_comment(&name, &column.name, column.comment.as_deref()));
    }
    Ok(statements)
}

fn all(statements: Vec<String>) -> Vec<Rendered> {
    statements.into_iter().map(|sql| when(None, sql)).collect()
}

fn when(condition: Option<Condition>, sql: String) -> Rendered {
    Rendered { sql, condition }
}
