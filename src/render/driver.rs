//! `'2020-01-01'::date`, `ARRAY[1,2]`, `'\x00'::bytea`: values as psycopg2 writes them into a statement.

use super::error::Error;
use crate::schema::{Type, Value};

/// A value in a statement that is sent. The type only tells ranges apart.
pub(super) fn adapted(value: &Value, type_: &Type) -> Result<String, Error> {
    Ok(match value {
        Value::Null => "NULL".to_owned(),
        Value::Bool(truth) => truth.to_string(),
        Value::Int(text) => signed(text),
        Value::Float(text) => match text.as_str() {
            "nan" => "'NaN'::float".to_owned(),
            "inf" => "'Infinity'::float".to_owned(),
            "-inf" => "'-Infinity'::float".to_owned(),
            number => signed(number),
        },
        Value::Decimal(text) if text.trim_start_matches('-').starts_with(|c: char| c.is_ascii_digit()) => signed(text),
        // psycopg2 has one word for whatever is not finite.
        Value::Decimal(_) => "'NaN'::numeric".to_owned(),
        Value::Str(text) => quoted(text)?,
        Value::Bytes(hex) => format!("'\\x{hex}'::bytea"),
        Value::Date(text) => format!("'{text}'::date"),
        Value::Time(text) if text.contains(['+', '-']) => format!("'{text}'::timetz"),
        Value::Time(text) => format!("'{text}'::time"),
        Value::Timestamp(text) => format!("'{}'::timestamp", text.replacen(' ', "T", 1)),
        Value::Timestamptz(text) => format!("'{}'::timestamptz", text.replacen(' ', "T", 1)),
        Value::Interval { days, seconds, microseconds } => {
            format!("'{days} days {seconds}.{microseconds:06} seconds'::interval")
        }
        Value::Hstore(pairs) if pairs.is_empty() => "''::hstore".to_owned(),
        Value::Hstore(pairs) => {
            let keys: Result<Vec<_>, _> = pairs.iter().map(|(key, _)| quoted(key)).collect();
            let values = pairs.iter().map(|(_, value)| value.clone().map_or(Value::Null, Value::Str)).collect();
            format!("hstore(ARRAY[{}], {})", keys?.join(","), adapted(&Value::Array(values), type_)?)
        }
        Value::Uuid(text) => format!("'{text}'::uuid"),
        Value::Array(items) if items.is_empty() => "'{}'".to_owned(),
        Value::Array(items) if items.iter().all(|item| *item == Value::Null) => {
            format!("'{{{}}}'", vec!["NULL"; items.len()].join(","))
        }
        Value::Array(items) => format!("ARRAY[{}]", list(items, item_type(type_), ",")?),
        Value::Tuple(items) => format!("({})", list(items, type_, ", ")?),
        Value::Range { lower, upper, bounds, empty, constructor } => {
            let constructor = constructor.clone().or_else(|| match type_ {
                Type::Named { name } if ["DATERANGE", "TSRANGE", "TSTZRANGE"].contains(&name.as_str()) => {
                    Some(name.to_lowercase())
                }
                _ => None,
            });
            range(lower.as_deref(), upper.as_deref(), bounds, *empty, constructor.as_deref())?
        }
        Value::Raw(sql) => sql.clone(),
    })
}

/// A minus would make a comment of `5 -%s`.
fn signed(number: &str) -> String {
    if number.starts_with('-') { format!(" {number}") } else { number.to_owned() }
}

/// `'it''s'`, correct whatever the server's `standard_conforming_strings`.
fn quoted(text: &str) -> Result<String, Error> {
    if text.contains('\0') {
        return Err(Error::Nul);
    }
    Ok(format!("'{}'", text.replace('\'', "''")))
}

fn list(items: &[Value], type_: &Type, separator: &str) -> Result<String, Error> {
    let items: Result<Vec<_>, _> = items
        .iter()
        .map(|item| match item {
            Value::Array(inner) if inner.is_empty() => Ok("ARRAY[]".to_owned()),
            item => adapted(item, type_),
        })
        .collect();
    Ok(items?.join(separator))
}

fn item_type(type_: &Type) -> &Type {
    match type_ {
        Type::Array { item, .. } => item,
        other => other,
    }
}

/// `'[1,5)'` for numbers, `daterange('2020-01-01'::date, NULL, '[)')` for the rest.
fn range(
    lower: Option<&Value>,
    upper: Option<&Value>,
    bounds: &str,
    empty: bool,
    constructor: Option<&str>,
) -> Result<String, Error> {
    if empty {
        return Ok(constructor.map_or("'empty'".to_owned(), |constructor| format!("'empty'::{constructor}")));
    }
    let (open, close) = bounds.split_at(usize::from(!bounds.is_empty()));
    let Some(constructor) = constructor else {
        let bound = |value: Option<&Value>| match value {
            Some(Value::Int(text) | Value::Decimal(text) | Value::Float(text)) => text.clone(),
            Some(Value::Date(text) | Value::Str(text)) => text.clone(),
            Some(Value::Timestamp(text) | Value::Timestamptz(text)) => format!("\"{text}\""),
            _ => String::new(),
        };
        return quoted(&format!("{open}{},{}{close}", bound(lower), bound(upper)));
    };
    let bound = |value: Option<&Value>| adapted(value.unwrap_or(&Value::Null), &Type::Null);
    Ok(format!("{constructor}({}, {}, '{bounds}')", bound(lower)?, bound(upper)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(value: Value) -> String {
        adapted(&value, &Type::Null).unwrap()
    }

    #[test]
    fn values() {
        assert_eq!(sent(Value::Int("-5".into())), " -5");
        assert_eq!(sent(Value::Float("nan".into())), "'NaN'::float");
        assert_eq!(sent(Value::Decimal("Infinity".into())), "'NaN'::numeric");
        assert_eq!(sent(Value::Str(r"it's a\b 100%".into())), r"'it''s a\b 100%'");
        assert_eq!(sent(Value::Bytes("00ff".into())), r"'\x00ff'::bytea");
        assert_eq!(sent(Value::Time("03:04:00+00:00".into())), "'03:04:00+00:00'::timetz");
        assert_eq!(sent(Value::Timestamp("2020-01-02 03:04:05".into())), "'2020-01-02T03:04:05'::timestamp");
        assert_eq!(
            sent(Value::Interval { days: -1, seconds: 5, microseconds: 7 }),
            "'-1 days 5.000007 seconds'::interval"
        );
    }

    #[test]
    fn arrays() {
        let int = |number: &str| Value::Int(number.into());
        assert_eq!(sent(Value::Array(vec![int("-1"), Value::Null])), "ARRAY[ -1,NULL]");
        assert_eq!(sent(Value::Array(vec![])), "'{}'");
        assert_eq!(sent(Value::Array(vec![Value::Null])), "'{NULL}'");
        assert_eq!(sent(Value::Array(vec![Value::Array(vec![])])), "ARRAY[ARRAY[]]");
    }

    #[test]
    fn ranges() {
        let range = Value::Range {
            lower: Some(Box::new(Value::Date("2020-01-01".into()))),
            upper: None,
            bounds: "[)".into(),
            empty: false,
            constructor: None,
        };
        assert_eq!(
            adapted(&range, &Type::Named { name: "DATERANGE".into() }).unwrap(),
            "daterange('2020-01-01'::date, NULL, '[)')"
        );
    }

    #[test]
    fn nul() {
        assert_eq!(adapted(&Value::Str("a\0b".into()), &Type::Null), Err(Error::Nul));
    }
}
