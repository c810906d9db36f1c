//! `text("... :name ...")`: binds in text, and colons that are none.

use super::compiler::Compiler;
use super::error::Error;
use crate::schema::expression::{Bind, NamedBind};

/// A piece of a text.
#[derive(Debug, PartialEq)]
enum Piece<'a> {
    Sql(&'a str),
    Bind(&'a str),
}

impl Compiler {
    /// The text with its values in place.
    pub(super) fn text(&mut self, text: &str, binds: &[NamedBind]) -> Result<String, Error> {
        let text = self.text_of(text);
        let mut sql = String::new();
        let mut values = Vec::new();
        for piece in pieces(&text) {
            match piece {
                Piece::Sql(part) => sql.push_str(part),
                Piece::Bind(name) => {
                    let value = match binds.iter().find(|bind| bind.name == name) {
                        Some(bind) => self.bind(&bind.bind, Some(name))?,
                        None if self.placeholders.is_some() => self.bind(&Bind::named(name), None)?,
                        None if self.driver => return Err(Error::MissingBind { name: name.to_owned() }),
                        None => "NULL".to_owned(),
                    };
                    if self.driver || self.placeholders.is_some() {
                        // The driver writes values after SQLAlchemy has taken the backslashes out of the text.
                        sql.push('\0');
                        values.push(value);
                    } else {
                        sql.push_str(&value);
                    }
                }
            }
        }
        let mut values = values.into_iter();
        let unescaped = unescaped(&sql);
        let mut parts = unescaped.split('\0');
        let mut sql = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            sql.push_str(&values.next().unwrap_or_default());
            sql.push_str(part);
        }
        Ok(sql)
    }
}

/// `(?<![:\w\\]):(\w+)(?![:\w])`
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut start, mut position, mut before) = (0, 0, None);
    while let Some(character) = text[position..].chars().next() {
        let after = position + character.len_utf8();
        let name = word(&text[after..]);
        let free = !before.is_some_and(|c: char| c == ':' || c == '\\' || is_word(c));
        if character == ':' && free && !name.is_empty() && !text[after + name.len()..].starts_with(':') {
            pieces.push(Piece::Sql(&text[start..position]));
            pieces.push(Piece::Bind(name));
            position = after + name.len();
            start = position;
            before = name.chars().next_back();
        } else {
            position = after;
            before = Some(character);
        }
    }
    pieces.push(Piece::Sql(&text[start..]));
    pieces
}

/// `\\(:\w*)(?![:\w])` without its backslash.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(position) = rest.find('\\') {
        out.push_str(&rest[..position]);
        let after = &rest[position + 1..];
        let escaped = after.strip_prefix(':').is_some_and(|name| !name[word(name).len()..].starts_with(':'));
        if !escaped {
            out.push('\\');
        }
        rest = after;
    }
    out + rest
}

fn word(text: &str) -> &str {
    &text[..text.find(|c| !is_word(c)).unwrap_or(text.len())]
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

#[cfg(test)]
mod tests {
    use super::super::Mode;
    use super::*;

    fn online(text: &str, binds: &str) -> String {
        let binds: Vec<NamedBind> = serde_json::from_str(binds).unwrap();
        Compiler::statement(Mode::Online).text(text, &binds).unwrap_or_else(|error| error.to_string())
    }

    #[test]
    fn binds() {
        let one = r#"[{"name": "x", "type": {"kind": "varchar"}, "value": {"kind": "str", "value": "it's \\:y"}}]"#;
        assert_eq!(online("a = :x AND b = :x", one), r"a = 'it''s \:y' AND b = 'it''s \:y'");
        assert_eq!(online("a = :y", one), "A value is required for bind parameter 'y'");
    }

    #[test]
    fn colons_that_are_no_binds() {
        assert_eq!(online("'{}'::jsonb, '12:30:45', a[1:2], ' : '", "[]"), "'{}'::jsonb, '12:30:45', a[1:2], ' : '");
        assert_eq!(
            online(r"'\:x', '{}'\:\:jsonb, 100%, a\b", "[]"),
            r"'\:x', '{}'::jsonb, 100%, a\b".replace(r"\:x", ":x")
        );
    }

    #[test]
    fn percent_is_doubled_for_drivers_that_need_it() {
        let text = Compiler::statement(Mode::OfflineDoubled).text("LIKE '%x' AND y = :y", &[]).unwrap();
        assert_eq!(text, "LIKE '%%x' AND y = NULL");
    }
}
