//! `users`, `"order"`, `app."Users"`: names as SQLAlchemy quotes them for PostgreSQL.

use super::error::Error;
use crate::schema::{Identifier, QualifiedName};

/// Names of indexes and constraints are checked against this many characters.
pub(super) const MAXIMUM: usize = 63;

/// Words that SQLAlchemy quotes for PostgreSQL, sorted.
const RESERVED: &[&str] = &[
    "all",
    "analyse",
    "analyze",
    "and",
    "any",
    "array",
    "as",
    "asc",
    "asymmetric",
    "authorization",
    "between",
    "binary",
    "both",
    "case",
    "cast",
    "check",
    "collate",
    "column",
    "constraint",
    "create",
    "cross",
    "current_catalog",
    "current_date",
    "current_role",
    "current_schema",
    "current_time",
    "current_timestamp",
    "current_user",
    "default",
    "deferrable",
    "desc",
    "distinct",
    "do",
    "else",
    "end",
    "except",
    "false",
    "fetch",
    "for",
    "foreign",
    "freeze",
    "from",
    "full",
    "grant",
    "group",
    "having",
    "ilike",
    "in",
    "initially",
    "inner",
    "intersect",
    "into",
    "is",
    "isnull",
    "join",
    "leading",
    "left",
    "like",
    "limit",
    "localtime",
    "localtimestamp",
    "natural",
    "new",
    "not",
    "notnull",
    "null",
    "of",
    "off",
    "offset",
    "old",
    "on",
    "only",
    "or",
    "order",
    "outer",
    "over",
    "overlaps",
    "placing",
    "primary",
    "references",
    "returning",
    "right",
    "select",
    "session_user",
    "similar",
    "some",
    "symmetric",
    "table",
    "then",
    "to",
    "trailing",
    "true",
    "union",
    "unique",
    "user",
    "using",
    "variadic",
    "verbose",
    "when",
    "where",
    "window",
    "with",
];

/// `users`, `"Users"`; `doubled` writes `%` twice between quotes, where the driver's placeholders need it.
pub(super) fn quote(name: &Identifier, doubled: bool) -> String {
    if name.quote.unwrap_or_else(|| needs_quotes(&name.text)) { quoted(&name.text, doubled) } else { name.text.clone() }
}

/// `"Users"`, whatever it holds.
pub(super) fn quoted(text: &str, doubled: bool) -> String {
    let text = text.replace('"', "\"\"");
    format!("\"{}\"", if doubled { text.replace('%', "%%") } else { text })
}

/// `app.users`
pub(super) fn qualified(name: &QualifiedName, doubled: bool) -> String {
    with_schema(name.schema.as_ref(), quote(&name.name, doubled), doubled)
}

/// `app.` before a name that is ready.
pub(super) fn with_schema(schema: Option<&Identifier>, name: String, doubled: bool) -> String {
    match schema {
        Some(schema) if !schema.text.is_empty() => format!("{}.{name}", quote(schema, doubled)),
        _ => name,
    }
}

/// `app.users` after `ALTER TABLE`, where Alembic takes a schema with dots for several names.
pub(super) fn altered(name: &QualifiedName, doubled: bool) -> String {
    let table = quote(&name.name, doubled);
    match &name.schema {
        Some(schema) if schema.quote.is_none() && schema.text.contains('.') => {
            let parts: Vec<_> = schema.text.split('.').map(|part| quote(&part.into(), doubled)).collect();
            format!("{}.{table}", parts.join("."))
        }
        schema => with_schema(schema.as_ref(), table, doubled),
    }
}

/// `ix_users_email`: shortened if a convention made it, refused if the script did.
pub(super) fn constraint(name: &Identifier, doubled: bool) -> Result<String, Error> {
    Ok(quote(&Identifier { text: shortened(name)?, ..name.clone() }, doubled))
}

fn shortened(name: &Identifier) -> Result<String, Error> {
    let length = name.text.chars().count();
    if length <= MAXIMUM {
        return Ok(name.text.clone());
    }
    if !name.truncate {
        return Err(Error::IdentifierTooLong { name: name.text.clone(), limit: MAXIMUM });
    }
    let start: String = name.text.chars().take(MAXIMUM - 8).collect();
    let digest = super::python::md5_hex(name.text.as_bytes());
    Ok(format!("{start}_{}", &digest[digest.len() - 4..]))
}

fn needs_quotes(text: &str) -> bool {
    let lower = text.to_lowercase();
    RESERVED.binary_search(&lower.as_str()).is_ok()
        || text.starts_with(|first: char| first.is_ascii_digit() || first == '$')
        || has_illegal_characters(text)
        || lower != text
}

/// The rule for names of functions: their case and what they mean does not count.
pub(super) fn has_illegal_characters(text: &str) -> bool {
    text.is_empty() || !text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        quote(&text.into(), false)
    }

    #[test]
    fn reserved_words_are_sorted() {
        assert!(RESERVED.is_sorted());
    }

    #[test]
    fn quoting() {
        let names =
            ["users", "Users", "order", "ORDER", "1st", "$a", "a$", "a b", "a\"b", "naïve", "_x", "name", "user"];
        let quoted: Vec<_> = names.iter().map(|name| plain(name)).collect();
        assert_eq!(
            quoted.join(" "),
            r#"users "Users" "order" "ORDER" "1st" "$a" a$ "a b" "a""b" "naïve" _x name "user""#
        );
    }

    #[test]
    fn percent_is_doubled_between_quotes() {
        assert_eq!(quote(&"100%".into(), true), "\"100%%\"");
    }

    #[test]
    fn quoting_as_the_script_decides() {
        let name = |quote| Identifier { quote, ..Identifier::from("Users") };
        assert_eq!(super::quote(&name(Some(false)), false), "Users");
        assert_eq!(super::quote(&Identifier { quote: Some(true), ..Identifier::from("a") }, false), "\"a\"");
    }

    #[test]
    fn schema_with_dots() {
        let name = QualifiedName { schema: Some("db.App".into()), name: "t".into() };
        assert_eq!(qualified(&name, false), "\"db.App\".t");
        assert_eq!(altered(&name, false), "db.\"App\".t");
    }

    #[test]
    fn long_names() {
        let text = "ix_".to_owned() + &"a".repeat(70);
        let given = Identifier::from(text.as_str());
        assert_eq!(
            constraint(&given, false).unwrap_err().to_string(),
            format!("Identifier '{text}' exceeds maximum length of 63 characters")
        );
        let made = Identifier { truncate: true, ..given };
        assert_eq!(constraint(&made, false).unwrap(), format!("ix_{}_33ae", "a".repeat(52)));
    }
}
