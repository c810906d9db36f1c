//! `migrate init`: the files of a new project.

/// A kind of project.
#[derive(Debug)]
pub struct Template {
    /// `-t generic`
    pub name: &'static str,
    /// README; its first line is what `list_templates` shows.
    pub readme: &'static str,
    /// alembic.ini
    ini: &'static [Part],
    /// Whether most options are in pyproject.toml.
    pub is_toml: bool,
    /// env.py
    pub environment: &'static str,
    /// script.py.mako
    pub script: &'static str,
}

/// A piece of alembic.ini.
#[derive(Debug)]
struct Part(&'static str);

const OPTIONS: Part = Part(include_str!("templates/options.ini"));
const URL: Part = Part(
    "# For env.py, unless DATABASE_URL or another variable names the database.\nsqlalchemy.url = driver://user:pass@localhost/dbname\n",
);
const ENGINES: Part = Part(
    "# For env.py: a section for each database.\ndatabases = engine1, engine2\n\n[engine1]\nsqlalchemy.url = \
     driver://user:pass@localhost/dbname\n\n[engine2]\nsqlalchemy.url = driver://user:pass@localhost/dbname2\n",
);
const HOOKS: Part = Part(include_str!("templates/hooks.ini"));
const LOGGING: Part = Part(include_str!("templates/logging.ini"));

const ENVIRONMENT: &str = include_str!("templates/env.py");
const ASYNC_ENVIRONMENT: &str = include_str!("templates/env_async.py");
const SCRIPT: &str = include_str!("templates/script.py.mako");

/// All of them.
pub const TEMPLATES: &[Template] = &[
    Template {
        name: "generic",
        readme: "Generic single-database configuration.",
        ini: &[OPTIONS, URL, HOOKS, LOGGING],
        is_toml: false,
        environment: ENVIRONMENT,
        script: SCRIPT,
    },
    Template {
        name: "async",
        readme: "Generic single-database configuration with an async dbapi.",
        ini: &[OPTIONS, URL, HOOKS, LOGGING],
        is_toml: false,
        environment: ASYNC_ENVIRONMENT,
        script: SCRIPT,
    },
    Template {
        name: "multidb",
        readme: "Rudimentary multi-database configuration.\n\nalembic.ini names the databases in `databases`, and has a \
                 section with a `sqlalchemy.url` for each.\nA revision has a pair of functions for each of them, and runs \
                 them all or none.\n",
        ini: &[OPTIONS, ENGINES, HOOKS, LOGGING],
        is_toml: false,
        environment: include_str!("templates/env_multidb.py"),
        script: include_str!("templates/script_multidb.py.mako"),
    },
    Template {
        name: "pyproject",
        readme: "pyproject configuration, based on the generic configuration.",
        ini: &[URL, LOGGING],
        is_toml: true,
        environment: ENVIRONMENT,
        script: SCRIPT,
    },
    Template {
        name: "pyproject_async",
        readme: "pyproject configuration, with an async dbapi.",
        ini: &[URL, LOGGING],
        is_toml: true,
        environment: ASYNC_ENVIRONMENT,
        script: SCRIPT,
    },
];

/// The template of that name.
pub fn template(name: &str) -> Option<&'static Template> {
    TEMPLATES.iter().find(|template| template.name == name)
}

impl Template {
    /// The first line of README.
    pub fn synopsis(&self) -> &'static str {
        self.readme.lines().next().unwrap_or_default()
    }

    /// alembic.ini; `location` is the folder as it is to be written there.
    pub fn ini(&self, location: &str) -> String {
        let parts: Vec<&str> = self.ini.iter().map(|part| part.0).collect();
        filled(&format!("[alembic]\n{}", parts.join("\n")), location)
    }

    /// What pyproject.toml gets.
    pub fn toml(&self, location: &str) -> Option<String> {
        self.is_toml.then(|| filled(include_str!("templates/pyproject.toml"), location))
    }
}

fn filled(text: &str, location: &str) -> String {
    text.replace("${script_location}", location)
}
