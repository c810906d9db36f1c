use super::{AlembicFiles, ConfigError};
use toml::Value;

/// How new revisions are named and written: `file_template`, `timezone`, ...
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writing {
    /// `file_template`
    pub file_template: Option<String>,
    /// `truncate_slug_length`
    pub truncate_slug_length: Option<usize>,
    /// `timezone`
    pub timezone: Option<String>,
    /// `output_encoding`
    pub output_encoding: String,
    /// `revision_environment`
    pub revision_environment: bool,
    /// `[post_write_hooks]`, in the order in which they run.
    pub hooks: Vec<PostWriteHook>,
}

/// `hooks = black`, `black.type = console_scripts`, ...
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostWriteHook {
    /// `black`
    pub name: String,
    /// `type`, `entrypoint`, `options`, ... and their values.
    pub options: Vec<(String, String)>,
}

impl AlembicFiles {
    /// Alembic's options for `revision` and `merge`.
    ///
    /// # Errors
    /// One has a value that it can't have.
    pub fn writing(&self) -> Result<Writing, ConfigError> {
        let given = |name| Ok::<_, ConfigError>(self.option(name)?.filter(|text| !text.is_empty()));
        let length = given("truncate_slug_length")?.map(|text| {
            let value = text.trim().parse::<usize>();
            value.map_err(|_| ConfigError::Number { name: "truncate_slug_length".to_owned(), value: text })
        });
        Ok(Writing {
            file_template: self.option("file_template")?,
            // As in Alembic, none at all is no length.
            truncate_slug_length: length.transpose()?.filter(|length| *length > 0),
            timezone: given("timezone")?,
            output_encoding: given("output_encoding")?.unwrap_or_else(|| "utf-8".to_owned()),
            revision_environment: self.revision_environment()?,
            hooks: self.hooks()?,
        })
    }

    /// SQLAlchemy's `asbool`: not only `true` is true.
    fn revision_environment(&self) -> Result<bool, ConfigError> {
        const NAME: &str = "revision_environment";
        let text = match self.ini.get(&self.section, NAME)? {
            Some(text) => text,
            None => match self.toml.table().get(NAME) {
                Some(Value::Boolean(value)) => return Ok(*value),
                _ => self.toml.text(NAME)?.unwrap_or_else(|| "false".to_owned()),
            },
        };
        match text.trim().to_lowercase().as_str() {
            "true" | "yes" | "on" | "y" | "t" | "1" => Ok(true),
            "false" | "no" | "off" | "n" | "f" | "0" => Ok(false),
            _ => Err(ConfigError::Switch { name: NAME.to_owned(), value: text }),
        }
    }

    /// `config.get_hooks_list()`: of the ini where it has the section, else of pyproject.toml.
    fn hooks(&self) -> Result<Vec<PostWriteHook>, ConfigError> {
        let Some(options) = self.ini.items("post_write_hooks")? else { return self.toml.hooks() };
        let names = options.iter().find(|(name, _)| name == "hooks").map(|(_, names)| names.as_str());
        let names = names.unwrap_or_default().split([' ', ',', '\n']).filter(|name| !name.is_empty());
        let hook = |name: &str| {
            let own = options.iter().filter_map(|(option, value)| {
                // Names of options are in lower case, as configparser has them.
                let option = option.strip_prefix(name)?.strip_prefix('.')?;
                Some((option.to_owned(), value.clone()))
            });
            PostWriteHook { name: name.to_owned(), options: own.collect() }
        };
        Ok(names.map(hook).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Ini, TomlOptions};
    use std::path::{Path, PathBuf};

    fn files(ini: &str, toml: &str) -> AlembicFiles {
        AlembicFiles {
            ini_path: PathBuf::from("alembic.ini"),
            ini_exists: true,
            is_beside: false,
            toml_path: PathBuf::from("pyproject.toml"),
            section: "alembic".to_owned(),
            ini: Ini::parse(ini, Path::new("alembic.ini"), "/h").unwrap_or_else(|error| panic!("{error}")),
            toml: TomlOptions::parse(toml, Path::new("pyproject.toml"), "/h").unwrap_or_else(|error| panic!("{error}")),
        }
    }

    fn hook(name: &str, options: &[(&str, &str)]) -> PostWriteHook {
        let options = options.iter().map(|(option, value)| ((*option).to_owned(), (*value).to_owned())).collect();
        PostWriteHook { name: name.to_owned(), options }
    }

    #[test]
    fn hooks_of_an_ini() {
        let ini = "[alembic]\nfile_template = %%(rev)s\n[post_write_hooks]\nhooks = black, fix\nblack.type = exec\n\
                   black.cwd = %(here)s/x\nfix.type = module\n";
        let writing = files(ini, "[[tool.alembic.post_write_hooks]]\nname = 'other'\n").writing().expect("settings");
        assert_eq!(writing.file_template.as_deref(), Some("%(rev)s"));
        assert_eq!(
            writing.hooks,
            [hook("black", &[("type", "exec"), ("cwd", "/h/x")]), hook("fix", &[("type", "module")])]
        );
    }

    #[test]
    fn hooks_of_a_toml() {
        let toml = "[tool.alembic]\nrevision_environment = true\ntruncate_slug_length = 10\n\
                    [[tool.alembic.post_write_hooks]]\nname = 'ruff'\ntype = 'exec'\ncwd = '%(here)s'\n";
        let writing = files("[alembic]\n", toml).writing().expect("settings");
        assert!(writing.revision_environment);
        assert_eq!(writing.truncate_slug_length, Some(10));
        assert_eq!(writing.hooks, [hook("ruff", &[("cwd", "/h"), ("type", "exec")])]);
    }

    #[test]
    fn what_is_no_value() {
        let refuse = |option: &str| files(&format!("[alembic]\n{option}\n"), "").writing().expect_err("no").to_string();
        assert_eq!(refuse("truncate_slug_length = x"), "`truncate_slug_length` can't be `x`: expected a number");
        assert_eq!(
            refuse("revision_environment = x"),
            "`revision_environment` can't be `x`: expected `true` or `false`"
        );
    }
}
