//! Which relations a question is about.

/// What `Inspector.get_columns("users", schema="app")` asks about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// A schema by name; none means whatever `search_path` shows.
    pub schema: Option<String>,
    /// These relations; none means all.
    pub names: Option<Vec<String>>,
    /// Of these kinds.
    pub kinds: Vec<Kind>,
    /// Only temporary ones, or none that is; none means both.
    pub temporary: Option<bool>,
}

/// `pg_class.relkind`, as far as reflection tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A table, partitioned or not.
    Table,
    /// `CREATE FOREIGN TABLE`
    ForeignTable,
    /// `CREATE VIEW`
    View,
    /// `CREATE MATERIALIZED VIEW`
    MaterializedView,
    /// `CREATE SEQUENCE`
    Sequence,
}

impl Kind {
    /// Everything that has columns.
    pub const WITH_COLUMNS: [Self; 4] = [Self::Table, Self::ForeignTable, Self::View, Self::MaterializedView];

    fn letters(self) -> &'static [&'static str] {
        match self {
            Self::Table => &["r", "p"],
            Self::ForeignTable => &["f"],
            Self::View => &["v"],
            Self::MaterializedView => &["m"],
            Self::Sequence => &["S"],
        }
    }
}

impl Scope {
    /// One relation with columns, of whatever kind.
    pub fn of(name: &str, schema: Option<&str>) -> Self {
        Self {
            schema: schema.map(str::to_owned),
            names: Some(vec![name.to_owned()]),
            kinds: Kind::WITH_COLUMNS.to_vec(),
            temporary: None,
        }
    }

    /// A query with its `{schema}`, `{names}`, ... written out.
    pub(super) fn fill(&self, query: &str) -> String {
        let mut filled = String::with_capacity(query.len() * 2);
        let mut rest = query;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let known = after.split_once('}').and_then(|(name, after)| Some((self.value(name)?, after)));
            // An empty array is `'{}'`.
            let (value, after) = known.unwrap_or_else(|| ("{".to_owned(), after));
            filled.push_str(&value);
            rest = after;
        }
        filled.push_str(rest);
        filled
    }

    fn value(&self, placeholder: &str) -> Option<String> {
        Some(match placeholder {
            "in_scope" => self.fill(include_str!("queries/in_scope.sql").trim_end()),
            "schema" => self.schema.as_deref().map_or_else(|| "NULL".to_owned(), literal),
            "names" => match &self.names {
                Some(names) => format!("{}::name[]", array(names.iter().map(String::as_str))),
                None => "NULL::name[]".to_owned(),
            },
            "kinds" => array(self.kinds.iter().flat_map(|kind| kind.letters()).copied()),
            "temporary" => self.temporary.map_or_else(|| "NULL::boolean".to_owned(), |value| value.to_string()),
            _ => return None,
        })
    }
}

fn array<'a>(items: impl Iterator<Item = &'a str>) -> String {
    format!("ARRAY[{}]", items.map(literal).collect::<Vec<_>>().join(", "))
}

/// `'it''s'`, whatever standard_conforming_strings says.
fn literal(text: &str) -> String {
    let quoted = text.replace('\'', "''");
    if quoted.contains('\\') { format!("E'{}'", quoted.replace('\\', "\\\\")) } else { format!("'{quoted}'") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_filled_once() {
        let scope = Scope::of("{schema}", Some("it's"));
        assert_eq!(
            scope.fill("n = {schema} AND c = ANY ({names}) OR '{}'"),
            "n = 'it''s' AND c = ANY (ARRAY['{schema}']::name[]) OR '{}'"
        );
    }

    #[test]
    fn what_is_not_given_is_null() {
        assert_eq!(Scope::default().fill("{schema} {names} {temporary}"), "NULL NULL::name[] NULL::boolean");
    }

    #[test]
    fn a_kind_is_its_letters() {
        let scope = Scope { kinds: vec![Kind::Table, Kind::View], ..Scope::default() };
        assert_eq!(scope.fill("{kinds}"), "ARRAY['r', 'p', 'v']");
    }

    #[test]
    fn a_backslash_is_no_escape() {
        assert_eq!(literal(r"a\'b"), r"E'a\\''b'");
    }
}
