//! Stage `reflect`: the catalogs to values. It only reads, and a caller's open transaction is what it reads in.

mod catalog;
mod checks;
mod columns;
mod comments;
mod foreign_keys;
mod indexes;
mod keys;
mod named_types;
mod names;
mod scope;
mod types;

pub use catalog::Error;
pub use checks::{Check, CheckOptions, checks};
pub use columns::{Column, Computed, Identity, columns};
pub use comments::{Comment, comments};
pub use foreign_keys::{ForeignKey, ForeignKeyOptions, ReferredSchema, foreign_keys};
pub use indexes::{Index, IndexOptions, indexes};
pub use keys::{PrimaryKey, PrimaryKeyOptions, Unique, UniqueOptions, primary_keys, uniques};
pub use named_types::{Domain, DomainCheck, Enum, domains, enums};
pub use names::{Relation, default_schema, relations, schemas, state, type_names, view_definitions};
pub use scope::{Kind, Scope};
pub use types::{ColumnType, Named, NamedTypes};

/// What was found, table by table; a table with nothing to tell is there too.
pub type ByTable<T> = Vec<(String, T)>;
