use super::variables::Layer;
use super::{
    AlembicFiles, Backup, ConfigError, Database, DatabaseUrl, Flags, ScriptLocation, Secret, Target, Variables,
    database, duration, layers,
};
use figment::Figment;
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
    /// How long `wait-for-head` waits.
    pub head_timeout: Duration,
    /// `--backup`, `--backup-dir`, `--backup-keep`
    pub backup: Backup,
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
    /// `-c` was given.
    pub(super) config_is_flag: bool,
    /// Which source each setting is from.
    pub(super) layers: Figment,
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
        let from_environment = variables.get("ALEMBIC_CONFIG").map(str::to_owned);
        // The one setting that the ini has no say in.
        let section = flags.name.as_deref().unwrap_or(layers::SECTION);
        let alembic = AlembicFiles::read(&flags.config, from_environment.as_deref(), section, directory)?;
        if let Some(folder) = directory.join(&alembic.ini_path).parent()
            && folder != directory
        {
            variables.add_file(&folder.join(".env"))?;
        }
        let (settings, layers) = layers::merge(&alembic.ini, &variables, flags)?;

        let database = match &flags.database_url {
            Some(text) => Some(Database::named("--database-url", text.clone())),
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
            head_timeout: duration::parse("head_timeout", &settings.head_timeout)?,
            backup: Backup::parse(
                &settings.backup,
                settings.backup_dir.map(|folder| directory.join(folder)),
                settings.backup_keep.as_deref(),
            )?,
            arguments: flags.arguments.clone(),
            quiet: settings.quiet,
            raiseerr: settings.raiseerr,
            ephemeral: settings.ephemeral,
            python_path,
            alembic,
            variables,
            layers,
            config_is_flag: !flags.config.is_empty(),
            directory: directory.to_owned(),
        })
    }

    /// [`Self::load`] with this process's environment and working directory.
    ///
    /// # Errors
    /// Those of [`Self::load`], and a working directory that is gone.
    pub fn of_process(flags: &Flags) -> Result<Self, ConfigError> {
        // Python reads bytes that are no UTF-8 too; here they become a mark, which no setting needs.
        let text = |value: std::ffi::OsString| value.to_string_lossy().into_owned();
        let environment = std::env::vars_os().map(|(name, value)| (text(name), text(value)));
        let directory = std::env::current_dir()
            .map_err(|error| ConfigError::File { path: PathBuf::from("."), reason: error.to_string() })?;
        Self::load(flags, environment, &directory)
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
        self.database = Some(Database::named(source, Secret::new(url)));
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use tempfile::TempDir;

    /// A folder with these files, and folders where the name ends in `/`.
    fn folder(files: &[(&str, &str)]) -> TempDir {
        let folder = TempDir::new().unwrap_or_else(|error| panic!("{error}"));
        for (name, text) in files {
            let path = folder.path().join(name);
            let parent = if name.ends_with('/') { Some(path.as_path()) } else { path.parent() };
            parent.map(fs::create_dir_all).transpose().unwrap_or_else(|error| panic!("{error}"));
            if !name.ends_with('/') {
                fs::write(&path, text).unwrap_or_else(|error| panic!("{error}"));
            }
        }
        folder
    }

    fn load(folder: &TempDir, flags: &Flags, environment: &[(&str, &str)]) -> Result<Config, ConfigError> {
        let environment = environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Config::load(flags, environment, folder.path())
    }

    /// The source and the text of the URL, with `tail` left out.
    fn database(files: &[(&str, &str)], environment: &[(&str, &str)]) -> String {
        let config = load(&folder(files), &Flags::default(), environment).unwrap_or_else(|error| panic!("{error}"));
        config.database.map_or("none".to_owned(), |found| format!("{}: {}", found.source, found.text.expose()))
    }

    const INI: &str = "[alembic]\nscript_location = alembic\nsqlalchemy.url = postgresql://ini/db\n";

    #[test]
    fn the_order_of_sources() {
        let ini = ("alembic.ini", INI);
        assert_eq!(database(&[], &[]), "none");
        assert_eq!(database(&[ini], &[]), "sqlalchemy.url in alembic.ini: postgresql://ini/db");
        let placeholder = INI.replace("postgresql://ini/db", "driver://user:pass@localhost/dbname");
        assert_eq!(database(&[("alembic.ini", &placeholder)], &[]), "none");
        let computed = INI.replace("ini/db", "%(USER)s@h/db");
        assert_eq!(database(&[("alembic.ini", &computed)], &[]), "none");

        let env = (".env", "DATABASE_URL=postgresql://dotenv/db\n");
        assert_eq!(database(&[ini, env], &[]), "DATABASE_URL: postgresql://dotenv/db");
        assert_eq!(
            database(&[ini, env], &[("DATABASE_URL", "postgresql://env/db")]),
            "DATABASE_URL: postgresql://env/db"
        );
        let both = [("POSTGRES_URL", "postgresql://b/db"), ("SQLALCHEMY_DATABASE_URI", "postgresql://c/db")];
        assert_eq!(database(&[], &both), "POSTGRES_URL: postgresql://b/db");
        assert_eq!(
            database(&[env], &[("MIGRATE_DATABASE_URL", "postgresql://a/db")]),
            "MIGRATE_DATABASE_URL: postgresql://a/db"
        );
        assert_eq!(database(&[ini], &[("DATABASE_URL", "")]), "sqlalchemy.url in alembic.ini: postgresql://ini/db");
    }

    #[test]
    fn a_url_in_pieces() {
        let server = [("POSTGRES_USER", "app"), ("POSTGRES_PASSWORD", "p@ss"), ("POSTGRES_DB", "shop")];
        assert_eq!(database(&[], &server), "POSTGRES_DB: postgresql://app:p%40ss@localhost/shop");
        // The server image's own variables do not outvote a whole URL.
        assert_eq!(database(&[("alembic.ini", INI)], &server), "sqlalchemy.url in alembic.ini: postgresql://ini/db");
        let host = [("POSTGRES_SERVER", "db"), ("POSTGRES_PORT", "5433"), ("POSTGRES_PASSWORD", "x")];
        assert_eq!(database(&[("alembic.ini", INI)], &host), "POSTGRES_HOST: postgresql://postgres:x@db:5433/postgres");
        let libpq = [("PGHOST", "/run/pg"), ("PGPORT", "1"), ("PGDATABASE", "d"), ("PGUSER", "u")];
        assert_eq!(database(&[], &libpq), "PGHOST: postgresql://u@/d?host=%2Frun%2Fpg&port=1");
        // A password alone is no address, but it is used.
        assert_eq!(database(&[], &[("PGPASSWORD", "x")]), "none");
    }

    #[test]
    fn secret_files() {
        let files = folder(&[("url", "postgresql://app:hunter2@db/shop\n"), ("empty", "\n")]);
        let path = |name: &str| files.path().join(name).display().to_string();
        let config = load(&files, &Flags::default(), &[("DATABASE_URL_FILE", &path("url"))]);
        let config = config.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(config.target().ok().and_then(|target| target.password), Some(Secret::new("hunter2")));
        assert_eq!(config.variables.get("DATABASE_URL"), Some("postgresql://app:hunter2@db/shop"));
        assert!(!format!("{config:?}").contains("hunter2"));

        let refuse =
            |environment: &[(&str, &str)]| load(&files, &Flags::default(), environment).err().map(|e| e.to_string());
        let empty = path("empty");
        assert_eq!(
            refuse(&[("POSTGRES_PASSWORD_FILE", &empty)]),
            Some(format!("`POSTGRES_PASSWORD_FILE` names the file `{empty}`: the file is empty"))
        );
        let absent = path("absent");
        assert_eq!(
            refuse(&[("DATABASE_URL_FILE", &absent)]),
            Some(format!("`DATABASE_URL_FILE` names the file `{absent}`: No such file or directory (os error 2)"))
        );
        assert_eq!(
            refuse(&[("DATABASE_URL", "x"), ("DATABASE_URL_FILE", &absent)]),
            Some("`DATABASE_URL` and `DATABASE_URL_FILE` are both set".to_owned())
        );
    }

    #[test]
    fn flags_win() {
        let flags = Flags {
            database_url: Some(Secret::new("postgresql://flag/db")),
            wait_timeout: Some("5".to_owned()),
            ..Flags::default()
        };
        let environment = [
            ("DATABASE_URL", "postgresql://env/db"),
            ("MIGRATE_WAIT_TIMEOUT", "2m"),
            ("MIGRATE_LOCK_TIMEOUT", "3m"),
            ("MIGRATE_PYTHON_PATH", "/a:/b"),
            ("PYTHONPATH", "/c"),
        ];
        let config = load(&folder(&[]), &flags, &environment).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(config.target().ok().map(|target| target.hosts[0].address()), Some("flag:5432".to_owned()));
        assert_eq!((config.wait_timeout.as_secs(), config.lock_timeout.as_secs()), (5, 180));
        assert_eq!(config.python_path, [PathBuf::from("/a"), PathBuf::from("/b"), PathBuf::from("/c")]);
        let ini = folder(&[("alembic.ini", "[migrate]\nwait_timeout = 7s\nlock_timeout = 8s\npython_path = /d:/e\n")]);
        let config =
            load(&ini, &Flags::default(), &[("MIGRATE_LOCK_TIMEOUT", "9")]).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!((config.wait_timeout.as_secs(), config.lock_timeout.as_secs(), config.python_path.len()), (7, 9, 2));
        let wrong = load(&folder(&[]), &Flags::default(), &[("MIGRATE_WAIT_TIMEOUT", "soon")]);
        assert_eq!(
            wrong.err().map(|error| error.to_string()).as_deref(),
            Some("`wait_timeout` can't be `soon`: expected seconds, or a number with `s`, `m` or `h`")
        );
    }

    #[test]
    fn an_error_in_a_url_names_its_source() {
        let config = load(&folder(&[]), &Flags::default(), &[("DATABASE_URL", "postgresql://a:hunter2@db/x?nope=1")]);
        let error = config.unwrap_or_else(|error| panic!("{error}")).target().err().map(|error| error.to_string());
        assert_eq!(error.as_deref(), Some("`DATABASE_URL`: the database URL has an unknown option `nope`"));
    }

    fn location(files: &[(&str, &str)], flags: &Flags) -> Result<ScriptLocation, String> {
        let folder = folder(files);
        let config = load(&folder, flags, &[]).map_err(|error| error.to_string())?;
        let strip =
            |path: &PathBuf| path.strip_prefix(folder.path()).map(Path::to_owned).unwrap_or_else(|_| path.clone());
        let mut found = config.script_location().map_err(|error| error.to_string())?;
        found.versions = found.versions.iter().map(strip).collect();
        found.directory = strip(&found.directory);
        Ok(found)
    }

    #[test]
    fn script_location_in_all_its_forms() {
        let directory = |files: &[(&str, &str)]| location(files, &Flags::default()).map(|found| found.directory);
        let ini = |line: &str| format!("[alembic]\n{line}\n");
        assert_eq!(directory(&[("alembic.ini", INI), ("alembic/env.py", "")]), Ok("alembic".into()));
        assert_eq!(directory(&[("alembic.ini", &ini("script_location = %(here)s/db")), ("db/", "")]), Ok("db".into()));
        let package = ini("prepend_sys_path = src\nscript_location = app.db:migrations");
        assert_eq!(
            directory(&[("alembic.ini", &package), ("src/app/db/migrations/env.py", "")]),
            Ok("src/app/db/migrations".into())
        );
        let toml = "[tool.alembic]\nscript_location = \"%(here)s/mig\"\nversion_locations = [\"%(here)s/a\", \"b\"]\n";
        let found = location(&[("pyproject.toml", toml), ("mig/", "")], &Flags::default());
        assert_eq!(found.map(|found| found.versions), Ok(vec!["a".into(), "b".into()]));
        let flask = Flags { config: vec!["migrations/alembic.ini".into()], ..Flags::default() };
        let found = location(&[("migrations/alembic.ini", "[alembic]\n"), ("migrations/env.py", "")], &flask);
        assert_eq!(found.map(|found| found.directory), Ok("migrations".into()));
        // Nobody names Flask-Migrate's ini, nor is it needed to: `flask db` knows where it is.
        let files = [("migrations/alembic.ini", "[alembic]\nscript_location = .\n"), ("migrations/env.py", "")];
        assert_eq!(directory(&files), Ok("migrations".into()));
        let here = folder(&files);
        let config = Config::load(&Flags::default(), [], here.path()).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!((config.alembic.ini_path, config.alembic.ini_exists), ("migrations/alembic.ini".into(), true));
        // No configuration at all.
        assert_eq!(directory(&[("migrations/versions/", "")]), Ok("migrations".into()));
        assert_eq!(directory(&[("alembic/env.py", ""), ("migrations/env.py", "")]), Ok("alembic".into()));
        let none = Err("No 'script_location' key found in configuration.".to_owned());
        assert_eq!(directory(&[]), none);
        assert_eq!(directory(&[("alembic.ini", "[alembic]\n"), ("alembic/env.py", "")]), none);
        let gone = "Path doesn't exist: alembic.  Please use the 'init' command to create a new scripts folder.";
        assert_eq!(directory(&[("alembic.ini", INI)]), Err(gone.to_owned()));
    }

    #[test]
    fn the_ini_elsewhere_and_another_section() {
        let text = "[one]\nscript_location = one\nrecursive_version_locations = true\n";
        let flags = Flags { config: vec!["conf/my.ini".into()], name: Some("one".to_owned()), ..Flags::default() };
        let found = location(&[("conf/my.ini", text), ("one/", "")], &flags).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!((found.directory, found.recursive), ("one".into(), true));
        // Started from another folder, as in a container: the folder of the ini will do.
        let found =
            location(&[("conf/my.ini", text), ("conf/one/", "")], &flags).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(found.directory, PathBuf::from("conf/one"));
        let twice = Flags { config: vec!["a.ini".into(), "b.ini".into()], ..Flags::default() };
        assert_eq!(location(&[], &twice), Err("only one ini file may be indicated".to_owned()));
    }
}
