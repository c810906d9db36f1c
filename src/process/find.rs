use super::Error;
use std::ffi::{OsStr, OsString};
use std::io::Read;
use std::path::{Path, PathBuf};

/// `command -v name`: the file that a shell would run.
///
/// # Errors
/// There is none, or it can't be run; the difference is the shell's 127 and 126.
pub fn find(name: &OsStr) -> Result<PathBuf, Error> {
    // Without PATH the C library looks here.
    let folders = std::env::var_os("PATH").unwrap_or_else(|| OsString::from("/bin:/usr/bin"));
    let here = std::env::current_dir().unwrap_or_default();
    match which::which_in(name, Some(&folders), here) {
        Ok(path) => check_interpreter(name, path),
        Err(_) => Err(absent(name, &folders)),
    }
}

/// Not looked for in PATH.
fn is_path(name: &OsStr) -> bool {
    name.as_encoded_bytes().contains(&b'/')
}

fn absent(name: &OsStr, folders: &OsStr) -> Error {
    let is_path = is_path(name);
    let candidates: Vec<PathBuf> = match is_path {
        true => vec![PathBuf::from(name)],
        false if name.is_empty() => Vec::new(),
        false => std::env::split_paths(folders).map(|folder| folder.join(name)).collect(),
    };
    for path in candidates {
        match path.metadata() {
            Ok(metadata) if metadata.is_dir() && is_path => {
                return Error::NotExecutable { path, reason: "it is a folder" };
            }
            Ok(metadata) if !metadata.is_dir() => {
                return Error::NotExecutable { path, reason: "it is not executable" };
            }
            _ => {}
        }
    }
    Error::NotFound { name: name.to_string_lossy().into_owned() }
}

/// A script's `#!` line names a program of its own; that it is absent would otherwise be said by `execve`, as if the script
/// were.
fn check_interpreter(name: &OsStr, path: PathBuf) -> Result<PathBuf, Error> {
    let Some(line) = first_line(&path) else { return Ok(path) };
    let text = line.trim_matches([' ', '\t']);
    let interpreter = text.split([' ', '\t']).next().unwrap_or_default();
    // A carriage return at the line's end is part of the last word, whichever that is.
    if Path::new(interpreter).exists() && !text.ends_with('\r') {
        return Ok(path);
    }
    let interpreter = text.split([' ', '\t']).next_back().filter(|word| word.ends_with('\r')).unwrap_or(interpreter);
    let path = if is_path(name) { PathBuf::from(name) } else { path };
    Err(Error::Interpreter { path, interpreter: interpreter.to_owned() })
}

/// What follows `#!`; none of a file that is no script, or that can be run but not read.
fn first_line(path: &Path) -> Option<String> {
    let mut start = Vec::new();
    // As much as the kernel reads.
    std::fs::File::open(path).ok()?.take(256).read_to_end(&mut start).ok()?;
    let script = start.strip_prefix(b"#!")?;
    let line = script.split(|byte| *byte == b'\n').next()?;
    Some(String::from_utf8_lossy(line).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    fn file(folder: &Path, name: &str, text: &str, mode: u32) -> OsString {
        let path = folder.join(name);
        std::fs::write(&path, text).expect("a file");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).expect("permissions");
        path.into_os_string()
    }

    fn refused(path: &OsStr, folder: &Path) -> String {
        let error = find(path).expect_err("refused");
        error.to_string().replace(&folder.display().to_string(), "")
    }

    #[test]
    fn what_a_shell_runs_and_what_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let folder = folder.path();
        assert!(find(OsStr::new("sh")).is_ok());
        let script = file(folder, "script", "#!/bin/sh -e\n", 0o755);
        assert_eq!(find(&script).expect("found"), PathBuf::from(&script));
        assert_eq!(
            refused(OsStr::new("no-such-program"), folder),
            "the program `no-such-program` is not found in PATH"
        );
        assert_eq!(refused(OsStr::new(""), folder), "the program `` is not found in PATH");
        assert_eq!(refused(folder.join("absent").as_os_str(), folder), "the program `/absent` is not found");
        let plain = file(folder, "plain", "#!/bin/sh\n", 0o644);
        assert_eq!(refused(&plain, folder), "`/plain` can't be run: it is not executable");
        assert_eq!(refused(folder.as_os_str(), folder), "`` can't be run: it is a folder");
        let lost = file(folder, "lost", "#! /no/such/shell -e\n", 0o755);
        assert_eq!(
            refused(&lost, folder),
            "`/lost` can't be run: its first line asks for `/no/such/shell`, which is not there"
        );
        let windows = file(folder, "windows", "#!/usr/bin/env sh\r\n", 0o755);
        assert_eq!(
            refused(&windows, folder),
            "`/windows` can't be run: its first line asks for `sh\\r`, which is not there"
        );
        assert_eq!(find(&windows).expect_err("refused").hint().as_deref(), Some("write the file with Unix line ends"));
    }
}
