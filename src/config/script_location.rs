use super::{AlembicFiles, ConfigError, locations};
use std::path::{Path, PathBuf};

/// Where the revisions are: `script_location`, `version_locations` and what goes with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScriptLocation {
    /// The folder of `env.py`, as it is written in the ini (relative to the working directory).
    pub directory: PathBuf,
    /// The folders of the revisions, absolute; `<directory>/versions` unless `version_locations` says otherwise.
    pub versions: Vec<PathBuf>,
    /// True where `version_locations` is given.
    pub is_explicit: bool,
    /// `recursive_version_locations`
    pub recursive: bool,
    /// `sourceless`
    pub sourceless: bool,
}

impl ScriptLocation {
    /// `ScriptDirectory.from_config(config)` up to reading the revisions; `search` is `sys.path`.
    pub(super) fn find(files: &AlembicFiles, search: &[PathBuf], directory: &Path) -> Result<Self, ConfigError> {
        let ini_folder = directory.join(&files.ini_path).parent().map(Path::to_owned).unwrap_or_default();
        let location = match files.option("script_location")? {
            // As `flask db` does, whatever the key says.
            _ if files.is_beside => beside(&files.ini_path),
            Some(location) => locations::place(locations::coerce(&location, search)?, directory, &ini_folder),
            // Flask-Migrate keeps its ini beside env.py and needs no key to find that.
            None if files.ini_exists && ini_folder.join("env.py").exists() => beside(&files.ini_path),
            None if files.ini_exists || !files.toml.is_empty() => return Err(no_script_location(files, directory)),
            None => locations::conventional(directory).ok_or_else(|| no_script_location(files, directory))?,
        };
        if !directory.join(&location).exists() {
            return Err(ConfigError::NoScripts { path: location });
        }
        let explicit = files.version_locations()?.filter(|list| !list.is_empty());
        let versions = match &explicit {
            None => vec![directory.join(&location).join("versions")],
            Some(list) => {
                let folders = list.iter().map(|text| {
                    let path = locations::place(locations::coerce(text, search)?, directory, &ini_folder);
                    Ok(directory.join(path))
                });
                folders.collect::<Result<_, ConfigError>>()?
            }
        };
        Ok(Self {
            directory: location,
            versions,
            is_explicit: explicit.is_some(),
            recursive: files.boolean("recursive_version_locations")?,
            sourceless: files.boolean("sourceless")?,
        })
    }
}

/// `migrations` for `migrations/alembic.ini`
fn beside(ini: &Path) -> PathBuf {
    let folder = ini.parent().unwrap_or(ini);
    if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder.to_owned() }
}

fn no_script_location(files: &AlembicFiles, directory: &Path) -> ConfigError {
    let mut looked_for = vec![directory.join(&files.ini_path), directory.join(&files.toml_path)];
    if !files.ini_exists {
        looked_for.extend(locations::CONVENTIONAL.iter().map(|folder| directory.join(folder)));
    }
    ConfigError::NoScriptLocation { looked_for }
}
