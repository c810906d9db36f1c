//! Lists of paths in an ini, and the places they mean.

use super::ConfigError;
use std::path::{Path, PathBuf};

/// `path_separator`: `os`, `:`, `;`, `space` or `newline`.
pub(super) fn split(text: &str, key: &str, separator: &str) -> Result<Vec<String>, ConfigError> {
    let character = match separator {
        "space" => ' ',
        "newline" => '\n',
        "os" | ":" => ':',
        ";" => ';',
        _ => return Err(ConfigError::PathSeparator { name: key.to_owned(), value: separator.to_owned() }),
    };
    Ok(text.split(character).filter(|part| !part.is_empty()).map(|part| part.trim().to_owned()).collect())
}

/// Without `path_separator`: Python's `re.split(r", *|(?: +)", text)`, and one more character for `prepend_sys_path`.
pub(super) fn split_legacy(text: &str, more: &[char]) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character == ',' || character == ' ' {
            while characters.next_if_eq(&' ').is_some() {}
            parts.push(String::new());
        } else if more.contains(&character) {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(character);
        }
    }
    parts
}

/// `coerce_resource_to_filename(location)`: a relative `package.name:folder` is looked for along the search path.
pub(super) fn coerce(location: &str, search: &[PathBuf]) -> Result<PathBuf, ConfigError> {
    if location.starts_with('/') || !location.contains(':') {
        return Ok(PathBuf::from(location));
    }
    let mut parts = location.split(':');
    let package = parts.next().unwrap_or_default();
    let below = package.replace('.', "/");
    let found = search.iter().map(|base| base.join(&below)).find(|folder| folder.is_dir());
    let folder = found.ok_or_else(|| ConfigError::NoPackage {
        package: package.to_owned(),
        location: location.to_owned(),
        searched: search.to_vec(),
    })?;
    Ok(parts.fold(folder, |folder, part| folder.join(part)))
}

/// Relative paths are meant from the working directory; where that leads nowhere but the ini's folder does, it is that.
pub(super) fn place(path: PathBuf, directory: &Path, ini_folder: &Path) -> PathBuf {
    if path.is_relative() && !directory.join(&path).exists() && ini_folder.join(&path).exists() {
        ini_folder.join(path)
    } else {
        path
    }
}

/// Folders that people use without saying so, if one looks like an Alembic environment.
pub(super) fn conventional(directory: &Path) -> Option<PathBuf> {
    let folders = CONVENTIONAL.iter().map(PathBuf::from);
    folders.into_iter().find(|folder| {
        let folder = directory.join(folder);
        folder.join("env.py").is_file() || folder.join("versions").is_dir()
    })
}

/// `migrations/alembic.ini`, where the working directory has none: Flask-Migrate's place for it.
pub(super) fn ini_beside_env(directory: &Path) -> Option<PathBuf> {
    let none_here = !directory.join("alembic.ini").exists();
    let folder =
        conventional(directory).filter(|folder| none_here && directory.join(folder).join("env.py").is_file())?;
    Some(folder.join("alembic.ini")).filter(|ini| directory.join(ini).is_file())
}

/// The folders of [`conventional`].
pub(super) const CONVENTIONAL: &[&str] = &["alembic", "migrations"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_a_separator() {
        let split =
            |text: &str, separator: &str| split(text, "path_separator", separator).unwrap_or_default().join("|");
        assert_eq!(split("a:b", "os"), "a|b");
        assert_eq!(split("a, b  c,d", "os"), "a, b  c,d");
        assert_eq!(split("a, b  c,d", "space"), "a,|b|c,d");
        assert_eq!(split("\n/h/a\n/h/b\n\n/h/c", "newline"), "/h/a|/h/b|/h/c");
        assert_eq!(split("a ; b;", ";"), "a|b");
    }

    #[test]
    fn an_unknown_separator() {
        let Err(error) = split("a", "path_separator", "bad") else { panic!("accepted") };
        assert_eq!(
            error.to_string(),
            "'bad' is not a valid value for path_separator; expected 'space', 'newline', 'os', ':', ';'"
        );
    }

    #[test]
    fn without_a_separator() {
        assert_eq!(split_legacy("a, b  c,d", &[]), ["a", "b", "c", "d"]);
        assert_eq!(split_legacy(". ,lib", &[]), [".", "", "lib"]);
        assert_eq!(split_legacy("a,  b", &[]), ["a", "b"]);
        assert_eq!(split_legacy("a:b", &[]), ["a:b"]);
        assert_eq!(split_legacy("a:b", &[':']), ["a", "b"]);
    }
}
