use super::Error;
use std::ffi::{OsStr, OsString};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

/// `exec name arguments`: this process becomes that program. Returns only where that fails.
///
/// The standard library empties the signal mask and undoes its own ignoring of SIGPIPE; handlers and descriptors of ours end
/// with the program.
pub fn replace(program: &Path, name: &OsStr, arguments: &[OsString]) -> Error {
    let source = Command::new(program).arg0(name).args(arguments).exec();
    Error::Refused { path: program.to_owned(), source }
}
