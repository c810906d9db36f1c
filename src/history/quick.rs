//! The header of a file in the usual shape, without parsing the file.
//!
//! It answers only where the answer is certain: anything unusual is `None`, and the whole file is parsed instead.

use super::header::{Header, Literal, NAMES};

/// The header, if every statement before the first `def` is a plain one and nothing after it can change a name.
pub(super) fn read(source: &str) -> Option<Header> {
    let mut header = Header::default();
    let mut text = Cursor { source, at: 0 };
    let mut first = true;
    loop {
        text.blank_lines();
        let Some(start) = text.peek() else { return Some(header) };
        match start {
            b'"' | b'\'' if first => header.docstring = Some(text.docstring()?),
            b'@' => break,
            _ => {
                let word = text.word();
                let prefixed = matches!(text.rest().get(word.len()), Some(b'"' | b'\''));
                match word {
                    "" => return None,
                    _ if prefixed => return None,
                    "def" | "class" | "async" => break,
                    "import" | "from" => text.skip_statement()?,
                    _ if compound(word) => return None,
                    _ => match header.field(word) {
                        Some(field) => *field = Some(text.assigned(word)?),
                        None => text.skip_statement()?,
                    },
                }
            }
        }
        first = false;
    }
    functions_only(&source[text.at..]).then_some(header)
}

/// Statements that may hold assignments of their own, and those that end or undo something.
fn compound(word: &str) -> bool {
    matches!(word, "if" | "for" | "while" | "try" | "with" | "match" | "del" | "raise" | "global")
}

/// True if a text names none of the identifiers.
fn innocent(text: &str) -> bool {
    !text.contains("revision")
        && !text.contains("branch_labels")
        && !text.contains("depends_on")
        && !text.contains("__doc__")
}

/// True if nothing at the left margin could set an identifier: only functions, classes, decorators and comments.
///
/// A line of a string may look like anything; such a text is searched for the names themselves.
fn functions_only(rest: &str) -> bool {
    let plain = |line: &str| match line.as_bytes().first() {
        None | Some(b' ' | b'\t' | b'#' | b'@') => true,
        Some(b')' | b']' | b'}') => !line.contains(';'),
        Some(_) => ["def ", "class ", "async def "].iter().any(|start| line.starts_with(start)),
    };
    rest.split('\n').all(plain) || innocent(rest)
}

struct Cursor<'s> {
    source: &'s str,
    at: usize,
}

impl<'s> Cursor<'s> {
    fn rest(&self) -> &'s [u8] {
        self.source.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.rest().first().copied()
    }

    fn spaces(&mut self) {
        self.at += self.rest().iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    }

    fn line_end(&mut self) {
        self.at += self.rest().iter().position(|byte| *byte == b'\n').unwrap_or(self.rest().len());
    }

    /// Skips empty lines and comments, and stops at the left margin of the next statement.
    fn blank_lines(&mut self) {
        loop {
            let margin = self.at;
            self.spaces();
            match self.peek() {
                Some(b'#') => self.line_end(),
                Some(b'\n') => self.at += 1,
                None => return,
                Some(_) => {
                    self.at = margin;
                    return;
                }
            }
        }
    }

    /// The identifier at the cursor, which stays where it is.
    fn word(&self) -> &'s str {
        let length = self.rest().iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
        &self.source[self.at..self.at + length]
    }

    /// Only a comment may follow on the line.
    fn end_of_statement(&mut self) -> Option<()> {
        self.spaces();
        match self.peek() {
            None | Some(b'\n') => Some(()),
            Some(b'#') => {
                self.line_end();
                Some(())
            }
            Some(_) => None,
        }
    }

    /// `"""..."""` or `"..."` without a backslash.
    fn docstring(&mut self) -> Option<String> {
        let quote = &self.source[self.at..self.at + 1];
        let triple = quote.repeat(3);
        let text = if self.source[self.at..].starts_with(&triple) {
            let inside = &self.source[self.at + 3..];
            let text = &inside[..inside.find(&triple)?];
            self.at += text.len() + 6;
            text.to_owned()
        } else {
            self.string()?
        };
        self.end_of_statement()?;
        (!text.contains('\\')).then_some(text)
    }

    /// `'...'` on one line, without a backslash; no string may follow, since Python would join the two.
    fn string(&mut self) -> Option<String> {
        let quote = self.peek()?;
        let inside = &self.rest()[1..];
        let length = inside.iter().position(|byte| matches!(byte, b'\n' | b'\\') || *byte == quote)?;
        if inside[length] != quote {
            return None;
        }
        let text = self.source[self.at + 1..self.at + 1 + length].to_owned();
        self.at += length + 2;
        self.spaces();
        (!matches!(self.peek(), Some(b'"' | b'\''))).then_some(text)
    }

    /// The value of `name = value` and `name: annotation = value`.
    fn assigned(&mut self, name: &str) -> Option<Literal> {
        debug_assert!(NAMES.contains(&name));
        self.at += name.len();
        self.spaces();
        if self.peek()? == b':' {
            self.at += self.rest().iter().position(|byte| matches!(byte, b'=' | b'\n'))?;
        }
        if self.peek()? != b'=' || self.rest().get(1) == Some(&b'=') {
            return None;
        }
        self.at += 1;
        self.spaces();
        let value = self.literal()?;
        self.end_of_statement()?;
        Some(value)
    }

    fn literal(&mut self) -> Option<Literal> {
        match self.peek()? {
            b'\'' | b'"' => self.string().map(Literal::Text),
            b'(' => self.list(b')'),
            b'[' => self.list(b']'),
            _ if self.word() == "None" => {
                self.at += 4;
                Some(Literal::None)
            }
            _ => None,
        }
    }

    /// `('a', 'b')`; `('a')` is a string in brackets.
    fn list(&mut self, close: u8) -> Option<Literal> {
        self.at += 1;
        let mut items = Vec::new();
        let mut comma = false;
        loop {
            self.white();
            match self.peek()? {
                byte if byte == close => {
                    self.at += 1;
                    let scalar = close == b')' && items.len() == 1 && !comma;
                    return if scalar { items.pop() } else { Some(Literal::List(items)) };
                }
                b'\'' | b'"' if items.is_empty() || comma => items.push(Literal::Text(self.string()?)),
                _ => return None,
            }
            self.white();
            comma = self.peek()? == b',';
            if comma {
                self.at += 1;
            }
        }
    }

    fn white(&mut self) {
        self.at += self.rest().iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    }

    /// Skips a statement over its brackets, strings and continued lines; `None` if it names an identifier.
    fn skip_statement(&mut self) -> Option<()> {
        let start = self.at;
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' => depth = depth.checked_sub(1)?,
                b'"' | b'\'' => {
                    self.skip_string()?;
                    continue;
                }
                b'#' => {
                    self.line_end();
                    continue;
                }
                b'\\' => self.at += 1,
                b'\n' if depth == 0 => break,
                _ => {}
            }
            self.at += 1;
        }
        innocent(self.source.get(start..self.at)?).then_some(())
    }

    fn skip_string(&mut self) -> Option<()> {
        let quote = self.peek()?;
        let triple = self.rest().starts_with(&[quote; 3]);
        self.at += if triple { 3 } else { 1 };
        loop {
            let byte = self.peek()?;
            if byte == b'\\' {
                self.at += 2;
            } else if byte == quote && (!triple || self.rest().starts_with(&[quote; 3])) {
                self.at += if triple { 3 } else { 1 };
                return Some(());
            } else if byte == b'\n' && !triple {
                return None;
            } else {
                self.at += 1;
            }
        }
    }
}
