use std::io;
use std::path::PathBuf;

/// Why a file could not be written, or not be named.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// `timezone = Europe/Atlantis`
    #[error("Can't locate timezone: {name}")]
    TimeZone {
        /// As it is written.
        name: String,
    },
    /// `file_template = %(author)s`
    #[error("`file_template` names `{name}`, which there is not")]
    Token {
        /// The name.
        name: String,
    },
    /// `file_template = %(rev)d`
    #[error("`file_template` has `{directive}`: {reason}")]
    Directive {
        /// From the `%` on.
        directive: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// A project without script.py.mako.
    #[error("there is no `{}`", path.display())]
    NoTemplate {
        /// Where it should be.
        path: PathBuf,
    },
    /// A file of that name.
    #[error("`{}` is there already", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The file system's own answer.
    #[error("can't write `{}`: {source}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// `options = "check`
    #[error("the options of the post-write hook have a quotation mark that is not closed: {options}")]
    Quotation {
        /// As they are written.
        options: String,
    },
}

impl Error {
    /// One imperative that helps, if there is one.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::TimeZone { .. } => Some("write it as in `Europe/Berlin`, or `UTC`".to_owned()),
            Self::Token { .. } => Some("use rev, slug, epoch, year, month, day, hour, minute and second".to_owned()),
            Self::NoTemplate { .. } => {
                Some("take the script.py.mako of another project, or of one that `migrate init` makes".to_owned())
            }
            Self::Exists { .. } => Some("give it another message or `--rev-id`, or remove that file".to_owned()),
            Self::File { source, .. } if source.kind() == io::ErrorKind::PermissionDenied => {
                Some("let the user who runs this write there: `docker run --user \"$(id -u):$(id -g)\"`".to_owned())
            }
            Self::File { source, .. } if source.kind() == io::ErrorKind::ReadOnlyFilesystem => {
                Some("mount the folder without `:ro`".to_owned())
            }
            _ => None,
        }
    }
}
