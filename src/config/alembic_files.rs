use super::{ConfigError, Ini, TomlOptions, locations};
use std::path::{Path, PathBuf};

/// `alembic.config.Config`: alembic.ini and pyproject.toml side by side, the ini first for each option.
#[derive(Clone, Debug)]
pub struct AlembicFiles {
    /// `Config.config_file_name`: the name as given, whether or not there is such a file.
    pub ini_path: PathBuf,
    /// True where that file was there.
    pub ini_exists: bool,
    /// True where nobody named that file: it is `migrations/alembic.ini`, which `flask db init` writes beside env.py.
    pub is_beside: bool,
    /// `Config.toml_file_name`
    pub toml_path: PathBuf,
    /// `Config.config_ini_section`, of `-n/--name`.
    pub section: String,
    /// All sections.
    pub ini: Ini,
    /// `[tool.alembic]`
    pub toml: TomlOptions,
}

impl AlembicFiles {
    /// `-c` (at most one ini and one pyproject.toml), else `ALEMBIC_CONFIG`, else both default names in the working directory;
    /// where neither is there, the ini beside `migrations/env.py`.
    ///
    /// # Errors
    /// More files than that, or one that can't be read. A file that does not exist is an empty one, as under Alembic.
    pub fn read(
        names: &[PathBuf],
        from_environment: Option<&str>,
        section: &str,
        directory: &Path,
    ) -> Result<Self, ConfigError> {
        let mut ini_path = None;
        let mut toml_path = None;
        for name in names {
            if is_toml(name) {
                if toml_path.replace(name.clone()).is_some() {
                    return Err(ConfigError::TwoToml);
                }
            } else if ini_path.replace(name.clone()).is_some() {
                return Err(ConfigError::TwoIni);
            }
        }
        if let Some(name) = from_environment.filter(|name| !name.is_empty()).map(PathBuf::from) {
            let slot = if is_toml(&name) { &mut toml_path } else { &mut ini_path };
            slot.get_or_insert(name);
        }
        let toml_path = toml_path.unwrap_or_else(|| PathBuf::from("pyproject.toml"));
        let toml = match read(&directory.join(&toml_path), &toml_path)? {
            // Most pyproject.toml have nothing to say here, and need not be parsed to find out.
            Some(text) if text.contains("alembic") => {
                TomlOptions::parse(&text, &toml_path, &self::here(directory, &toml_path))?
            }
            _ => TomlOptions::default(),
        };
        let beside = match &ini_path {
            None if toml.is_empty() => locations::ini_beside_env(directory),
            _ => None,
        };
        let is_beside = beside.is_some();
        let ini_path = ini_path.or(beside).unwrap_or_else(|| PathBuf::from("alembic.ini"));

        let here = here(directory, &ini_path);
        let ini_text = read(&directory.join(&ini_path), &ini_path)?;
        let ini_exists = ini_text.is_some();
        let ini = match ini_text {
            Some(text) => Ini::parse(&text, &ini_path, &here)?,
            None => Ini::empty(&here),
        };
        Ok(Self { ini_path, ini_exists, is_beside, toml_path, section: section.to_owned(), ini, toml })
    }

    /// `config.get_alembic_option(name)` for options that are one text.
    ///
    /// # Errors
    /// A `%` that leads nowhere.
    pub fn option(&self, name: &str) -> Result<Option<String>, ConfigError> {
        match self.ini.get(&self.section, name)? {
            Some(value) => Ok(Some(value)),
            None => self.toml.text(name),
        }
    }

    /// `config.get_alembic_boolean_option(name)`: in an ini only `true` is true.
    ///
    /// # Errors
    /// In TOML, anything but a boolean.
    pub fn boolean(&self, name: &str) -> Result<bool, ConfigError> {
        match self.ini.get(&self.section, name)? {
            Some(value) => Ok(value == "true"),
            None => self.toml.boolean(name),
        }
    }

    /// `config.get_main_option(name)`
    ///
    /// # Errors
    /// There is no such file or section, in Alembic's words.
    pub fn main_option(&self, name: &str) -> Result<Option<String>, ConfigError> {
        if !self.ini.has_section(&self.section) {
            let file = self.ini_path.display().to_string();
            return Err(ConfigError::NoSection { file, section: self.section.clone() });
        }
        self.ini.get(&self.section, name)
    }

    /// `config.get_version_locations_list()`
    ///
    /// # Errors
    /// A separator that is none.
    pub fn version_locations(&self) -> Result<Option<Vec<String>>, ConfigError> {
        self.list("version_locations", &["path_separator", "version_path_separator"], &[])
    }

    /// `config.get_prepend_sys_paths_list()`
    ///
    /// # Errors
    /// A separator that is none.
    pub fn prepend_sys_path(&self) -> Result<Option<Vec<String>>, ConfigError> {
        self.list("prepend_sys_path", &["path_separator"], &[':'])
    }

    fn list(&self, name: &str, separators: &[&str], legacy: &[char]) -> Result<Option<Vec<String>>, ConfigError> {
        match self.ini.get(&self.section, name)?.filter(|text| !text.is_empty()) {
            None => self.toml.list(name),
            Some(text) => {
                for key in separators {
                    if let Some(value) = self.ini.get(&self.section, key)? {
                        return locations::split(&text, key, &value).map(Some);
                    }
                }
                Ok(Some(locations::split_legacy(&text, legacy)))
            }
        }
    }
}

fn is_toml(name: &Path) -> bool {
    name.file_name().is_some_and(|name| name == "pyproject.toml")
}

/// `%(here)s`: the folder of the file, absolute.
fn here(directory: &Path, file: &Path) -> String {
    directory.join(file).parent().map(|parent| parent.display().to_string()).unwrap_or_default()
}

fn read(path: &Path, shown: &Path) -> Result<Option<String>, ConfigError> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(ConfigError::File { path: shown.to_owned(), reason: error.to_string() }),
    }
}
