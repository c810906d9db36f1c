//! `versions/ab12_add_users.py`

use super::percent::{self, Value};
use super::{CreateDate, Error};
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// `@`, `-`, `+` and `:` have a meaning in targets.
const ILLEGAL: [char; 4] = ['+', '-', ':', '@'];

/// `file_template` and what goes with it.
#[derive(Debug, Clone)]
pub struct FileName {
    /// `%(rev)s_%(slug)s`
    pub template: String,
    /// `truncate_slug_length`
    pub longest_slug: usize,
}

impl FileName {
    /// Alembic's own.
    pub const TEMPLATE: &str = "%(rev)s_%(slug)s";
    /// Alembic's own.
    pub const LONGEST_SLUG: usize = 40;

    /// The path of a revision inside of its version location; it may have folders in it.
    ///
    /// # Errors
    /// The template has a token that there is not.
    pub fn of(&self, revision: &str, message: Option<&str>, date: &CreateDate) -> Result<String, Error> {
        let slug = slug(message.unwrap_or_default(), self.longest_slug);
        let name = percent::format(&self.template, |name| {
            Some(match name {
                "rev" => Value::Text(revision),
                "slug" => Value::Text(&slug),
                "epoch" => Value::Number(date.epoch),
                "year" => Value::Number(date.year.into()),
                "month" => Value::Number(date.month.into()),
                "day" => Value::Number(date.day.into()),
                "hour" => Value::Number(date.hour.into()),
                "minute" => Value::Number(date.minute.into()),
                "second" => Value::Number(date.second.into()),
                _ => return None,
            })
        })?;
        Ok(format!("{name}.py"))
    }
}

/// `Add users & roles` to `add_users_roles`; a long one ends after a word.
fn slug(message: &str, longest: usize) -> String {
    let words = message.split(|letter: char| !is_word(letter)).filter(|word| !word.is_empty());
    let slug = words.collect::<Vec<_>>().join("_").to_lowercase();
    let Some((end, _)) = slug.char_indices().nth(longest) else { return slug };
    let kept = &slug[..end];
    format!("{}_", kept.rsplit_once('_').map_or(kept, |(words, _)| words))
}

/// Python's `\w`
fn is_word(letter: char) -> bool {
    letter == '_'
        || matches!(letter.general_category_group(), GeneralCategoryGroup::Letter | GeneralCategoryGroup::Number)
}

/// `alembic.util.rev_id()`: twelve hexadecimal digits nobody has drawn before.
pub fn identifier() -> String {
    let random = std::hash::BuildHasher::hash_one(&std::hash::RandomState::new(), std::time::SystemTime::now());
    format!("{:012x}", random & 0xffff_ffff_ffff)
}

/// Those that an identifier must not have, comma separated; none if there are none.
pub fn illegal_characters(identifier: &str) -> Option<String> {
    let found: Vec<String> = ILLEGAL.iter().filter(|sign| identifier.contains(**sign)).map(char::to_string).collect();
    (!found.is_empty()).then(|| found.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs() {
        assert_eq!(slug("Add users & roles", 40), "add_users_roles");
        assert_eq!(slug("", 40), "");
        assert_eq!(slug("don't  panic!_", 40), "don_t_panic__");
        assert_eq!(slug("Größe ändern", 40), "größe_ändern");
        // A vowel sign is no letter for Python's `re`.
        assert_eq!(slug("\u{939}\u{93f}\u{928}", 40), "\u{939}_\u{928}");
        let long = "a message with quite a lot of words to test";
        assert_eq!(slug(long, 40), "a_message_with_quite_a_lot_of_words_to_");
        assert_eq!(slug(long, 43), long.replace(' ', "_"));
        assert_eq!(slug("unbreakable", 5), "unbre_");
    }

    #[test]
    fn names() {
        let date = CreateDate { year: 2026, month: 2, day: 3, hour: 4, minute: 5, second: 6, ..CreateDate::default() };
        let name = |template: &str| {
            let name = FileName { template: template.to_owned(), longest_slug: 40 };
            name.of("ab12", Some("Add users"), &date).unwrap_or_else(|error| error.to_string())
        };
        assert_eq!(name(FileName::TEMPLATE), "ab12_add_users.py");
        assert_eq!(
            name("%(year)d/%(month).2d/%(day)02d_%(hour).2d%(minute).2d%(second).2d_%(rev)s"),
            "2026/02/03_040506_ab12.py"
        );
    }

    #[test]
    fn identifiers() {
        assert_eq!(identifier().len(), 12);
        assert_ne!(identifier(), identifier());
        assert_eq!(illegal_characters("a@b-c").as_deref(), Some("-, @"));
        assert_eq!(illegal_characters("ab12"), None);
    }
}
