use super::{ConfigError, Secret, database, dotenv};
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The environment of a run: the `.env` files under the real environment, and `NAME` for every `NAME_FILE` that is asked for.
///
/// `Debug` shows names only, since any of the values may be a password.
#[derive(Clone, Debug, Default)]
pub struct Variables(BTreeMap<String, Variable>);

#[derive(Clone, Debug)]
struct Variable {
    value: Secret,
    layer: Layer,
    /// The value is what `NAME_FILE` named.
    from_file: bool,
}

/// Where a variable was set; the later wins.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Layer {
    /// A line of this `.env`.
    File(PathBuf),
    /// The environment of the process.
    Process,
}

impl Variables {
    /// Only for tests and for commands that build their own: all as if from the process.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut variables = Self::default();
        for (name, value) in pairs {
            variables.set(name, value);
        }
        variables
    }

    /// `os.environ.get(name)`
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(|variable| variable.value.expose())
    }

    /// `os.environ[name] = value`
    pub fn set(&mut self, name: &str, value: &str) {
        self.insert(name, value, Layer::Process);
    }

    /// `os.environ.items()`, for the virtual machine.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, variable)| (name.as_str(), variable.value.expose()))
    }

    /// Puts a `.env` below what is there already; one that does not exist says nothing.
    pub(super) fn add_file(&mut self, path: &Path) -> Result<(), ConfigError> {
        let text = match std::fs::read(path) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            // A folder of that name is a virtual environment.
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::IsADirectory | ErrorKind::NotADirectory) =>
            {
                return Ok(());
            }
            Err(error) => return Err(ConfigError::File { path: path.to_owned(), reason: error.to_string() }),
        };
        let found: BTreeMap<_, _> = dotenv::parse(&text, self).into_iter().collect();
        for (name, value) in found {
            if !self.0.contains_key(&name) {
                self.insert(&name, &value, Layer::File(path.to_owned()));
            }
        }
        Ok(())
    }

    /// Gives `NAME` to scripts where only `NAME_FILE` is set, for the names that are read here. A file that can't be read was
    /// either complained about when it was needed, or is none of our business.
    pub(super) fn show_file_contents(&mut self) {
        let names: Vec<String> =
            self.0.keys().filter_map(|name| name.strip_suffix("_FILE")).map(str::to_owned).collect();
        for name in names.into_iter().filter(|name| database::VARIABLES.contains(&name.as_str())) {
            let layer = match self.chosen(&name) {
                Ok(Some(Chosen { variable, by_file: true, .. })) => variable.layer.clone(),
                _ => continue,
            };
            if let Ok(Some(value)) = self.get_or_file(&name) {
                self.0.insert(name, Variable { value: Secret::new(value), layer, from_file: true });
            }
        }
    }

    pub(super) fn insert(&mut self, name: &str, value: &str, layer: Layer) {
        self.0.insert(name.to_owned(), Variable { value: Secret::new(value), layer, from_file: false });
    }

    /// `NAME`, or the content of the file that `NAME_FILE` names; an empty value counts as unset, as in the images of others.
    ///
    /// # Errors
    /// The file can't be read or is empty, or both are set side by side.
    pub(super) fn get_or_file(&self, name: &str) -> Result<Option<String>, ConfigError> {
        match self.chosen(name)? {
            None => Ok(None),
            Some(Chosen { variable, by_file: false, .. }) => Ok(Some(variable.value.expose().to_owned())),
            Some(Chosen { name, variable, .. }) => read_secret(&name, variable.value.expose()).map(Some),
        }
    }

    /// Who has set `NAME`: `environment: NAME_FILE`, `.env: NAME`.
    pub(super) fn origin(&self, name: &str) -> Option<String> {
        let Chosen { name, variable, .. } = self.chosen(name).ok().flatten()?;
        Some(match &variable.layer {
            Layer::Process => format!("environment: {name}"),
            Layer::File(path) => format!("{}: {name}", path.display()),
        })
    }

    /// `NAME` or `NAME_FILE`, whichever is in the stronger layer.
    fn chosen(&self, name: &str) -> Result<Option<Chosen<'_>>, ConfigError> {
        let set = |name: &str| self.0.get(name).filter(|variable| !variable.value.is_empty());
        let file_name = format!("{name}_FILE");
        let plain = |variable| Some(Chosen { name: name.to_owned(), variable, by_file: false });
        Ok(match (set(name), set(&file_name)) {
            (None, None) => None,
            (Some(read), Some(_)) if read.from_file => Some(Chosen { name: file_name, variable: read, by_file: false }),
            (Some(plain), Some(file)) if plain.layer == file.layer => {
                return Err(ConfigError::BothVariables { name: name.to_owned() });
            }
            (Some(variable), None) => plain(variable),
            (Some(variable), Some(file)) if file.layer < variable.layer => plain(variable),
            (_, Some(variable)) => Some(Chosen { name: file_name, variable, by_file: true }),
        })
    }
}

/// A variable that counts.
struct Chosen<'a> {
    /// `NAME` or `NAME_FILE`.
    name: String,
    variable: &'a Variable,
    /// The value is the name of a file that has not been read.
    by_file: bool,
}

fn read_secret(variable: &str, path: &str) -> Result<String, ConfigError> {
    let facts =
        |reason: String| ConfigError::SecretFile { variable: variable.to_owned(), path: PathBuf::from(path), reason };
    let text = std::fs::read_to_string(path).map_err(|error| facts(error.to_string()))?;
    // Editors and `echo` end a file with a newline that is no part of the secret.
    let text = text.trim_end_matches(['\n', '\r']);
    if text.is_empty() { Err(facts("the file is empty".to_owned())) } else { Ok(text.to_owned()) }
}
