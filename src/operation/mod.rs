//! What a revision asks for: one variant for each directive of `op` and each DDL construct that reaches the server.
//!
//! The facade resolves what only Python knows (naming conventions, an Enum's metadata, which column is the
//! autoincrement one); what remains is SQL, made in `render`.

pub mod alter_column;
pub mod origin;

pub use alter_column::{AlterColumn, Change};
pub use origin::Origin;

use crate::schema::{
    Column, Constraint, Domain, EnumType, Identifier, Index, QualifiedName, Sequence, Statement, Table, Value,
};
use serde::Deserialize;

/// `op.create_table(...)`, `op.add_column(...)`, ...
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Operation {
    /// `op.create_table()`: the table, then its comments and indexes. Types are created by operations before it.
    CreateTable {
        /// The table.
        table: Table,
        /// `IF NOT EXISTS`
        #[serde(default)]
        if_not_exists: bool,
    },
    /// `op.drop_table()`
    DropTable {
        /// The table.
        table: QualifiedName,
        /// `IF EXISTS`
        #[serde(default)]
        if_exists: bool,
    },
    /// `op.rename_table()`
    RenameTable {
        /// The table.
        table: QualifiedName,
        /// Its new name.
        new_name: Identifier,
    },
    /// `op.add_column()`: constraints and indexes follow as operations of their own.
    AddColumn {
        /// The table.
        table: QualifiedName,
        /// The column.
        column: Column,
        /// `IF NOT EXISTS`
        #[serde(default)]
        if_not_exists: bool,
        /// `inline_references=True`: `REFERENCES` in the column's line.
        #[serde(default)]
        inline_references: Option<crate::schema::ForeignKey>,
        /// `inline_primary_key=True`
        #[serde(default)]
        inline_primary_key: bool,
    },
    /// `op.drop_column()`
    DropColumn {
        /// The table.
        table: QualifiedName,
        /// The column.
        column: Identifier,
        /// `IF EXISTS`
        #[serde(default)]
        if_exists: bool,
    },
    /// `op.alter_column()`
    AlterColumn(Box<AlterColumn>),
    /// `op.create_index()`
    CreateIndex {
        /// The index.
        index: Index,
        /// `IF NOT EXISTS`
        #[serde(default)]
        if_not_exists: bool,
    },
    /// `op.drop_index()`
    DropIndex {
        /// The index's schema.
        #[serde(default)]
        schema: Option<Identifier>,
        /// The index.
        name: Identifier,
        /// `IF EXISTS`
        #[serde(default)]
        if_exists: bool,
        /// `CONCURRENTLY`
        #[serde(default)]
        concurrently: bool,
    },
    /// `op.create_foreign_key()`, `op.create_unique_constraint()`, ...
    AddConstraint {
        /// The table.
        table: QualifiedName,
        /// The constraint.
        constraint: Constraint,
    },
    /// `op.drop_constraint()`
    DropConstraint {
        /// The table.
        table: QualifiedName,
        /// The constraint.
        name: Identifier,
        /// `IF EXISTS`
        #[serde(default)]
        if_exists: bool,
        /// `CASCADE`
        #[serde(default)]
        cascade: bool,
    },
    /// `op.create_table_comment()`, `op.drop_table_comment()` (none)
    TableComment {
        /// The table.
        table: QualifiedName,
        /// The comment.
        comment: Option<String>,
    },
    /// `COMMENT ON COLUMN`
    ColumnComment {
        /// The table.
        table: QualifiedName,
        /// The column.
        column: Identifier,
        /// The comment.
        comment: Option<String>,
    },
    /// `COMMENT ON CONSTRAINT`
    ConstraintComment {
        /// The table.
        table: QualifiedName,
        /// The constraint.
        name: Identifier,
        /// The comment.
        comment: Option<String>,
    },
    /// `op.execute()`
    Execute {
        /// What is executed.
        statement: Statement,
    },
    /// `op.bulk_insert()`: online one `INSERT` with all rows, offline one for each.
    BulkInsert {
        /// The table.
        table: QualifiedName,
        /// Each row's columns, types and values.
        rows: Vec<Vec<InsertedValue>>,
        /// `multiinsert=False`
        #[serde(default)]
        one_by_one: bool,
    },
    /// `CREATE TYPE ... AS ENUM`
    CreateEnum {
        /// The type.
        #[serde(rename = "type")]
        type_: EnumType,
        /// `checkfirst=True`: not where it is there (offline it is always created).
        #[serde(default)]
        checkfirst: bool,
    },
    /// `DROP TYPE`
    DropEnum {
        /// The type.
        #[serde(rename = "type")]
        type_: EnumType,
        /// `checkfirst=True`: only where it is there.
        #[serde(default)]
        checkfirst: bool,
    },
    /// `CREATE DOMAIN`
    CreateDomain {
        /// The domain.
        domain: Box<Domain>,
        /// `checkfirst=True`
        #[serde(default)]
        checkfirst: bool,
    },
    /// `DROP DOMAIN`
    DropDomain {
        /// The domain.
        domain: QualifiedName,
        /// `checkfirst=True`
        #[serde(default)]
        checkfirst: bool,
    },
    /// `CREATE SEQUENCE`
    CreateSequence {
        /// The sequence.
        sequence: Sequence,
        /// `IF NOT EXISTS`
        #[serde(default)]
        if_not_exists: bool,
        /// `checkfirst=True`
        #[serde(default)]
        checkfirst: bool,
    },
    /// `DROP SEQUENCE`
    DropSequence {
        /// The sequence.
        sequence: QualifiedName,
        /// `IF EXISTS`
        #[serde(default)]
        if_exists: bool,
        /// `checkfirst=True`
        #[serde(default)]
        checkfirst: bool,
    },
    /// `CREATE SCHEMA`
    CreateSchema {
        /// The schema.
        name: Identifier,
        /// `IF NOT EXISTS`
        #[serde(default)]
        if_not_exists: bool,
    },
    /// `DROP SCHEMA`
    DropSchema {
        /// The schema.
        name: Identifier,
        /// `IF EXISTS`
        #[serde(default)]
        if_exists: bool,
        /// `CASCADE`
        #[serde(default)]
        cascade: bool,
    },
    /// `metadata.create_all(checkfirst=True)`: the table and its indexes, unless the table is there.
    CreateTableUnlessPresent {
        /// The table.
        table: Table,
    },
    /// `metadata.drop_all(checkfirst=True)`: the table, where it is there.
    DropTableIfPresent {
        /// The table.
        table: QualifiedName,
    },
}

/// One value of a row of `op.bulk_insert()`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct InsertedValue {
    /// The column.
    pub column: Identifier,
    /// The column's type.
    #[serde(rename = "type")]
    pub type_: crate::schema::Type,
    /// Its value.
    pub value: InsertedExpression,
}

/// A value or an expression (`sa.func.now()`, `op.inline_literal()`) in a row.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InsertedExpression {
    /// A Python value.
    Value(Value),
    /// A SQL expression.
    Expression(crate::schema::Expression),
}
