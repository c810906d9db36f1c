use super::ConfigError;
use std::time::Duration;

/// `60`, `60s`, `2m`, `1h`, `500ms`, `1.5`.
///
/// # Errors
/// Anything else, with the name of the setting.
pub(super) fn parse(name: &str, text: &str) -> Result<Duration, ConfigError> {
    let wrong = || ConfigError::Duration { name: name.to_owned(), value: text.to_owned() };
    let trimmed = text.trim();
    let digits = trimmed.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(trimmed.len());
    let (number, unit) = trimmed.split_at(digits);
    let number: f64 = number.parse().map_err(|_| wrong())?;
    let seconds = match unit.trim() {
        "" | "s" | "sec" => number,
        "ms" => number / 1000.0,
        "m" | "min" => number * 60.0,
        "h" => number * 3600.0,
        _ => return Err(wrong()),
    };
    Duration::try_from_secs_f64(seconds).map_err(|_| wrong())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units() {
        let milliseconds = |text: &str| parse("wait_timeout", text).ok().map(|duration| duration.as_millis());
        assert_eq!(milliseconds("60"), Some(60_000));
        assert_eq!(milliseconds("60s"), Some(60_000));
        assert_eq!(milliseconds(" 2m "), Some(120_000));
        assert_eq!(milliseconds("1h"), Some(3_600_000));
        assert_eq!(milliseconds("500ms"), Some(500));
        assert_eq!(milliseconds("1.5"), Some(1500));
        assert_eq!(milliseconds("0"), Some(0));
        for wrong in ["", "-1", "2 weeks", "m", "1e99h", "1.2.3"] {
            assert_eq!(milliseconds(wrong), None, "{wrong}");
        }
    }
}
