//! One revision file.

use std::path::{Path, PathBuf};

use ruff_python_ast::ModModule;
use ruff_python_parser::Parsed;

use super::error::Error;
use super::function;
use super::header::{Header, Literal, Unreadable};
use super::imported::Modules;

/// A revision as its file declares it, e.g. `versions/ab12_add_users.py`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// `revision = 'ab12'`
    pub id: String,
    /// `down_revision = ...`; empty for a base.
    pub down_revisions: Vec<String>,
    /// `depends_on = ...`, as written: identifiers or labels.
    pub dependencies: Dependencies,
    /// `branch_labels = ...`, without those inherited.
    pub branch_labels: Vec<String>,
    /// The docstring, without the white space around it.
    pub documentation: String,
    /// The file, symbolic links resolved.
    pub path: PathBuf,
}

/// `depends_on = 'a'` or `('a', 'b')`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dependencies(pub Vec<String>);

impl Dependencies {
    /// True for None, `()` and also `''`.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty() || self.0 == [""]
    }
}

/// `@`, `-`, `+` and `:` have a meaning in targets.
const ILLEGAL: [char; 4] = ['+', '-', ':', '@'];

impl Revision {
    /// The first paragraph of the docstring: the message given to `revision -m`.
    pub fn message(&self) -> &str {
        self.documentation.split("\n\n").next().unwrap_or_default()
    }

    /// `-> a` in the log: None for a base.
    pub fn is_base(&self) -> bool {
        self.down_revisions.is_empty()
    }

    /// Neither a parent nor a dependency.
    pub(super) fn is_real_base(&self) -> bool {
        self.down_revisions.is_empty() && self.dependencies.0.is_empty()
    }

    /// More than one parent.
    pub fn is_merge_point(&self) -> bool {
        self.down_revisions.len() > 1
    }

    /// Makes sense of the text of a file.
    pub(super) fn read(path: PathBuf, source: &str, modules: &Modules) -> Result<Revision, Error> {
        let header = match Header::read(source, modules) {
            Ok(header) => header,
            Err(Unreadable::Syntax(line, message)) => return Err(Error::Syntax { path, line, message }),
            Err(Unreadable::NotLiteral(name, line)) => return Err(Error::NotLiteral { path, line, name }),
        };
        let id = match header.revision {
            Some(Literal::Text(id)) => id,
            Some(_) => return Err(Error::NotLiteral { line: line_of(source, "revision"), path, name: "revision" }),
            None => legacy_identifier(&path)?,
        };
        let Some(down_revision) = header.down_revision else { return Err(Error::NoDownRevision { path }) };
        let strings = |name: &'static str, value: Option<Literal>| {
            value.unwrap_or(Literal::None).strings().ok_or_else(|| Error::NotLiteral {
                path: path.clone(),
                line: line_of(source, name),
                name,
            })
        };
        let revision = Revision {
            down_revisions: strings("down_revision", Some(down_revision))?,
            dependencies: Dependencies(strings("depends_on", header.depends_on)?),
            branch_labels: strings("branch_labels", header.branch_labels)?,
            documentation: header.docstring.as_deref().unwrap_or_default().trim().to_owned(),
            id,
            path,
        };
        revision.check()?;
        Ok(revision)
    }

    fn check(&self) -> Result<(), Error> {
        let itself = |kind| Err(Error::Cycle { kind, revisions: vec![self.id.clone()] });
        if self.down_revisions.contains(&self.id) {
            return itself("Self-loop");
        }
        if self.dependencies.0.contains(&self.id) {
            return itself("Dependency self-loop");
        }
        let characters: Vec<_> =
            ILLEGAL.iter().filter(|illegal| self.id.contains(**illegal)).map(char::to_string).collect();
        if characters.is_empty() {
            return Ok(());
        }
        Err(Error::IllegalCharacter { characters: characters.join(", "), revision: self.id.clone() })
    }

    /// Parses the whole file, as running it will: what keeps `upgrade()` or `downgrade()` from being called is found before
    /// anything is changed.
    ///
    /// # Errors
    /// It is not Python, or has no such function.
    pub fn check_function(&self, name: &'static str) -> Result<(), Error> {
        let source = super::directory::source(&self.path)?;
        let module = self.parse(&source)?;
        if function::may_define(&module, &source, name) {
            return Ok(());
        }
        Err(Error::NoFunction { path: self.path.clone(), name })
    }

    /// A syntax error, of text that is not in the file yet.
    pub(super) fn check_text(&self, source: &str) -> Result<(), Error> {
        self.parse(source).map(drop)
    }

    fn parse(&self, source: &str) -> Result<Parsed<ModModule>, Error> {
        ruff_python_parser::parse_module(source).map_err(|error| Error::Syntax {
            path: self.path.clone(),
            line: source.as_bytes()[..error.location.start().to_usize()].iter().filter(|byte| **byte == b'\n').count()
                + 1,
            message: error.error.to_string(),
        })
    }
}

/// Before Alembic 0.2 the name of the file was the identifier.
fn legacy_identifier(path: &Path) -> Result<String, Error> {
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match file.strip_suffix(".py") {
        Some(id) if !id.is_empty() && id.bytes().all(|byte| matches!(byte, b'a'..=b'f' | b'0'..=b'9')) => {
            Ok(id.to_owned())
        }
        _ => Err(Error::NoIdentifier { file }),
    }
}

fn line_of(source: &str, name: &str) -> usize {
    source.lines().position(|line| line.starts_with(name)).map_or(1, |position| position + 1)
}
