//! Files that are there whole or not at all, and belong to whom their folder belongs.

use super::Error;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{MetadataExt, chown};
use std::path::{Path, PathBuf};

/// Writes a new file.
///
/// # Errors
/// It is there already, or the file system refuses; then nothing is left.
pub fn create(path: &Path, content: &[u8]) -> Result<(), Error> {
    if path.symlink_metadata().is_ok() {
        return Err(Error::Exists { path: path.to_owned() });
    }
    replace(path, content)
}

/// Writes a file in the place of one that may be there, whose permissions it takes over.
///
/// # Errors
/// The file system refuses; then what was there is as it was.
pub fn replace(path: &Path, content: &[u8]) -> Result<(), Error> {
    let temporary = temporary(path);
    let written = write(&temporary, path, content);
    if written.is_err() {
        // It may not even have come into being.
        drop(fs::remove_file(&temporary));
    }
    written.map_err(|source| Error::File { path: path.to_owned(), source })
}

fn write(temporary: &Path, path: &Path, content: &[u8]) -> io::Result<()> {
    // Mode 0666 without what the umask takes away, as Python's `open()`.
    let mut file = OpenOptions::new().write(true).create_new(true).open(temporary)?;
    file.write_all(content)?;
    if let Ok(old) = path.metadata() {
        file.set_permissions(old.permissions())?;
        give(&file, temporary, &old);
    } else if let Some(folder) = path.parent() {
        give(&file, temporary, &folder.metadata()?);
    }
    file.sync_all()?;
    fs::rename(temporary, path)
}

/// A container runs as root, and the mounted folder is somebody's: the file is theirs too.
fn give(file: &File, path: &Path, model: &fs::Metadata) {
    let same = file.metadata().is_ok_and(|own| own.uid() == model.uid());
    if !same {
        // Only root may; a file of another's in a folder that all may write to is as it always was.
        drop(chown(path, Some(model.uid()), Some(model.gid())));
    }
}

/// Beside the file, with a name that no stage takes for a revision.
fn temporary(path: &Path) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!(".{name}.{}.tmp", std::process::id()))
}

/// The folders on the way to `path`, itself included, that are not there, the outermost first.
pub fn missing_folders(path: &Path) -> Vec<PathBuf> {
    let mut missing: Vec<PathBuf> =
        path.ancestors().take_while(|folder| !folder.exists()).map(Path::to_owned).collect();
    missing.reverse();
    missing
}

/// `mkdir -p`, for whom the folder above belongs to.
///
/// # Errors
/// The file system refuses.
pub fn make_folder(path: &Path) -> Result<(), Error> {
    for folder in missing_folders(path) {
        let fail = |source| Error::File { path: folder.clone(), source };
        fs::create_dir(&folder).map_err(fail)?;
        let above = folder.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let (own, model) = (folder.metadata().map_err(fail)?, above.metadata().map_err(fail)?);
        if own.uid() != model.uid() {
            drop(chown(&folder, Some(model.uid()), Some(model.gid())));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder");
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn whole_or_not_at_all() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.py");
        create(&path, b"one").expect("written");
        assert!(matches!(create(&path, b"two"), Err(Error::Exists { .. })));
        replace(&path, b"two").expect("written");
        assert_eq!(fs::read(&path).expect("text"), b"two");
        let taken = folder.path().join("taken");
        fs::create_dir(&taken).expect("a folder");
        assert!(matches!(replace(&taken, b"three"), Err(Error::File { .. })));
        let mut left = names(folder.path());
        left.sort();
        assert_eq!(left, ["a.py", "taken"]);
    }

    #[test]
    fn folders_on_the_way() {
        let folder = tempfile::tempdir().expect("a folder");
        let deep = folder.path().join("2026/02");
        assert_eq!(missing_folders(&deep), [folder.path().join("2026"), deep.clone()]);
        make_folder(&deep).expect("made");
        assert_eq!(missing_folders(&deep), Vec::<PathBuf>::new());
    }
}
