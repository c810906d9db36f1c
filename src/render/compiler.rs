//! What one statement's rendering carries along: how values are written, and the names that are numbered.

use super::Mode;
use super::identifier::{MAXIMUM, quote};
use crate::schema::Identifier;
use std::collections::HashMap;

/// Renders one statement.
pub(super) struct Compiler {
    /// The text goes to the server.
    pub(super) sent: bool,
    /// Values as psycopg2 writes them, not as literals.
    pub(super) driver: bool,
    /// Values are named, not written: `:name`.
    pub(super) placeholders: Option<Placeholder>,
    /// `%` is written twice.
    pub(super) doubled: bool,
    /// `\` is written twice in literals: without a connection SQLAlchemy does not know the server's
    /// `standard_conforming_strings` and takes the careful side.
    pub(super) backslashes: bool,
    /// Names of the CTEs met so far, whose texts may still be in the making.
    pub(super) cte_names: Vec<String>,
    /// `WITH`: their texts, the innermost first.
    pub(super) ctes: Vec<String>,
    /// `WITH RECURSIVE`
    pub(super) recursive: bool,
    /// `anon_1`: numbers given so far, for each base.
    counters: HashMap<String, usize>,
    anonymous: HashMap<(u64, String), String>,
    /// Long names that were shortened, for each kind of name.
    truncated: HashMap<&'static str, usize>,
    shortened: HashMap<(&'static str, String), String>,
}

/// How a value that is not written is named.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placeholder {
    /// `%(name)s` (true), `:name` (false)
    pub(super) pyformat: bool,
    /// `%(name)s::JSONB`: with the casts that SQLAlchemy writes for psycopg2.
    pub(super) cast: bool,
}

/// What a place in a statement does to the expressions in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scope {
    /// `users.id` (true), `id` (false)
    pub(super) tables: bool,
}

impl Scope {
    /// A statement's own clauses.
    pub(super) const STATEMENT: Self = Self { tables: true };
    /// Conditions of constraints and indexes.
    pub(super) const UNQUALIFIED: Self = Self { tables: false };
}

impl Compiler {
    /// For what is always written with literals: all DDL.
    pub(super) fn ddl(mode: Mode) -> Self {
        Self {
            sent: mode == Mode::Online,
            driver: false,
            placeholders: None,
            doubled: matches!(mode, Mode::OfflineDoubled | Mode::Pyformat),
            backslashes: !matches!(mode, Mode::Online | Mode::Placeholders),
            cte_names: Vec::new(),
            ctes: Vec::new(),
            recursive: false,
            counters: HashMap::new(),
            anonymous: HashMap::new(),
            truncated: HashMap::new(),
            shortened: HashMap::new(),
        }
    }

    /// For statements with values.
    pub(super) fn statement(mode: Mode) -> Self {
        let placeholders = match mode {
            Mode::Placeholders => Some(Placeholder { pyformat: false, cast: false }),
            Mode::Named => Some(Placeholder { pyformat: false, cast: true }),
            Mode::Pyformat => Some(Placeholder { pyformat: true, cast: true }),
            Mode::Offline | Mode::OfflineDoubled | Mode::Online => None,
        };
        Self { driver: mode == Mode::Online, placeholders, ..Self::ddl(mode) }
    }

    /// For what autogenerate writes: as on a connection that escapes no backslash, and each `%` twice.
    pub(super) fn directive() -> Self {
        Self { backslashes: false, ..Self::statement(Mode::OfflineDoubled) }
    }

    /// `users`, `"Users"`
    pub(super) fn quote(&self, name: &Identifier) -> String {
        quote(name, self.doubled)
    }

    /// `100%` as the text of a statement: `100%%` where the driver's placeholders need it.
    pub(super) fn text_of(&self, text: &str) -> String {
        if self.doubled { text.replace('%', "%%") } else { text.to_owned() }
    }

    /// Text of a script's own: psycopg2 makes one `%` of two.
    pub(super) fn raw(&self, sql: &str) -> String {
        if self.sent { sql.replace("%%", "%") } else { sql.to_owned() }
    }

    /// `anon_1`, `u`: the name of an alias, subquery or CTE.
    pub(super) fn alias(&mut self, name: &Identifier) -> Identifier {
        self.resolve("alias", name)
    }

    /// `count_1`, `total`: the name of a column or label.
    pub(super) fn column_name(&mut self, name: &Identifier) -> Identifier {
        self.resolve("colident", name)
    }

    /// `name_1`: the key of a value that the script has not named.
    pub(super) fn bind_name(&mut self, base: &str, number: u64) -> String {
        let name = Identifier { anonymous: Some(number), ..Identifier::from(base) };
        self.resolve("bindparam", &name).text
    }

    fn resolve(&mut self, kind: &'static str, name: &Identifier) -> Identifier {
        let text = match name.anonymous {
            Some(key) => {
                let key = (key, anonymous_base(&name.text));
                match self.anonymous.get(&key) {
                    Some(text) => text.clone(),
                    None => {
                        let text = self.number(&key.1);
                        self.anonymous.insert(key, text.clone());
                        text
                    }
                }
            }
            None if name.truncate => name.text.clone(),
            None => return name.clone(),
        };
        Identifier { text: self.shorten(kind, text), quote: name.quote, truncate: false, anonymous: None }
    }

    /// `anon_1`: the next number for a base.
    pub(super) fn number(&mut self, base: &str) -> String {
        let counter = self.counters.entry(base.to_owned()).or_insert(0);
        *counter += 1;
        format!("{base}_{counter}")
    }

    /// Past 57 characters a made name ends in a number of its own.
    fn shorten(&mut self, kind: &'static str, name: String) -> String {
        const LIMIT: usize = MAXIMUM - 6;
        if name.chars().count() <= LIMIT {
            return name;
        }
        if let Some(short) = self.shortened.get(&(kind, name.clone())) {
            return short.clone();
        }
        let counter = self.truncated.entry(kind).or_insert(0);
        *counter += 1;
        let short = format!("{}_{:x}", name.chars().take(LIMIT).collect::<String>(), counter);
        self.shortened.insert((kind, name), short.clone());
        short
    }
}

/// `anon` for no name; characters that would not do in a name are one underscore.
fn anonymous_base(base: &str) -> String {
    let mut out = String::new();
    for character in base.chars() {
        match character {
            '%' | '(' | ')' | ' ' | '$' if out.ends_with('_') => {}
            '%' | '(' | ')' | ' ' | '$' => out.push('_'),
            other => out.push(other),
        }
    }
    if out.is_empty() { "anon".to_owned() } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anonymous_names_are_numbered_by_appearance() {
        let mut compiler = Compiler::statement(Mode::Offline);
        let mut name = |text: &str, key| {
            let given = Identifier { anonymous: Some(key), ..Identifier::from(text) };
            compiler.alias(&given).text
        };
        assert_eq!(
            [name("anon", 7), name("users", 3), name("anon", 1), name("anon", 7)],
            ["anon_1", "users_1", "anon_2", "anon_1"]
        );
    }
}
