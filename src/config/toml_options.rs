use super::{ConfigError, PostWriteHook};
use std::path::Path;
use toml::{Table, Value};

/// `[tool.alembic]` of a pyproject.toml.
#[derive(Clone, Debug, Default)]
pub struct TomlOptions {
    table: Table,
    here: String,
}

impl TomlOptions {
    /// Reads the file at `path`, whose folder is `here`.
    ///
    /// # Errors
    /// Not TOML, or `tool.alembic` is no table.
    pub fn parse(text: &str, path: &Path, here: &str) -> Result<Self, ConfigError> {
        let document: Table = text.parse().map_err(|error: toml::de::Error| ConfigError::File {
            path: path.to_owned(),
            reason: error.message().to_owned(),
        })?;
        let table = match document.get("tool").and_then(|tool| tool.get("alembic")) {
            None => Table::new(),
            Some(Value::Table(table)) => table.clone(),
            Some(_) => return Err(ConfigError::TomlFormat),
        };
        Ok(Self { table, here: here.to_owned() })
    }

    /// True where there is no `[tool.alembic]`, or nothing in it.
    pub fn is_empty(&self) -> bool {
        self.table.is_empty()
    }

    /// `[tool.alembic]` before interpolation.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// `[tool.alembic]` before interpolation, for `env.py`'s `config`; the format's dates become text.
    pub fn facts(&self) -> serde_json::Value {
        serde_json::to_value(&self.table).unwrap_or_default()
    }

    /// A string, or a number in figures.
    ///
    /// # Errors
    /// Another type, or a `%` that leads nowhere.
    pub fn text(&self, name: &str) -> Result<Option<String>, ConfigError> {
        match self.table.get(name) {
            None => Ok(None),
            Some(Value::String(raw)) => self.interpolate(name, raw).map(Some),
            Some(Value::Integer(number)) => Ok(Some(number.to_string())),
            Some(_) => Err(ConfigError::TomlType { name: name.to_owned() }),
        }
    }

    /// A list of strings.
    ///
    /// # Errors
    /// Another type, or a `%` that leads nowhere.
    pub fn list(&self, name: &str) -> Result<Option<Vec<String>>, ConfigError> {
        let wrong = || ConfigError::TomlType { name: name.to_owned() };
        match self.table.get(name) {
            None => Ok(None),
            // Alembic goes through the letters of a string here; nobody means that.
            Some(Value::String(raw)) => Ok(Some(vec![self.interpolate(name, raw)?])),
            Some(Value::Array(values)) => {
                let texts = values.iter().map(|value| self.interpolate(name, value.as_str().ok_or_else(wrong)?));
                texts.collect::<Result<_, _>>().map(Some)
            }
            Some(_) => Err(wrong()),
        }
    }

    /// `true` or `false`, absent meaning `false`.
    ///
    /// # Errors
    /// Another type.
    pub fn boolean(&self, name: &str) -> Result<bool, ConfigError> {
        match self.table.get(name) {
            None => Ok(false),
            Some(Value::Boolean(value)) => Ok(*value),
            Some(_) => Err(ConfigError::TomlBoolean { name: name.to_owned() }),
        }
    }

    /// `[[tool.alembic.post_write_hooks]]`
    ///
    /// # Errors
    /// No list of tables of strings, one without a name, or a `%` that leads nowhere.
    pub fn hooks(&self) -> Result<Vec<PostWriteHook>, ConfigError> {
        const NAME: &str = "post_write_hooks";
        let wrong = || ConfigError::TomlType { name: NAME.to_owned() };
        let Some(value) = self.table.get(NAME) else { return Ok(Vec::new()) };
        let tables = value.as_array().ok_or_else(wrong)?.iter().map(|table| table.as_table().ok_or_else(wrong));
        let hook = |table: &Table| -> Result<PostWriteHook, ConfigError> {
            let options = table.iter().map(|(option, value)| {
                Ok((option.clone(), self.interpolate(NAME, value.as_str().ok_or_else(wrong)?)?))
            });
            let mut options: Vec<(String, String)> = options.collect::<Result<_, ConfigError>>()?;
            let at = options.iter().position(|(option, _)| option == "name").ok_or(ConfigError::HookName)?;
            Ok(PostWriteHook { name: options.remove(at).1, options })
        };
        tables.map(|table| hook(table?)).collect()
    }

    /// Python's `raw % {"here": ...}`.
    fn interpolate(&self, name: &str, raw: &str) -> Result<String, ConfigError> {
        let mut result = String::new();
        let mut rest = raw;
        while let Some(at) = rest.find('%') {
            result.push_str(&rest[..at]);
            rest = &rest[at + 1..];
            if let Some(after) = rest.strip_prefix('%') {
                result.push('%');
                rest = after;
            } else if let Some(after) = rest.strip_prefix("(here)s") {
                result.push_str(&self.here);
                rest = after;
            } else {
                return Err(ConfigError::Interpolation {
                    section: "tool.alembic".to_owned(),
                    option: name.to_owned(),
                    reason: "a `%` must be followed by `%` or `(here)s`".to_owned(),
                });
            }
        }
        result.push_str(rest);
        Ok(result)
    }
}
