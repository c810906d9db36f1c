//! Alembic projects that a container can read.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const INI: &str = "[alembic]\nscript_location = %(here)s/alembic\n";

const ENV: &str = "from alembic import context\nfrom sqlalchemy import create_engine\n\n\
    if context.is_offline_mode():\n    context.configure(url='postgresql://', literal_binds=True)\n    \
    with context.begin_transaction():\n        context.run_migrations()\nelse:\n    \
    with create_engine('postgresql://').connect() as connection:\n        \
    context.configure(connection=connection)\n        \
    with context.begin_transaction():\n            context.run_migrations()\n";

/// A folder that a container sees.
pub trait Mounted {
    /// The folder of alembic.ini.
    fn mounted(&self) -> PathBuf;
}

impl Mounted for &str {
    /// `examples/<name>` of this project
    fn mounted(&self) -> PathBuf {
        super::engine::root().join("examples").join(self)
    }
}

/// In a temporary folder.
pub struct Project {
    folder: TempDir,
}

impl Project {
    /// An alembic.ini and an env.py, and no revision yet.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        // Containers run as another user.
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("permissions");
        Self { folder }.file("alembic.ini", INI).file("alembic/env.py", ENV)
    }

    /// A revision after `down` with one line for each direction.
    pub fn revision(self, revision: &str, down: Option<&str>, upgrade: &str, downgrade: &str) -> Self {
        let down = down.map_or("None".to_owned(), |down| format!("'{down}'"));
        let text = format!(
            "\"\"\"message of {revision}\"\"\"\n\nimport sqlalchemy as sa\nfrom alembic import op\n\n\
             revision = '{revision}'\ndown_revision = {down}\n\n\n\
             def upgrade():\n    {upgrade}\n\n\ndef downgrade():\n    {downgrade}\n"
        );
        self.file(&format!("alembic/versions/{revision}.py"), &text)
    }

    /// Writes a file, in place of one that is there.
    pub fn file(self, path: &str, text: &str) -> Self {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
        self
    }

    /// The same for one that can be run.
    pub fn program(self, path: &str, text: &str) -> Self {
        let project = self.file(path, text);
        let executable = fs::Permissions::from_mode(0o755);
        fs::set_permissions(project.folder().join(path), executable).expect("permissions");
        project
    }

    /// Its top.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

impl Mounted for Project {
    fn mounted(&self) -> PathBuf {
        self.folder.path().to_owned()
    }
}
