//! What of a `pg_dump` may differ between two databases that are the same.

use regex::{Captures, Regex};
use std::sync::LazyLock;

/// `now()` at the time of a test; a timestamp that a script writes is of another day.
static NOW: LazyLock<Regex> = LazyLock::new(|| {
    let days = [-1_i64, 0, 1].map(day).join("|");
    Regex::new(&format!(r"'({days}) \d\d:\d\d:\d\d(\.\d+)?(\+\d\d)?'")).expect("a pattern")
});

/// A random UUID, as gen_random_uuid() and uuid_generate_v4() make it.
static RANDOM_UUID: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}").expect("a pattern")
});

/// Without what a dump says about itself; the present moment and random UUIDs become names.
pub fn normalised(dump: &str) -> String {
    let kept: String = dump.lines().filter(|line| !is_about_the_dump(line)).flat_map(|line| [line, "\n"]).collect();
    let timeless = NOW.replace_all(&kept, "'<now>'");
    let mut seen: Vec<String> = Vec::new();
    let numbered = RANDOM_UUID.replace_all(&timeless, |found: &Captures<'_>| {
        let number = seen.iter().position(|uuid| *uuid == found[0]).unwrap_or_else(|| {
            seen.push(found[0].to_owned());
            seen.len() - 1
        });
        format!("<uuid {number}>")
    });
    numbered.into_owned()
}

/// The tokens of newer versions, and the headings, which repeat what the statement after them says.
fn is_about_the_dump(line: &str) -> bool {
    let beginnings = ["\\restrict ", "\\unrestrict ", "-- Name: ", "-- Data for Name: ", "-- Dumped "];
    line.is_empty() || line == "--" || beginnings.iter().any(|beginning| line.starts_with(beginning))
}

/// The day that many days from today, in UTC, as `2026-02-28`.
fn day(from_today: i64) -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("a clock after 1970");
    let days = i64::try_from(now.as_secs() / 86_400).expect("a day") + from_today;
    // Days to a date of the Gregorian calendar, in years that begin with March, so that leap days come last.
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[test]
fn the_moment_and_random_numbers_are_named() {
    let random = ["6f1d2a4e-9a52-4c52-8f0b-0f2b7f3f1a11", "7f1d2a4e-9a52-4c52-8f0b-0f2b7f3f1a11"];
    let dump = format!(
        "\\restrict abc\n('{today} 10:20:30.5', '2020-01-01 00:00:00', '{}', '{}', '{}')\n\\unrestrict abc\n",
        random[0],
        random[1],
        random[0],
        today = day(0),
    );
    assert_eq!(normalised(&dump), "('<now>', '2020-01-01 00:00:00', '<uuid 0>', '<uuid 1>', '<uuid 0>')\n");
}
