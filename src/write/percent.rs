//! Python's `"%(year)d_%(slug)s" % {...}`.

use super::Error;

/// What a name stands for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Value<'v> {
    Text(&'v str),
    Number(i64),
}

/// `%(month).2d`, after its name.
#[derive(Debug, Default)]
struct Shape {
    left: bool,
    zero: bool,
    sign: Option<char>,
    width: usize,
    precision: Option<usize>,
}

/// Fills in a template.
pub(super) fn format<'v>(template: &str, value: impl Fn(&str) -> Option<Value<'v>>) -> Result<String, Error> {
    let mut text = String::new();
    let mut rest = template;
    while let Some(at) = rest.find('%') {
        text.push_str(&rest[..at]);
        let directive = &rest[at..];
        let fail = |reason| Error::Directive { directive: directive.to_owned(), reason };
        if let Some(after) = directive.strip_prefix("%%") {
            text.push('%');
            rest = after;
            continue;
        }
        let named = directive[1..].strip_prefix('(').and_then(|inner| inner.split_once(')'));
        let (name, after) = named.ok_or_else(|| fail("a token is written `%(name)s`"))?;
        let (shape, after) = Shape::read(after);
        let value = value(name).ok_or_else(|| Error::Token { name: name.to_owned() })?;
        let conversion = after.chars().next().ok_or_else(|| fail("it has no letter at its end"))?;
        let written = match (conversion, value) {
            ('s', Value::Text(written)) => shape.text(written),
            ('s', Value::Number(number)) => shape.text(&number.to_string()),
            ('d' | 'i' | 'u', Value::Number(number)) => shape.number(number),
            ('d' | 'i' | 'u', Value::Text(_)) => return Err(fail("this one is no number")),
            _ => return Err(fail("only `s` and `d` are known at the end of a token")),
        };
        text.push_str(&written);
        rest = &after[conversion.len_utf8()..];
    }
    text.push_str(rest);
    Ok(text)
}

impl Shape {
    fn read(text: &str) -> (Self, &str) {
        let mut shape = Self::default();
        let flags = text.len() - text.trim_start_matches(['-', '0', '+', ' ', '#']).len();
        for flag in text[..flags].chars() {
            match flag {
                '-' => shape.left = true,
                '0' => shape.zero = true,
                // `+` wins over a space.
                '+' => shape.sign = Some('+'),
                ' ' => shape.sign = shape.sign.or(Some(' ')),
                _ => {}
            }
        }
        let (width, mut rest) = digits(&text[flags..]);
        shape.width = width.unwrap_or_default();
        if let Some(after) = rest.strip_prefix('.') {
            let (precision, after) = digits(after);
            (shape.precision, rest) = (Some(precision.unwrap_or_default()), after);
        }
        (shape, rest)
    }

    fn text(&self, text: &str) -> String {
        let text: String = text.chars().take(self.precision.unwrap_or(usize::MAX)).collect();
        self.padded(text)
    }

    fn number(&self, number: i64) -> String {
        let sign = if number < 0 { "-".to_owned() } else { self.sign.map(String::from).unwrap_or_default() };
        let mut digits = format!("{:0>1$}", number.unsigned_abs(), self.precision.unwrap_or_default());
        if self.zero && !self.left {
            digits = format!("{:0>1$}", digits, self.width.saturating_sub(sign.len()));
        }
        self.padded(sign + &digits)
    }

    fn padded(&self, text: String) -> String {
        if self.left { format!("{text:<0$}", self.width) } else { format!("{text:>0$}", self.width) }
    }
}

fn digits(text: &str) -> (Option<usize>, &str) {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    (text[..text.len() - rest.len()].parse().ok(), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(template: &str) -> String {
        let value = |name: &str| match name {
            "rev" => Some(Value::Text("ab12")),
            "month" => Some(Value::Number(3)),
            _ => None,
        };
        format(template, value).unwrap_or_else(|error| error.to_string())
    }

    #[test]
    fn as_python_writes_them() {
        assert_eq!(filled("%(month)d|%(month).2d|%(month)02d|%(month)3d|%(month)-3d|%(month)s|"), "3|03|03|  3|3  |3|");
        assert_eq!(filled("%(month)+d %(month)+04d %(month)6.2d"), "+3 +003     03");
        assert_eq!(filled("%(rev)s-%(rev).2s-%(rev)6s 100%%"), "ab12-ab-  ab12 100%");
    }

    #[test]
    fn what_python_refuses() {
        assert_eq!(filled("%(author)s"), "`file_template` names `author`, which there is not");
        assert_eq!(filled("x%(rev)d"), "`file_template` has `%(rev)d`: this one is no number");
        assert_eq!(filled("%s"), "`file_template` has `%s`: a token is written `%(name)s`");
        assert_eq!(filled("%(rev)"), "`file_template` has `%(rev)`: it has no letter at its end");
    }
}
