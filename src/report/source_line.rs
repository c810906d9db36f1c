//! The line of a file that a message speaks of.

use std::fmt::Write;
use std::path::Path;

/// `  --> versions/ab12.py:14` and the line itself.
pub fn quote(text: &mut String, path: &str, line: usize, function: Option<&str>) {
    let shown = relative(path);
    let place = function.filter(|name| *name != "<module>").map_or(String::new(), |name| format!(", in {name}"));
    // Writing to a String cannot fail.
    let _written = writeln!(text, "  --> {shown}:{line}{place}");
    let source = std::fs::read_to_string(path).ok();
    if let Some(source) = source.as_deref().and_then(|source| source.lines().nth(line.saturating_sub(1))) {
        let _written = writeln!(text, "{line:>6} | {}", source.trim_end());
    }
}

/// The path from the working directory, where it lies below it.
fn relative(path: &str) -> String {
    let directory = std::env::current_dir().unwrap_or_default();
    Path::new(path).strip_prefix(directory).map_or_else(|_| path.to_owned(), |path| path.display().to_string())
}

/// The line of a statement that an error points into, with a caret under the character.
pub fn caret(text: &mut String, statement: &str, position: usize) {
    let mut rest = position.saturating_sub(1);
    for (number, line) in statement.split('\n').enumerate() {
        let length = line.chars().count();
        if rest <= length {
            let before: String = line.chars().take(rest).map(|c| if c == '\t' { '\t' } else { ' ' }).collect();
            let _written = writeln!(text, "{:>6} | {line}\n       | {before}^", number + 1);
            return;
        }
        rest -= length + 1;
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_caret_stands_under_the_character() {
        let mut text = String::new();
        super::caret(&mut text, "SELECT 1\nFROM nowhere", 15);
        assert_eq!(text, "     2 | FROM nowhere\n       |      ^\n");
    }
}
