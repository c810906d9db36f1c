//! `<database>-<revision>-<UTC time>.dump`

use chrono::{DateTime, Utc};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::time::SystemTime;

/// What stands in a name as it is. `-` parts a name, and so does not.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'_').remove(b'.').remove(b'+');

/// As many revisions as a file's name has room for.
const LONGEST_REVISIONS: usize = 100;

/// The file's name, without what a file system or a shell could take for something else.
pub fn of(database: &str, heads: &[String], at: SystemTime) -> String {
    format!("{}-{}-{}.dump", encode(database), revisions(heads), DateTime::<Utc>::from(at).format("%Y%m%dT%H%M%SZ"))
}

/// Whether a dump of this database has that name, and when it was made.
pub fn time_of<'a>(name: &'a str, database: &str) -> Option<&'a str> {
    let mut parts = name.strip_suffix(".dump")?.rsplitn(3, '-');
    let (time, _revisions) = (parts.next()?, parts.next()?);
    let is_time = time.len() == 16
        && time.char_indices().all(|(at, character)| match at {
            8 => character == 'T',
            15 => character == 'Z',
            _ => character.is_ascii_digit(),
        });
    (is_time && parts.next()? == encode(database)).then_some(time)
}

/// A part of a name.
pub fn encode(text: &str) -> String {
    let text = utf8_percent_encode(text, PLAIN).to_string();
    // A leading dot would hide the file.
    text.strip_prefix('.').map(|rest| format!("%2E{rest}")).unwrap_or(text)
}

/// `ab12`, `ab12+cd34`, `base`, or `40_heads` of too many.
fn revisions(heads: &[String]) -> String {
    let text = heads.iter().map(|head| encode(head)).collect::<Vec<_>>().join("+");
    match text.len() {
        0 => "base".to_owned(),
        1..=LONGEST_REVISIONS => text,
        _ => format!("{}_heads", heads.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn odd_names_make_plain_files() {
        let at = SystemTime::UNIX_EPOCH + Duration::from_secs(1_772_274_030);
        let name = |database: &str, heads: &[&str]| {
            of(database, &heads.iter().map(|head| (*head).to_owned()).collect::<Vec<_>>(), at)
        };
        assert_eq!(name("shop", &["ab12"]), "shop-ab12-20260228T102030Z.dump");
        assert_eq!(name("shop", &[]), "shop-base-20260228T102030Z.dump");
        assert_eq!(name("shop-eu", &["a", "b"]), "shop%2Deu-a+b-20260228T102030Z.dump");
        assert_eq!(name("../a b'é", &["x"]), "%2E.%2Fa%20b%27%C3%A9-x-20260228T102030Z.dump");
        let many = vec!["0123456789"; 20];
        assert_eq!(name("shop", &many), "shop-20_heads-20260228T102030Z.dump");
        for (database, heads) in [("shop", &["ab12"][..]), ("shop-eu", &["a-b", "c"]), (".x", &[])] {
            assert_eq!(time_of(&name(database, heads), database), Some("20260228T102030Z"), "{database}");
        }
    }

    #[test]
    fn another_file_is_no_dump_of_this_database() {
        for name in [
            "shop-ab12-20260228T102030Z.sql",
            "shop-ab12-20260228.dump",
            "shop-20260228T102030Z.dump",
            "shop%2Deu-ab12-20260228T102030Z.dump",
            "my-shop-ab12-20260228T102030Z.dump",
            "other-ab12-20260228T102030Z.dump",
            "shop.dump",
        ] {
            assert_eq!(time_of(name, "shop"), None, "{name}");
        }
    }
}
