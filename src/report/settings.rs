//! What `config` prints: a line for each setting.

use super::secret;
use crate::config::Setting;

/// `wait_timeout  60s  default`, in columns; nothing stands for what is not set.
pub fn table(settings: &[Setting]) -> String {
    let value = |setting: &Setting| secret::masked(&setting.value).replace('\n', "\\n");
    let width = |text: &dyn Fn(&Setting) -> String| {
        settings.iter().map(|setting| text(setting).chars().count()).max().unwrap_or_default()
    };
    let (names, values) = (width(&|setting| setting.name.to_owned()), width(&value));
    let line = |setting: &Setting| format!("{:names$}  {:values$}  {}\n", setting.name, value(setting), setting.source);
    settings.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_without_passwords() {
        let setting = |name, value: &str, source: &str| Setting { name, value: value.into(), source: source.into() };
        let text = table(&[
            setting("a", "postgresql://u:secret@h/d", "environment: DATABASE_URL"),
            setting("longer", "", "default"),
        ]);
        assert_eq!(
            text,
            "a       postgresql://u:***@h/d  environment: DATABASE_URL\nlonger                          default\n"
        );
    }
}
