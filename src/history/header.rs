//! The identifiers at the top of a revision file.

use super::imported::Modules;
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
    /// others are parsed whole, and what they import is looked up in its modules.
    pub(super) fn read(source: &str, modules: &Modules) -> Result<Header, Unreadable> {
        let source = source.strip_prefix('\u{feff}').unwrap_or(source);
        if source.contains('\r') {
            let source = source.replace("\r\n", "\n").replace('\r', "\n");
            return quick::read(&source).map_or_else(|| literal::read(&source, modules), Ok);
        }
        quick::read(source).map_or_else(|| literal::read(source, modules), Ok)
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

    fn read(source: &str) -> Result<Header, Unreadable> {
        Header::read(source, &Modules::default())
    }

    #[test]
    fn template() {
        let source = "\"\"\"first\n\nRevision ID: b\n\"\"\"\nfrom alembic import op\n\n# ids\nrevision: str = 'b'\n\
                      down_revision: Union[str, None] = \"a\"\nbranch_labels = ('x',)\ndepends_on = None\n\n\n\
                      def upgrade():\n    pass\n";
        let header = quick::read(source).unwrap();
        assert_eq!(header, literal::read(source, &Modules::default()).unwrap());
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
            let header = read(source).unwrap();
            assert_eq!((header.revision, header.down_revision), (text("b"), text("a")), "{source}");
        }
    }

    #[test]
    fn what_only_running_tells() {
        let source = "revision = 'b'\ndown_revision = parent()\n";
        assert_eq!(read(source), Err(Unreadable::NotLiteral("down_revision", 2)));
        let source = "revision = 'b'\nif x:\n    down_revision = 'a'\n";
        assert_eq!(read(source), Err(Unreadable::NotLiteral("down_revision", 3)));
        assert!(matches!(read("revision = 'b'\nfor\n"), Err(Unreadable::Syntax(2, _))));
    }

    #[test]
    fn constants_of_modules() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        std::fs::create_dir(folder.path().join("shop")).unwrap();
        file("shop/__init__.py", "from .branches import EXPAND as BIG, parent\n");
        file(
            "shop/branches.py",
            "EXPAND = 'expand'\nCONTRACT = 'con' + 'tract'\nfrom . import cycle\ndef parent(): pass\n",
        );
        file("shop/cycle.py", "from shop.cycle import X\n");
        let modules = Modules::new(vec![folder.path().to_owned()]);
        let labels = |source: &str| {
            let header = Header::read(&format!("{source}\nrevision = 'b'\ndown_revision = None\n"), &modules);
            header.map(|header| header.branch_labels.unwrap().strings().unwrap())
        };
        for source in [
            "from shop.branches import EXPAND\nbranch_labels = (EXPAND,)",
            "from shop import branches\nbranch_labels = [branches.EXPAND]",
            "from shop import BIG as branch_labels",
            "import shop.branches\nbranch_labels = shop.branches.EXPAND",
            "import shop.branches as b\nlabel = b.EXPAND\nbranch_labels = label",
        ] {
            assert_eq!(labels(source).unwrap(), ["expand"], "{source}");
        }
        for source in ["from shop import parent", "from shop.cycle import X as parent", "from elsewhere import parent"]
        {
            let error = labels(&format!("{source}\nbranch_labels = parent")).unwrap_err();
            assert_eq!(error, Unreadable::NotLiteral("branch_labels", 2), "{source}");
        }
    }
}
