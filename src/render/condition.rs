//! `SELECT EXISTS (...)`: whether a thing is there, by the rules of SQLAlchemy's `has_type`, `has_table`, `has_sequence`.

use super::{Condition, Mode};
use crate::schema::Identifier;

/// `checkfirst=True` of a type. Nothing is asked offline.
pub(super) fn type_is(present: bool, schema: Option<&Identifier>, name: &str, mode: Mode) -> Option<Condition> {
    let query = format!(
        "SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_type AS thing \
         JOIN pg_catalog.pg_namespace AS space ON space.oid = thing.typnamespace \
         WHERE thing.typname = {} AND {})",
        literal(name),
        place(schema, "pg_catalog.pg_type_is_visible"),
    );
    online(mode, query, present)
}

/// `checkfirst=True` of a table: views and foreign tables count too.
pub(super) fn table_is(present: bool, schema: Option<&Identifier>, name: &str, mode: Mode) -> Option<Condition> {
    online(mode, relation(schema, name, "'r', 'p', 'f', 'v', 'm'"), present)
}

/// `checkfirst=True` of a sequence.
pub(super) fn sequence_is(present: bool, schema: Option<&Identifier>, name: &str, mode: Mode) -> Option<Condition> {
    online(mode, relation(schema, name, "'S'"), present)
}

fn relation(schema: Option<&Identifier>, name: &str, kinds: &str) -> String {
    format!(
        "SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_class AS thing \
         JOIN pg_catalog.pg_namespace AS space ON space.oid = thing.relnamespace \
         WHERE thing.relname = {} AND thing.relkind IN ({kinds}) AND {})",
        literal(name),
        place(schema, "pg_catalog.pg_table_is_visible"),
    )
}

/// Without a schema the search path decides, its implicit `pg_catalog` left out.
fn place(schema: Option<&Identifier>, visible: &str) -> String {
    match schema {
        Some(schema) => format!("space.nspname = {}", literal(&schema.text)),
        None => format!("{visible}(thing.oid) AND space.nspname != 'pg_catalog'"),
    }
}

/// Correct whatever `standard_conforming_strings` says.
fn literal(text: &str) -> String {
    let quoted = text.replace('\'', "''");
    if quoted.contains('\\') { format!("E'{}'", quoted.replace('\\', "\\\\")) } else { format!("'{quoted}'") }
}

fn online(mode: Mode, query: String, expected: bool) -> Option<Condition> {
    (mode == Mode::Online).then_some(Condition { query, expected })
}
