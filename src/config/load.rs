use super::variables::Layer;
use super::{
    AlembicFiles, ConfigError, Database, DatabaseUrl, Flags, ScriptLocation, Secret, Target, Variables, database,
    duration, layers,
};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// All that a run was told, from every source, in one value.
#[derive(Clone, Debug)]
pub struct Config {
    /// The database, unless nobody named one; `env.py` may still compute it.
    pub database: Option<Database>,
    /// `os.environ`: the environment over the `.env` files.
    pub variables: Variables,
    /// How long to wait for the database.
    pub wait_timeout: Duration,
    /// How long to wait for another runner's lock.
    pub lock_timeout: Duration,
    /// `-x`, for `context.get_x_argument()`.
    pub arguments: Vec<String>,
    /// `-q/--quiet`
    pub quiet: bool,
    /// `--raiseerr`
    pub raiseerr: bool,
    /// `--ephemeral`
    pub ephemeral: bool,
    /// `--python-path`, then `PYTHONPATH`.
    pub python_path: Vec<PathBuf>,
    /// alembic.ini and pyproject.toml, for `env.py`'s `config`.
    pub alembic: AlembicFiles,
    /// The working directory, which relative paths start from.
    pub directory: PathBuf,
}

impl Config {
    /// Reads everything there is to read around `directory`.
    ///
    /// # Errors
    /// A file or value that can't be understood. What only some commands need (the database, the scripts) is checked when
    /// it is asked for.
    pub fn load(
        flags: &Flags,
        environment: impl IntoIterator<Item = (String, String)>,
        directory: &Path,
    ) -> Result<Self, ConfigError> {
        let mut variables = Variables::default();
        for (name, value) in environment {
            variables.insert(&name, &value, Layer::Process);
        }
        variables.add_file(&directory.join(".env"))?;
        let settings = layers::merge(&variables, flags)?;
        let from_environment = variables.get("ALEMBIC_CONFIG").map(str::to_owned);
        let alembic = AlembicFiles::read(&flags.config, from_environment.as_deref(), &settings.name, directory)?;
        if let Some(folder) = directory.join(&alembic.ini_path).parent()
            && folder != directory
        {
            variables.add_file(&folder.join(".env"))?;
        }
        // Once more, as a second `.env` may have been found beside the ini.
        let settings = layers::merge(&variables, flags)?;

        let database = match &flags.database_url {
            Some(text) => Some(Database { source: "--database-url".to_owned(), text: text.clone() }),
            None => match database::from_variables(&variables)?.or_else(|| database::from_files(&alembic)) {
                Some(found) => Some(found),
                None => database::last_resort(&variables)?,
            },
        };
        variables.show_file_contents();
        let mut python_path = settings.python_path;
        let inherited = variables.get("PYTHONPATH").unwrap_or_default();
        python_path.extend(inherited.split(':').filter(|part| !part.is_empty()).map(PathBuf::from));
        Ok(Self {
            database,
            wait_timeout: duration::parse("wait_timeout", &settings.wait_timeout)?,
            lock_timeout: duration::parse("lock_timeout", &settings.lock_timeout)?,
            arguments: flags.arguments.clone(),
            quiet: settings.quiet,
            raiseerr: settings.raiseerr,
            ephemeral: settings.ephemeral,
            python_path,
            alembic,
            variables,
            directory: directory.to_owned(),
        })
    }

    /// The configured database's URL, e.g. for the heading of `current -v`.
    ///
    /// # Errors
    /// There is none, or it can't be read.
    pub fn database_url(&self) -> Result<DatabaseUrl, ConfigError> {
        self.database.as_ref().ok_or(ConfigError::NoDatabaseUrl)?.url(&self.variables)
    }

    /// Where to connect.
    ///
    /// # Errors
    /// No database is configured, or its URL has something in it that can't be.
    pub fn target(&self) -> Result<Target, ConfigError> {
        let database = self.database.as_ref().ok_or(ConfigError::NoDatabaseUrl)?;
        Target::new(&database.url(&self.variables)?, &self.variables).map_err(|error| error.within(&database.source))
    }

    /// Where a URL leads that `env.py` has put together.
    ///
    /// # Errors
    /// It can't be read.
    pub fn target_of(&self, url: &str) -> Result<Target, ConfigError> {
        let read = DatabaseUrl::parse(url, &self.variables);
        read.and_then(|url| Target::new(&url, &self.variables)).map_err(|error| error.within("env.py"))
    }

    /// Uses another database, as `--ephemeral` does; `source` names it in errors.
    pub fn use_database(&mut self, source: &str, url: &str) {
        self.database = Some(Database { source: source.to_owned(), text: Secret::new(url) });
    }

    /// `sys.path` as far as it is ours: `prepend_sys_path`, `--python-path`, `PYTHONPATH`, the working directory and the
    /// folder of the ini, all absolute.
    ///
    /// # Errors
    /// `prepend_sys_path` can't be read.
    pub fn search_path(&self) -> Result<Vec<PathBuf>, ConfigError> {
        let mut paths: Vec<PathBuf> = Vec::new();
        let prepended = self.alembic.prepend_sys_path()?.unwrap_or_default();
        let ini_folder = self.directory.join(&self.alembic.ini_path).parent().map(Path::to_owned).unwrap_or_default();
        let all = prepended.iter().map(PathBuf::from).chain(self.python_path.iter().cloned());
        for path in all.chain([self.directory.clone(), ini_folder]) {
            // `.` is written so often that it is taken away for the sake of messages.
            let path = if path == Path::new(".") { self.directory.clone() } else { self.directory.join(path) };
            if !paths.contains(&path) {
                paths.push(path);
            }
        }
        Ok(paths)
    }

    /// Where the revisions are.
    ///
    /// # Errors
    /// No `script_location`, or one that does not exist, in Alembic's words.
    pub fn script_location(&self) -> Result<ScriptLocation, ConfigError> {
        ScriptLocation::find(&self.alembic, &self.search_path()?, &self.directory)
    }
}
