//! What Python's library would answer: `repr`, `str` and `hashlib` where a name or a message needs them.

use crate::schema::Value;
use md5::{Digest, Md5};

/// `hashlib.md5(bytes).hexdigest()`
pub(super) fn md5_hex(bytes: &[u8]) -> String {
    Md5::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// `repr("it's")`: `"it's"`
pub(super) fn repr_str(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::from(quote);
    for character in text.chars() {
        match character {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => out.extend(['\\', c]),
            c if (c as u32) < 0x20 || c as u32 == 0x7f => out.push_str(&format!("\\x{:02x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push(quote);
    out
}

/// `repr(value)` as messages of SQLAlchemy show it: long ones are cut in the middle.
pub(super) fn repr(value: &Value) -> String {
    cut(&whole_repr(value))
}

/// `repr(json.loads(text))`: what a JSON column was given, before it became text.
pub(super) fn repr_json(text: &str) -> String {
    serde_json::from_str(text).map_or_else(|_| cut(&repr_str(text)), |value| cut(&json_repr(&value)))
}

fn json_repr(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => "None".to_owned(),
        serde_json::Value::Bool(truth) => if *truth { "True" } else { "False" }.to_owned(),
        serde_json::Value::Number(number) => number.to_string(),
        serde_json::Value::String(text) => repr_str(text),
        serde_json::Value::Array(items) => {
            format!("[{}]", items.iter().map(json_repr).collect::<Vec<_>>().join(", "))
        }
        serde_json::Value::Object(entries) => {
            let entries: Vec<_> =
                entries.iter().map(|(key, item)| format!("{}: {}", repr_str(key), json_repr(item))).collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

fn cut(text: &str) -> String {
    const LIMIT: usize = 300;
    let characters: Vec<char> = text.chars().collect();
    if characters.len() <= LIMIT {
        return text.to_owned();
    }
    let half = LIMIT / 2;
    let (start, end) = (&characters[..half], &characters[characters.len() - half..]);
    format!(
        "{} ... ({} characters truncated) ... {}",
        start.iter().collect::<String>(),
        characters.len() - LIMIT,
        end.iter().collect::<String>()
    )
}

fn whole_repr(value: &Value) -> String {
    match value {
        Value::Null => "None".to_owned(),
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Int(text) | Value::Float(text) => text.clone(),
        Value::Decimal(text) => format!("Decimal('{text}')"),
        Value::Str(text) => repr_str(text),
        Value::Bytes(hex) => format!("b{}", repr_str(&bytes(hex).iter().map(|&b| b as char).collect::<String>())),
        Value::Date(text) => format!("datetime.date({})", parts(text)),
        Value::Time(text) => format!("datetime.time({})", parts(text)),
        Value::Timestamp(text) | Value::Timestamptz(text) => format!("datetime.datetime({})", parts(text)),
        Value::Interval { days, seconds, microseconds } => timedelta(*days, *seconds, *microseconds),
        Value::Uuid(text) => format!("UUID('{text}')"),
        Value::Array(items) => format!("[{}]", items.iter().map(whole_repr).collect::<Vec<_>>().join(", ")),
        Value::Tuple(items) if items.len() == 1 => format!("({},)", whole_repr(&items[0])),
        Value::Tuple(items) => format!("({})", items.iter().map(whole_repr).collect::<Vec<_>>().join(", ")),
        Value::Hstore(pairs) => {
            let item = |value: &Option<String>| value.as_ref().map_or("None".to_owned(), |text| repr_str(text));
            let pairs: Vec<_> =
                pairs.iter().map(|(key, value)| format!("{}: {}", repr_str(key), item(value))).collect();
            format!("{{{}}}", pairs.join(", "))
        }
        Value::Range { lower, upper, bounds, empty, .. } => {
            let bound = |value: &Option<Box<Value>>| value.as_deref().map_or("None".to_owned(), whole_repr);
            let (lower, upper) = (bound(lower), bound(upper));
            let empty = if *empty { "True" } else { "False" };
            format!("Range(lower={lower}, upper={upper}, bounds='{bounds}', empty={empty})")
        }
        Value::Raw(sql) => sql.clone(),
    }
}

/// `2020, 1, 31, 10, 0` from `2020-01-31 10:00:00`: seconds are left out where they are zero.
fn parts(text: &str) -> String {
    let digits = text.split(['-', ' ', ':', '.', '+', 'T']).map(|part| part.trim_start_matches('0'));
    let mut numbers: Vec<_> = digits.map(|part| if part.is_empty() { "0" } else { part }).collect();
    if numbers.len() == 6 && numbers[5] == "0" {
        numbers.pop();
    }
    numbers.join(", ")
}

fn timedelta(days: i64, seconds: i64, microseconds: i64) -> String {
    let given: Vec<_> = [("days", days), ("seconds", seconds), ("microseconds", microseconds)]
        .iter()
        .filter(|(_, number)| *number != 0)
        .map(|(name, number)| format!("{name}={number}"))
        .collect();
    format!("datetime.timedelta({})", if given.is_empty() { "0".to_owned() } else { given.join(", ") })
}

/// `bytes.fromhex(hex)`
pub(super) fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len() / 2).filter_map(|i| u8::from_str_radix(hex.get(2 * i..2 * i + 2)?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reprs() {
        assert_eq!(repr_str("it's"), "\"it's\"");
        assert_eq!(repr_str("both ' and \""), "'both \\' and \"'");
        assert_eq!(repr(&Value::Timestamp("2020-01-02 10:00:00".into())), "datetime.datetime(2020, 1, 2, 10, 0)");
        assert_eq!(repr(&Value::Array(vec![Value::Int("1".into()), Value::Null])), "[1, None]");
        assert_eq!(repr(&Value::Bytes("6100".into())), "b'a\\x00'");
    }
}
