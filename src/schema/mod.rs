//! Vocabulary of a PostgreSQL schema: what operations speak of, what reflection returns, what a diff compares.
//!
//! Every type deserialises from the payload of the facade (`evaluate/facade`): objects carry their variant in `kind`.

pub mod column;
pub mod constraint;
pub mod enum_type;
pub mod expression;
pub mod from_clause;
pub mod identifier;
pub mod index;
pub mod sequence;
pub mod statement;
pub mod table;
pub mod type_;
pub mod value;
pub mod version_table;

pub use column::{Column, Computed, Identity, ServerDefault};
pub use constraint::{CheckConstraint, Constraint, ExcludeConstraint, ForeignKey, PrimaryKey, Unique};
pub use enum_type::{Domain, EnumType, Label};
pub use expression::Expression;
pub use from_clause::{Cte, FromClause};
pub use identifier::{Identifier, QualifiedName};
pub use index::{Index, IndexElement};
pub use sequence::{Sequence, SequenceOptions};
pub use statement::{Compound, Delete, Insert, Select, Statement, TextStatement, Update};
pub use table::Table;
pub use type_::Type;
pub use value::Value;
pub use version_table::VersionTable;
