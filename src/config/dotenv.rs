//! `.env` files as python-dotenv reads them, which is what the applications beside use.

use super::{Variables, database};

/// `dotenv_values(stream)`: the assignments in order; lines that are none are passed over, as there.
///
/// `${NAME}` takes the real environment's value before the file's own, as `load_dotenv()` does.
pub(super) fn parse(text: &str, environment: &Variables) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut rest = text.trim_start_matches('\u{feff}');
    while !rest.is_empty() {
        rest = rest.trim_start();
        let (assignment, after) = read_line(rest);
        if let Some((name, raw)) = assignment {
            let value = expand(&raw, environment, &found, database::is_url(&name));
            found.push((name, value));
        }
        rest = after;
    }
    found
}

/// One assignment and what follows its line (a quoted value may span several).
fn read_line(text: &str) -> (Option<(String, String)>, &str) {
    let skip = || (None, text.find('\n').map_or("", |end| &text[end + 1..]));
    let body = match text.strip_prefix("export") {
        Some(after) if after.starts_with([' ', '\t']) => after.trim_start_matches([' ', '\t']),
        _ => text,
    };
    let (name, after_name) = if let Some(quoted) = body.strip_prefix('\'') {
        let Some(end) = quoted.find('\'') else { return skip() };
        (&quoted[..end], &quoted[end + 1..])
    } else {
        body.split_at(body.find(|c: char| c == '=' || c == '#' || c.is_whitespace()).unwrap_or(body.len()))
    };
    let Some(value) = after_name.trim_start_matches([' ', '\t']).strip_prefix('=') else { return skip() };
    if name.is_empty() {
        return skip();
    }
    let value = value.trim_start_matches([' ', '\t']);
    match value.chars().next() {
        Some(quote @ ('\'' | '"')) => match quoted(&value[1..], quote) {
            Some((content, after)) => {
                let (tail, next) = after.split_once('\n').unwrap_or((after, ""));
                let is_clean = tail.trim().is_empty() || tail.trim_start().starts_with('#');
                (is_clean.then(|| (name.to_owned(), content)), next)
            }
            None => skip(),
        },
        _ => {
            let line = value.split(['\n', '\r']).next().unwrap_or_default();
            (Some((name.to_owned(), without_comment(line).trim_end().to_owned())), skip().1)
        }
    }
}

/// Only a `#` after white space begins a comment, so that `p#ss` stays whole.
fn without_comment(line: &str) -> &str {
    let comment = line.match_indices('#').map(|(at, _)| at).find(|at| line[..*at].ends_with([' ', '\t']));
    comment.map_or(line, |at| &line[..at])
}

/// Up to the closing quote; single quotes know `\\` and `\'`, double quotes also `\n` and its like.
fn quoted(text: &str, quote: char) -> Option<(String, &str)> {
    let mut content = String::new();
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        if character == quote {
            return Some((content, &text[at + 1..]));
        }
        if character != '\\' {
            content.push(character);
            continue;
        }
        let (_, escaped) = characters.next()?;
        match (quote, escaped) {
            (_, '\\') => content.push('\\'),
            (_, '\'') => content.push('\''),
            ('"', '"') => content.push('"'),
            ('"', 'a') => content.push('\u{7}'),
            ('"', 'b') => content.push('\u{8}'),
            ('"', 'f') => content.push('\u{c}'),
            ('"', 'n') => content.push('\n'),
            ('"', 'r') => content.push('\r'),
            ('"', 't') => content.push('\t'),
            ('"', 'v') => content.push('\u{b}'),
            (_, other) => content.extend(['\\', other]),
        }
    }
    None
}

/// `${NAME}` and `${NAME:-default}`; a bare `$NAME` is text.
///
/// python-dotenv puts nothing in the place of a name that nobody has set. In a database URL that would be a host or a
/// password of nothing: there it stays, to be named in an error.
fn expand(raw: &str, environment: &Variables, found: &[(String, String)], keep: bool) -> String {
    let mut result = String::new();
    let mut rest = raw;
    while let Some(start) = rest.find("${") {
        let Some(length) = rest[start..].find('}') else { break };
        let inner = &rest[start + 2..start + length];
        let (name, default) = inner.split_once(":-").unwrap_or((inner, ""));
        let own = || found.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        result.push_str(&rest[..start]);
        let value = environment.get(name).or_else(own);
        let stays = keep && value.is_none() && !inner.contains(":-");
        result.push_str(if stays { &rest[start..=start + length] } else { value.unwrap_or(default) });
        rest = &rest[start + length + 1..];
    }
    result + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_url_keeps_what_is_not_set() {
        let text = "DATABASE_URL=postgresql://app:${NOBODY}@${HOST_}/${NAME_:-shop}\nOTHER=[${NOBODY}]\n";
        let found = parse(text, &Variables::from_pairs([("HOST_", "db")]));
        assert_eq!(found[0].1, "postgresql://app:${NOBODY}@db/shop");
        assert_eq!(found[1].1, "[]");
    }

    #[test]
    fn reads_what_python_dotenv_reads() {
        let text = "# comment\nA=1\nexport B = two words # comment\nC='s#q $x'\nD=\"l1\\nl2\"\nE=p#ss\nF=${A}/${HOME_}/${Q:-q}\n\
                    bad line\nG=\nH=\"multi\nline\" # c\nI=$A\r\nJ='un\nK=x'y";
        let environment = Variables::from_pairs([("HOME_", "/h")]);
        let found = parse(text, &environment);
        let found: Vec<_> = found.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        // Written down from the result of `dotenv_values` of python-dotenv on the same text.
        let expected = [
            ("A", "1"),
            ("B", "two words"),
            ("C", "s#q $x"),
            ("D", "l1\nl2"),
            ("E", "p#ss"),
            ("F", "1//h/q"),
            ("G", ""),
            ("H", "multi\nline"),
            ("I", "$A"),
        ];
        assert_eq!(found, expected);
    }
}
