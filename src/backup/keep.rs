//! `--backup-keep`

use super::{Error, name};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

/// `ls -t database-*.dump | tail -n +4 | xargs rm`: removes all dumps of a database but the newest, and says which.
///
/// # Errors
/// The folder can't be read, or a file not be removed.
pub fn prune(folder: &Path, database: &str, keep: NonZeroUsize) -> Result<Vec<PathBuf>, Error> {
    let failed = |error: std::io::Error| Error::Folder { path: folder.to_owned(), reason: error.to_string() };
    let mut dumps: Vec<(String, PathBuf)> = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name();
        let time = name.to_str().and_then(|name| name::time_of(name, database));
        if let Some(time) = time.filter(|_| entry.file_type().is_ok_and(|kind| kind.is_file())) {
            dumps.push((time.to_owned(), entry.path()));
        }
    }
    dumps.sort();
    let surplus = dumps.len().saturating_sub(keep.get());
    let removed: Vec<PathBuf> = dumps.into_iter().take(surplus).map(|(_, path)| path).collect();
    for path in &removed {
        std::fs::remove_file(path).map_err(failed)?;
    }
    Ok(removed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_of_this_database_stay_and_all_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let names = [
            "shop-zz-20260101T000000Z.dump",
            "shop-aa-20260103T000000Z.dump",
            "shop-bb-20260102T000000Z.dump",
            "shop%2Deu-aa-20250101T000000Z.dump",
            "shop-aa-20240101T000000Z.sql",
            "notes",
        ];
        for name in names {
            std::fs::write(folder.path().join(name), "").expect("a file");
        }
        let keep = NonZeroUsize::new(2).expect("two");
        let removed = prune(folder.path(), "shop", keep).expect("pruned");
        assert_eq!(removed, [folder.path().join(names[0])]);
        let left = std::fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(left, names.len() - 1);
        assert!(prune(folder.path(), "shop", keep).expect("pruned").is_empty());
    }
}
