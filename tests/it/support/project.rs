//! An Alembic project in a temporary folder.

use super::run::{Program, Run, Variable};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const INI: &str = "[alembic]\nscript_location = %(here)s\npath_separator = os\n";

const ENV: &str = r#"import os

from alembic import context
from sqlalchemy import create_engine

url = os.environ.get("DATABASE_URL", "postgresql://")

if context.is_offline_mode():
    context.configure(url=url, literal_binds=True, dialect_opts={"paramstyle": "named"})
    with context.begin_transaction():
        context.run_migrations()
else:
    with create_engine(url).connect() as connection:
        context.configure(connection=connection)
        with context.begin_transaction():
            context.run_migrations()
"#;

/// A project that is gone at the end of the test, and the folder in it where commands are run.
pub struct Project {
    copy: TempDir,
    inside: PathBuf,
}

impl Project {
    /// `tests/histories/<name>`.
    pub fn history(name: &str) -> Self {
        Self::copy_of(&root().join("tests/histories").join(name), Path::new(""))
    }

    /// `examples/<name>`, in the folder of it that holds alembic.ini.
    pub fn example(name: &str) -> Self {
        let example = root().join("examples").join(name);
        let inside = configured(&example).unwrap_or_else(|| panic!("an alembic.ini in {name}"));
        Self::copy_of(&example, inside.strip_prefix(&example).expect("a folder inside"))
    }

    /// A folder with nothing in it.
    pub fn nothing() -> Self {
        Self { copy: tempfile::tempdir().expect("a folder"), inside: PathBuf::new() }
    }

    /// An alembic.ini and an env.py that takes DATABASE_URL, and no revision yet.
    pub fn empty() -> Self {
        let project = Self::nothing();
        fs::create_dir(project.folder().join("versions")).expect("a folder");
        project.file("alembic.ini", INI).file("env.py", ENV)
    }

    /// A revision `versions/<revision>.py` after `down`; the bodies may be several lines.
    pub fn revision(self, revision: &str, down: Option<&str>, upgrade: &str, downgrade: &str) -> Self {
        let indented = |body: &str| body.trim().lines().map(|line| format!("    {line}\n")).collect::<String>();
        let revises = down.unwrap_or_default();
        let down = down.map_or("None".to_owned(), |down| format!("\"{down}\""));
        let text = format!(
            "\"\"\"message of {revision}\n\nRevision ID: {revision}\nRevises: {revises}\n\"\"\"\n\n\
             import sqlalchemy as sa\nfrom alembic import op\n\n\
             revision = \"{revision}\"\ndown_revision = {down}\n\n\n\
             def upgrade():\n{}\n\ndef downgrade():\n{}",
            indented(upgrade),
            indented(downgrade),
        );
        self.file(&format!("versions/{revision}.py"), &text)
    }

    /// Writes a file, in place of one that is there.
    pub fn file(self, path: &str, text: &str) -> Self {
        let path = self.folder().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
        self
    }

    /// Where the commands run.
    pub fn folder(&self) -> PathBuf {
        self.copy.path().join(&self.inside)
    }

    /// The top of the copy.
    pub fn root(&self) -> &Path {
        self.copy.path()
    }

    /// `migrate <arguments>` in this project.
    pub fn migrate(&self, arguments: &str) -> Run {
        self.run(Program::Migrate, arguments)
    }

    /// `alembic <arguments>` in this project.
    pub fn alembic(&self, arguments: &str) -> Run {
        self.run(Program::Alembic, arguments)
    }

    /// One of the two.
    pub fn run(&self, program: Program, arguments: &str) -> Run {
        Run::new(program, &self.folder(), arguments, self.variable())
    }

    /// The first of `.env` that holds a URL.
    fn variable(&self) -> Variable {
        let settings = fs::read_to_string(self.folder().join(".env")).unwrap_or_default();
        let urls = settings.lines().filter_map(|line| line.split_once("://")?.0.split_once('='));
        let mut variables = urls.map(|(name, scheme)| Variable { name: name.to_owned(), scheme: scheme.to_owned() });
        variables.next().unwrap_or_default()
    }

    fn copy_of(source: &Path, inside: &Path) -> Self {
        let copy = tempfile::tempdir().expect("a folder");
        copy_folder(source, copy.path());
        Self { copy, inside: inside.into() }
    }
}

/// The folder of this package.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The names of the folders in a folder of this package, sorted.
fn folders(path: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.path().is_dir() && entry.file_name() != "__pycache__")
        .map(|entry| entry.file_name().into_string().expect("a name in UTF-8"))
        .collect();
    names.sort();
    names
}

/// Those with a configuration of Alembic's: the other examples are files for the places where such a project runs.
pub fn projects(path: &str) -> Vec<String> {
    let mut names = folders(path);
    names.retain(|name| {
        let folder = root().join(path).join(name);
        configured(&folder).is_some() || folder.join("pyproject.toml").exists()
    });
    names
}

/// The first folder, from the top down, with an alembic.ini.
fn configured(folder: &Path) -> Option<PathBuf> {
    if folder.join("alembic.ini").is_file() {
        return Some(folder.into());
    }
    let entries = fs::read_dir(folder).expect("a folder");
    entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_dir()).find_map(|path| configured(&path))
}

fn copy_folder(source: &Path, target: &Path) {
    for entry in fs::read_dir(source).unwrap_or_else(|error| panic!("{}: {error}", source.display())) {
        let entry = entry.expect("an entry");
        let target = target.join(entry.file_name());
        if !entry.path().is_dir() {
            fs::copy(entry.path(), target).expect("a copy");
        } else if entry.file_name() != "__pycache__" {
            fs::create_dir(&target).expect("a folder");
            copy_folder(&entry.path(), &target);
        }
    }
}
