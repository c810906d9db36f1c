//! Which files are revisions, and in which order they are taken.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::{Error, Warning};
use super::graph::History;
use super::imported::Modules;
use super::revision::Revision;

/// Where the revision files are: `script_location`, `version_locations`, `recursive_version_locations`.
#[derive(Debug, Clone, Default)]
pub struct Locations {
    /// The folder of `env.py`.
    pub script_directory: PathBuf,
    /// The folders of revision files; `versions` in the script directory where none is given.
    pub versions: Vec<PathBuf>,
    /// Whether folders inside them are read too.
    pub recursive: bool,
    /// Where a header's constants may be imported from.
    pub modules: Modules,
    /// Whether folders that are not there are an empty history, as for Alembic; else they were not mounted.
    pub may_be_absent: bool,
}

/// Reads a history: `ScriptDirectory` and its revision map.
pub fn read(locations: &Locations) -> Result<History, Error> {
    let directory = &locations.script_directory;
    if !directory.exists() {
        return Err(Error::NoDirectory { path: directory.clone() });
    }
    let mut files = Files { recursive: locations.recursive, ..Files::default() };
    let versions = match &*locations.versions {
        [] => vec![directory.join("versions")],
        folders => folders.to_vec(),
    };
    let absent = !locations.may_be_absent && !versions.iter().any(|folder| folder.exists());
    if let Some(folder) = versions.first().filter(|_| absent) {
        return Err(Error::NoDirectory { path: folder.clone() });
    }
    for folder in &versions {
        files.add(folder)?;
    }
    let revisions = files.paths.into_iter().map(|path| {
        let source = source(&path)?;
        Revision::read(path, &source, &locations.modules)
    });
    History::new(revisions.collect::<Result<_, _>>()?, files.warnings)
}

/// The text of a file.
pub(super) fn source(path: &Path) -> Result<String, Error> {
    let bytes = fs::read(path).map_err(|source| Error::Unreadable { path: path.to_owned(), source })?;
    String::from_utf8(bytes).map_err(|_| Error::Encoding { path: path.to_owned() })
}

#[derive(Default)]
struct Files {
    recursive: bool,
    paths: Vec<PathBuf>,
    seen: HashSet<PathBuf>,
    warnings: Vec<Warning>,
}

impl Files {
    /// Adds a version location; one that does not exist is left out.
    fn add(&mut self, folder: &Path) -> Result<(), Error> {
        match folder.canonicalize() {
            Ok(folder) => self.walk(&folder),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(source) => Err(Error::Unreadable { path: folder.to_owned(), source }),
        }
    }

    /// The files of a folder by name, then its folders by name.
    fn walk(&mut self, folder: &Path) -> Result<(), Error> {
        let unreadable = |path: &Path| {
            let path = path.to_owned();
            move |source| Error::Unreadable { path, source }
        };
        let (mut files, mut folders) = (Vec::new(), Vec::new());
        for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
            let entry = entry.map_err(unreadable(folder))?;
            let kind = entry.file_type().map_err(unreadable(folder))?;
            let name = entry.file_name();
            if kind.is_dir() {
                folders.push(name);
            } else if kind.is_symlink() || is_revision_file(&name) {
                files.push((name, kind.is_symlink()));
            }
        }
        files.sort();
        for (name, link) in files {
            let path = folder.join(name);
            if !link {
                self.found(path);
                continue;
            }
            // The name that counts is that of the file at the end; an editor's lock `.#x.py` leads nowhere.
            let target = path.canonicalize().or_else(|error| {
                if is_revision_file(&fs::read_link(&path)?.into_os_string()) { Err(error) } else { Ok(PathBuf::new()) }
            });
            let target = target.map_err(unreadable(&path))?;
            if target.file_name().is_some_and(is_revision_file) && target.is_file() {
                self.found(target);
            }
        }
        if self.recursive {
            folders.sort();
            for name in folders {
                if !name.to_string_lossy().ends_with("__pycache__") {
                    self.walk(&folder.join(name))?;
                }
            }
        }
        Ok(())
    }

    fn found(&mut self, path: PathBuf) {
        if self.seen.insert(path.clone()) {
            self.paths.push(path);
        } else {
            self.warnings.push(Warning::LoadedTwice { path });
        }
    }
}

/// `(?!\.\#|__init__)(.*\.py)$`
fn is_revision_file(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    name.ends_with(b".py") && !name.starts_with(b".#") && !name.starts_with(b"__init__")
}
