//! Foreign keys.

use super::catalog::rows_by_table;
use super::{ByTable, Error, Scope};
use crate::postgres::Connection;
use serde::{Deserialize, Serialize};

/// `CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE`
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ForeignKey {
    /// `orders_user_id_fkey`
    pub name: String,
    /// `["user_id"]`
    pub constrained_columns: Vec<String>,
    /// None where `search_path` finds the table without it.
    pub referred_schema: Option<String>,
    /// `users`
    pub referred_table: String,
    /// `["id"]`
    pub referred_columns: Vec<String>,
    /// What is not PostgreSQL's default.
    pub options: ForeignKeyOptions,
    /// COMMENT ON CONSTRAINT
    pub comment: Option<String>,
}

/// What of a foreign key is not PostgreSQL's default.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ForeignKeyOptions {
    /// `ON UPDATE CASCADE`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub onupdate: Option<String>,
    /// `ON DELETE SET NULL (user_id)`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ondelete: Option<String>,
    /// `INITIALLY DEFERRED`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub initially: Option<String>,
    /// `DEFERRABLE`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deferrable: Option<bool>,
    /// `MATCH FULL`
    #[serde(rename = "match", skip_serializing_if = "Option::is_none")]
    pub match_: Option<String>,
}

#[derive(Deserialize)]
struct Row {
    name: String,
    comment: Option<String>,
    columns: Vec<String>,
    referred_schema: String,
    referred_table: String,
    referred_is_visible: bool,
    referred_columns: Vec<String>,
    on_update: char,
    on_delete: char,
    /// The columns of `SET NULL (a, b)`, quoted.
    set_columns: Vec<String>,
    #[serde(rename = "match")]
    match_: char,
    deferrable: bool,
    deferred: bool,
}

/// Which schema a foreign key's target is said to be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReferredSchema<'s> {
    /// The one that `search_path` needs help with, or the one that was asked for.
    BySearchPath,
    /// `postgresql_ignore_search_path=True`: always, but for this default one.
    Always {
        /// `public`
        default: Option<&'s str>,
    },
}

/// `inspector.get_foreign_keys("orders")`
///
/// # Errors
/// The server refuses.
pub async fn foreign_keys(
    connection: &Connection,
    scope: &Scope,
    referred: ReferredSchema<'_>,
) -> Result<ByTable<Vec<ForeignKey>>, Error> {
    let tables = rows_by_table::<Row>(connection, include_str!("queries/foreign_keys.sql"), scope).await?;
    let asked = scope.schema.as_deref();
    let facts = |rows: Vec<Row>| rows.into_iter().map(|row| foreign_key(row, asked, referred)).collect();
    Ok(tables.into_iter().map(|(table, rows)| (table, facts(rows))).collect())
}

fn foreign_key(row: Row, asked: Option<&str>, referred: ReferredSchema<'_>) -> ForeignKey {
    let options = ForeignKeyOptions {
        onupdate: action(row.on_update, &[]),
        ondelete: action(row.on_delete, &row.set_columns),
        initially: row.deferred.then(|| "DEFERRED".to_owned()),
        deferrable: row.deferrable.then_some(true),
        match_: match row.match_ {
            'f' => Some("FULL".to_owned()),
            'p' => Some("PARTIAL".to_owned()),
            _ => None,
        },
    };
    ForeignKey {
        referred_schema: referred_schema(&row, asked, referred),
        name: row.name,
        constrained_columns: row.columns,
        referred_table: row.referred_table,
        referred_columns: row.referred_columns,
        options,
        comment: row.comment,
    }
}

fn referred_schema(row: &Row, asked: Option<&str>, referred: ReferredSchema<'_>) -> Option<String> {
    let actual = row.referred_schema.as_str();
    let said = match referred {
        ReferredSchema::Always { default } if default == Some(actual) => asked,
        ReferredSchema::Always { .. } => Some(actual),
        ReferredSchema::BySearchPath if !row.referred_is_visible => Some(actual),
        ReferredSchema::BySearchPath => asked.filter(|asked| *asked == actual),
    };
    said.map(str::to_owned)
}

/// `CASCADE` of `c`; NO ACTION is the default.
fn action(letter: char, columns: &[String]) -> Option<String> {
    let words = match letter {
        'r' => "RESTRICT",
        'c' => "CASCADE",
        'n' => "SET NULL",
        'd' => "SET DEFAULT",
        _ => return None,
    };
    Some(if columns.is_empty() { words.to_owned() } else { format!("{words} ({})", columns.join(", ")) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(visible: bool) -> Row {
        Row {
            name: "k".to_owned(),
            comment: None,
            columns: vec![],
            referred_schema: "app".to_owned(),
            referred_table: "t".to_owned(),
            referred_is_visible: visible,
            referred_columns: vec![],
            on_update: 'a',
            on_delete: 'a',
            set_columns: vec![],
            match_: 's',
            deferrable: false,
            deferred: false,
        }
    }

    #[test]
    fn the_schema_is_told_where_search_path_does_not_find_the_table() {
        let schema = |visible, asked| referred_schema(&row(visible), asked, ReferredSchema::BySearchPath);
        assert_eq!(schema(true, None), None);
        assert_eq!(schema(false, None), Some("app".to_owned()));
        assert_eq!(schema(true, Some("app")), Some("app".to_owned()));
        assert_eq!(schema(true, Some("other")), None);
    }

    #[test]
    fn without_search_path_only_the_default_schema_is_left_out() {
        let schema = |default, asked| referred_schema(&row(true), asked, ReferredSchema::Always { default });
        assert_eq!(schema(Some("app"), None), None);
        assert_eq!(schema(Some("public"), None), Some("app".to_owned()));
        assert_eq!(schema(Some("app"), Some("app")), Some("app".to_owned()));
    }

    #[test]
    fn an_action_is_said_unless_it_is_the_default() {
        assert_eq!(action('a', &[]), None);
        assert_eq!(action('c', &[]), Some("CASCADE".to_owned()));
        assert_eq!(action('n', &["a".to_owned(), "b".to_owned()]), Some("SET NULL (a, b)".to_owned()));
    }
}
