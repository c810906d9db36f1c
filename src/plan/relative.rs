//! `+1`, `-2`, `ab12+1`, `branch@+1`, `branch@ab12-1`.

/// A relative target, Alembic's `(?:(.+?)@)?(\w+)?((?:\+|-)\d+)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Relative<'t> {
    /// Before the `@`.
    pub(super) branch: Option<&'t str>,
    /// The revision it counts from; the current one where there is none.
    pub(super) symbol: Option<&'t str>,
    /// With its sign, as written.
    pub(super) text: &'t str,
    /// Its value.
    pub(super) steps: i64,
}

impl<'t> Relative<'t> {
    /// The relative target at the start of a text; as in Alembic, what follows it does not matter.
    pub(super) fn parse(target: &'t str) -> Option<Relative<'t>> {
        for (at, _) in target.match_indices('@').filter(|(at, _)| *at > 0) {
            if let Some(relative) = counted(&target[at + 1..]) {
                return Some(Relative { branch: Some(&target[..at]), ..relative });
            }
        }
        counted(target)
    }

    /// How many steps.
    pub(super) fn count(&self) -> u64 {
        self.steps.unsigned_abs()
    }
}

fn counted(text: &str) -> Option<Relative<'_>> {
    let word = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_')?;
    let (symbol, number) = text.split_at(word);
    if !number.starts_with(['+', '-']) {
        return None;
    }
    let digits = number[1..].find(|digit: char| !digit.is_ascii_digit()).map_or(number.len(), |end| end + 1);
    let text = &number[..digits];
    let steps = text.parse().ok()?;
    Some(Relative { branch: None, symbol: (!symbol.is_empty()).then_some(symbol), text, steps })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        let parse = |text| Relative::parse(text).map(|found| (found.branch, found.symbol, found.steps));
        assert_eq!(parse("+2"), Some((None, None, 2)));
        assert_eq!(parse("ab12-1"), Some((None, Some("ab12"), -1)));
        assert_eq!(parse("net@+1"), Some((Some("net"), None, 1)));
        assert_eq!(parse("net@ab12+1"), Some((Some("net"), Some("ab12"), 1)));
        assert_eq!(parse("a@b@+1"), Some((Some("a@b"), None, 1)));
        assert_eq!(parse("net@head"), None);
        assert_eq!(parse("+"), None);
    }
}
