//! The identifiers at the top of a revision file.

use super::{literal, quick};

/// `'a'`, `('a', 'b')` or `None`, as written after `down_revision =`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Literal {
    /// `None`
    None,
    /// `'a'`
    Text(String),
    /// `('a', 'b')`, `['a']`, `{'a'}`
    List(Vec<Literal>),
}

impl Literal {
    /// The strings in order; `None` where something else is among them.
    ///
    /// `(None,)` counts as `None`, as Alembic has it.
    pub fn strings(self) -> Option<Vec<String>> {
        match self {
            Literal::None => Some(Vec::new()),
            Literal::Text(text) => Some(vec![text]),
            Literal::List(items) if items == [Literal::None] => Some(Vec::new()),
            Literal::List(items) => items
                .into_iter()
                .map(|item| match item {
                    Literal::Text(text) => Some(text),
                    _ => None,
                })
                .collect(),
        }
    }
}

/// What a revision file says of itself, before any of it is checked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Header {
    /// The module's docstring, quotes removed.
    pub docstring: Option<String>,
    /// `revision = 'b'`
    pub revision: Option<Literal>,
    /// `down_revision = 'a'`
    pub down_revision: Option<Literal>,
    /// `branch_labels = ('feature',)`
    pub branch_labels: Option<Literal>,
    /// `depends_on = 'c'`
    pub depends_on: Option<Literal>,
}

/// Why a header can't be told from the text alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// Not Python; line and the parser's words.
    Syntax(usize, String),
    /// A name whose value must be computed, and its line.
    NotLiteral(&'static str, usize),
}

/// The names that matter, in the order of [`Header`]'s fields.
pub(super) const NAMES: [&str; 4] = ["revision", "down_revision", "branch_labels", "depends_on"];

impl Header {
    /// Reads the header of a revision file.
    ///
    /// Nearly all files have the shape that Alembic's template gives them, and are read up to their first function; the
    /// others are parsed whole.
    pub(super) fn read(source: &str) -> Result<Header, Unreadable> {
        let source = source.strip_prefix('\u{feff}').unwrap_or(source);
        if source.contains('\r') {
            let source = source.replace("\r\n", "\n").replace('\r', "\n");
            return quick::read(&source).map_or_else(|| literal::read(&source), Ok);
        }
        quick::read(source).map_or_else(|| literal::read(source), Ok)
    }

    /// The field of that name.
    pub(super) fn field(&mut self, name: &str) -> Option<&mut Option<Literal>> {
        Some(match name {
            "revision" => &mut self.revision,
            "down_revision" => &mut self.down_revision,
            "branch_labels" => &mut self.branch_labels,
            "depends_on" => &mut self.depends_on,
            _ => return None,
        })
    }
}
