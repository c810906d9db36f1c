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

#[cfg(test)]
mod tests {
    use super::*;

    fn text(value: &str) -> Option<Literal> {
        Some(Literal::Text(value.to_owned()))
    }

    #[test]
    fn template() {
        let source = "\"\"\"first\n\nRevision ID: b\n\"\"\"\nfrom alembic import op\n\n# ids\nrevision: str = 'b'\n\
                      down_revision: Union[str, None] = \"a\"\nbranch_labels = ('x',)\ndepends_on = None\n\n\n\
                      def upgrade():\n    pass\n";
        let header = quick::read(source).unwrap();
        assert_eq!(header, literal::read(source).unwrap());
        assert_eq!(header.docstring.as_deref(), Some("first\n\nRevision ID: b\n"));
        assert_eq!((header.revision, header.down_revision), (text("b"), text("a")));
        assert_eq!(header.branch_labels.unwrap().strings().unwrap(), ["x"]);
        assert_eq!(header.depends_on, Some(Literal::None));
    }

    #[test]
    fn unusual_files_are_parsed_whole() {
        for source in [
            "prev = 'a'\nrevision, down_revision = 'b', prev\n",
            "revision = ('b')\ndown_revision = ''\ndown_revision += 'a'\n",
            "def upgrade(): pass\nrevision = 'b'; down_revision = \\\n 'a'\n",
            "x = '''\nrevision = 'c'\n'''\nrevision = 'b'\ndown_revision = ('' # none\n 'a')\n",
        ] {
            let header = Header::read(source).unwrap();
            assert_eq!((header.revision, header.down_revision), (text("b"), text("a")), "{source}");
        }
    }

    #[test]
    fn what_only_running_tells() {
        let source = "revision = 'b'\ndown_revision = parent()\n";
        assert_eq!(Header::read(source), Err(Unreadable::NotLiteral("down_revision", 2)));
        let source = "revision = 'b'\nif x:\n    down_revision = 'a'\n";
        assert_eq!(Header::read(source), Err(Unreadable::NotLiteral("down_revision", 3)));
        assert!(matches!(Header::read("revision = 'b'\nfor\n"), Err(Unreadable::Syntax(2, _))));
    }
}
