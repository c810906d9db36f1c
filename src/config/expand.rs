use super::{ConfigError, Variables};

/// Replaces `${NAME}` and `${NAME:-default}`, which `docker run --env-file` and ini files hand through untouched.
///
/// # Errors
/// The variable is not set: connecting to a host named `${DB_HOST}` would only hide that.
pub(super) fn variables(text: &str, variables: &Variables) -> Result<String, ConfigError> {
    let mut result = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("${") {
        let Some(length) = rest[start..].find('}') else { break };
        let (name, default) = match rest[start + 2..start + length].split_once(":-") {
            Some((name, default)) => (name, Some(default)),
            None => (&rest[start + 2..start + length], None),
        };
        let is_name = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') && !name.is_empty();
        result.push_str(&rest[..start]);
        let value = if is_name { variables.get_or_file(name)? } else { None };
        match value.as_deref().or(default) {
            Some(value) => result.push_str(value),
            None if is_name => return Err(ConfigError::UnsetVariable { name: name.to_owned() }),
            None => result.push_str(&rest[start..=start + length]),
        }
        rest = &rest[start + length + 1..];
    }
    result.push_str(rest);
    Ok(result)
}
