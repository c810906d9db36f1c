//! Where a PostgreSQL server is installed.

use super::Error;
use std::path::{Path, PathBuf};

/// Debian and Ubuntu keep the server's programs out of `PATH`, in one folder for each major version.
const DEBIAN: &str = "/usr/lib/postgresql";

/// `initdb` and `postgres` of one installation.
#[derive(Debug, PartialEq, Eq)]
pub struct Programs {
    /// Makes a cluster.
    pub initdb: PathBuf,
    /// Serves it.
    pub postgres: PathBuf,
}

impl Programs {
    /// `which initdb postgres`, then `/usr/lib/postgresql/*/bin`, newest first.
    pub fn find() -> Result<Self, Error> {
        Self::in_path().or_else(|| Self::newest(Path::new(DEBIAN))).ok_or(Error::NotInstalled)
    }

    fn in_path() -> Option<Self> {
        // `initdb` may be a link in another folder: its target's folder is where `postgres` is.
        let initdb = which::which("initdb").ok()?.canonicalize().ok()?;
        Self::of_folder(initdb.parent()?)
    }

    fn newest(root: &Path) -> Option<Self> {
        let mut versions: Vec<(u32, PathBuf)> = std::fs::read_dir(root)
            .ok()?
            .filter_map(|entry| {
                let entry = entry.ok()?;
                Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin")))
            })
            .collect();
        versions.sort();
        versions.iter().rev().find_map(|(_, folder)| Self::of_folder(folder))
    }

    fn of_folder(folder: &Path) -> Option<Self> {
        let programs = Self { initdb: folder.join("initdb"), postgres: folder.join("postgres") };
        (programs.initdb.is_file() && programs.postgres.is_file()).then_some(programs)
    }
}

#[cfg(test)]
mod tests {
    use super::Programs;
    use std::fs;

    #[test]
    fn the_newest_complete_installation_is_taken() {
        let root = tempfile::tempdir().expect("a folder");
        for (version, programs) in
            [("9", &["initdb", "postgres"][..]), ("15", &["initdb", "postgres"]), ("17", &["initdb"])]
        {
            let bin = root.path().join(version).join("bin");
            fs::create_dir_all(&bin).expect("a folder");
            for program in programs {
                fs::write(bin.join(program), "").expect("a file");
            }
        }
        let found = Programs::newest(root.path()).expect("an installation");
        assert_eq!(found.postgres, root.path().join("15/bin/postgres"));
    }

    #[test]
    fn a_client_alone_is_no_server() {
        let root = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(root.path().join("16/bin")).expect("a folder");
        assert_eq!(Programs::newest(root.path()), None);
    }
}
