//! Passwords in texts that are not ours: a script's exception, a quoted line of env.py.

use regex::Regex;
use std::borrow::Cow;
use std::sync::LazyLock;

/// `postgresql://user:password@`; a password may hold an `@` itself.
static URL: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(://[^\s:/@'"]*:)[^\s'"]*@"#).expect("a pattern that was tested"));

/// The text with `***` in place of each URL's password.
pub fn masked(text: &str) -> Cow<'_, str> {
    if text.contains("://") { URL.replace_all(text, "${1}***@") } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn a_url_keeps_all_but_its_password() {
        assert_eq!(masked("cannot use 'postgresql://a:b@c@host/d'"), "cannot use 'postgresql://a:***@host/d'");
        assert_eq!(masked("see https://example.org/a:b and a@b"), "see https://example.org/a:b and a@b");
    }
}
