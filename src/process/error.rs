use std::path::PathBuf;

/// Why a program can't be run.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// `command not found`
    #[error("the program `{name}` is not found{}", if name.contains('/') { "" } else { " in PATH" })]
    NotFound {
        /// As it was asked for.
        name: String,
    },
    /// `permission denied`, `is a directory`
    #[error("`{}` can't be run: {reason}", path.display())]
    NotExecutable {
        /// The file.
        path: PathBuf,
        /// e.g. `it is not executable`
        reason: &'static str,
    },
    /// `bad interpreter`
    #[error("`{}` can't be run: its first line asks for `{}`, which is not there", path.display(), interpreter.escape_debug())]
    Interpreter {
        /// The script.
        path: PathBuf,
        /// What follows `#!`.
        interpreter: String,
    },
    /// The system's own answer.
    #[error("`{}` can't be run: {source}", path.display())]
    Refused {
        /// The program.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

impl Error {
    /// One imperative that helps, if there is one.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::NotExecutable { path, reason } if reason.contains("executable") => {
                Some(format!("make it executable: `chmod +x {}`", path.display()))
            }
            Self::Interpreter { interpreter, .. } if interpreter.ends_with('\r') => {
                Some("write the file with Unix line ends".to_owned())
            }
            Self::Refused { source, .. } if source.kind() == std::io::ErrorKind::NotFound => {
                Some("the program asks for a loader or an interpreter that the image has not, ship it too".to_owned())
            }
            _ => None,
        }
    }
}
