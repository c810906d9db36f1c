//! `'it''s'`, `'2020-01-01'`, `ARRAY[1, 2]`: values by the literal processor of their type, as `literal_binds` writes them.

use super::compiler::Compiler;
use super::error::Error;
use super::python::{bytes, repr, repr_json};
use super::type_name::type_name;
use crate::schema::{Label, Type, Value};

/// Why a value has no literal.
enum Refusal {
    /// The type has no literal processor.
    Type,
    /// The value is not one of the type's.
    Value,
}

impl Compiler {
    /// A string literal, whatever its column's type.
    pub(super) fn string(&self, text: &str) -> String {
        self.escape_backslashes(self.character_literal(text))
    }

    /// A value with a type.
    pub(super) fn literal(&self, value: &Value, type_: &Type) -> Result<String, Error> {
        if *value == Value::Null {
            return Ok("NULL".to_owned());
        }
        if let Value::Raw(sql) = value
            && *type_ != Type::Null
        {
            // The type's own `literal_processor()` has written it.
            return Ok(self.escape_backslashes(sql.clone()));
        }
        match self.processed(value, type_) {
            Ok(text) => Ok(self.escape_backslashes(text)),
            Err(Refusal::Type) => Err(Error::NoLiteral { value: given(value, type_), type_: shown(type_) }),
            Err(Refusal::Value) => Err(Error::BadLiteral { value: repr(value), type_: shown(type_) }),
        }
    }

    fn escape_backslashes(&self, text: String) -> String {
        if self.backslashes { text.replace('\\', "\\\\") } else { text }
    }

    fn character_literal(&self, text: &str) -> String {
        format!("'{}'", self.text_of(&text.replace('\'', "''")))
    }

    fn processed(&self, value: &Value, type_: &Type) -> Result<String, Refusal> {
        match type_ {
            Type::Varchar(_)
            | Type::Char(_)
            | Type::Nvarchar(_)
            | Type::Nchar(_)
            | Type::Text(_)
            | Type::Clob(_)
            | Type::Citext(_)
            | Type::Enum(_)
            | Type::Jsonpath
            | Type::UserDefined { quoted: true, .. } => match value {
                Value::Str(text) => Ok(self.character_literal(text)),
                _ => Err(Refusal::Value),
            },
            Type::Integer | Type::SmallInteger | Type::BigInteger => integer(value),
            Type::Numeric(_)
            | Type::Decimal(_)
            | Type::Float { .. }
            | Type::Real
            | Type::Double
            | Type::DoublePrecision => number(value),
            Type::Boolean => match value {
                Value::Bool(truth) => Ok(truth.to_string()),
                Value::Int(digit) if digit == "1" => Ok("true".to_owned()),
                Value::Int(digit) if digit == "0" => Ok("false".to_owned()),
                _ => Err(Refusal::Value),
            },
            Type::Timestamp(_) | Type::Datetime => Ok(format!("'{}'", temporal(value)?)),
            Type::Date => Ok(format!("'{}'", temporal(value)?.split(' ').next().unwrap_or_default())),
            Type::Time(_) => Ok(format!("'{}'", temporal(value)?.split(' ').next_back().unwrap_or_default())),
            Type::Interval { .. } => match value {
                Value::Interval { days, seconds, microseconds } => {
                    Ok(format!("make_interval(secs=>{})", repr_float(total_seconds(*days, *seconds, *microseconds))))
                }
                _ => Err(Refusal::Value),
            },
            Type::Uuid { as_text: true } => match value {
                Value::Str(text) => Ok(format!("'{}'", text.replace('-', "").replace('\'', "''"))),
                _ => Err(Refusal::Value),
            },
            Type::Uuid { as_text: false } => match value {
                Value::Str(text) | Value::Uuid(text) => Ok(format!("'{}'", text.replace('\'', "''"))),
                _ => Err(Refusal::Value),
            },
            Type::Bytea | Type::Blob | Type::Binary { .. } | Type::Varbinary { .. } => match value {
                Value::Bytes(hex) => {
                    let text = String::from_utf8(bytes(hex)).map_err(|_| Refusal::Value)?;
                    Ok(format!("'{}'", text.replace('\'', "''")))
                }
                _ => Err(Refusal::Value),
            },
            Type::Array { item, .. } => self.array_literal(value, item),
            Type::Null
            | Type::Json
            | Type::Jsonb
            | Type::Bit { .. }
            | Type::Named { .. }
            | Type::Domain { .. }
            | Type::UserDefined { quoted: false, .. } => Err(Refusal::Type),
        }
    }

    fn array_literal(&self, value: &Value, item: &Type) -> Result<String, Refusal> {
        let (Value::Array(items) | Value::Tuple(items)) = value else { return Err(Refusal::Value) };
        let mut written = Vec::new();
        for element in items {
            written.push(match element {
                Value::Array(_) | Value::Tuple(_) => self.array_literal(element, item)?,
                element => self.processed(element, item)?,
            });
        }
        if written.is_empty() {
            // No item has refused: ask the type.
            if let Err(Refusal::Type) = self.processed(&Value::Null, item) {
                return Err(Refusal::Type);
            }
        }
        Ok(format!("ARRAY[{}]", written.join(", ")))
    }
}

/// The value as the script gave it.
fn given(value: &Value, type_: &Type) -> String {
    match (type_, value) {
        (Type::Json | Type::Jsonb, Value::Str(text)) => repr_json(text),
        _ => repr(value),
    }
}

/// `str(type)`: an array by its bare name.
fn shown(type_: &Type) -> String {
    match type_ {
        Type::Null => "NULL".to_owned(),
        Type::Array { .. } => "ARRAY".to_owned(),
        Type::Bytea => "BLOB".to_owned(),
        Type::Timestamp(_) => "DATETIME".to_owned(),
        Type::Time(_) => "TIME".to_owned(),
        Type::Enum(enum_type) => {
            let labels = enum_type.labels.iter();
            let length = |label: &Label| match label {
                Label::Text(text) => text.chars().count(),
                Label::Other { .. } => 0,
            };
            format!("VARCHAR({})", labels.map(length).max().unwrap_or_default())
        }
        other => type_name(other, false).unwrap_or_default(),
    }
}

/// `str(int(value))`
fn integer(value: &Value) -> Result<String, Refusal> {
    let text = match value {
        Value::Int(text) => return Ok(text.clone()),
        Value::Bool(truth) => return Ok(u8::from(*truth).to_string()),
        Value::Str(text) => {
            let digits = text.trim().strip_prefix(['+', '-']).unwrap_or(text.trim());
            let number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
            return if number { Ok(text.trim().trim_start_matches('+').to_owned()) } else { Err(Refusal::Value) };
        }
        Value::Float(text) | Value::Decimal(text) => text,
        _ => return Err(Refusal::Value),
    };
    let number: f64 = text.parse().map_err(|_| Refusal::Value)?;
    if number.is_finite() { Ok(format!("{:.0}", number.trunc())) } else { Err(Refusal::Value) }
}

/// `str(value)` of what `Decimal(value)` takes.
fn number(value: &Value) -> Result<String, Refusal> {
    match value {
        Value::Int(text) | Value::Float(text) | Value::Decimal(text) => Ok(text.clone()),
        Value::Bool(true) => Ok("True".to_owned()),
        Value::Bool(false) => Ok("False".to_owned()),
        Value::Str(text) if text.trim().parse::<f64>().is_ok() => Ok(text.clone()),
        _ => Err(Refusal::Value),
    }
}

/// `value.isoformat()` with a space.
fn temporal(value: &Value) -> Result<&str, Refusal> {
    match value {
        Value::Date(text) | Value::Time(text) | Value::Timestamp(text) | Value::Timestamptz(text) => Ok(text),
        _ => Err(Refusal::Value),
    }
}

/// `5e-06`, `0.5`: a float as Python writes it, with two digits in an exponent.
fn repr_float(number: f64) -> String {
    let text = format!("{number:?}");
    match text.split_once('e') {
        Some((digits, exponent)) => {
            let (sign, exponent) = exponent.strip_prefix('-').map_or(('+', exponent), |rest| ('-', rest));
            format!("{digits}e{sign}{exponent:0>2}")
        }
        None => text,
    }
}

#[allow(clippy::cast_precision_loss, reason = "Python divides the same numbers")]
fn total_seconds(days: i64, seconds: i64, microseconds: i64) -> f64 {
    ((days * 86_400 + seconds) * 1_000_000 + microseconds) as f64 / 1_000_000.0
}

#[cfg(test)]
mod tests {
    use super::super::Mode;
    use super::*;

    fn literal(value: &str, type_: &str) -> String {
        let (value, type_) = (serde_json::from_str(value).unwrap(), serde_json::from_str(type_).unwrap());
        Compiler::ddl(Mode::Offline).literal(&value, &type_).unwrap_or_else(|error| error.to_string())
    }

    #[test]
    fn literals() {
        assert_eq!(
            literal(r#"{"kind": "str", "value": "it's 100% \\"}"#, r#"{"kind": "varchar"}"#),
            r"'it''s 100% \\'"
        );
        assert_eq!(literal(r#"{"kind": "bool", "value": true}"#, r#"{"kind": "integer"}"#), "1");
        assert_eq!(literal(r#"{"kind": "float", "value": "1.5"}"#, r#"{"kind": "integer"}"#), "1");
        assert_eq!(literal(r#"{"kind": "int", "value": "0"}"#, r#"{"kind": "boolean"}"#), "false");
        assert_eq!(
            literal(r#"{"kind": "timestamp", "value": "2020-01-02 03:00:00"}"#, r#"{"kind": "date"}"#),
            "'2020-01-02'"
        );
        assert_eq!(literal(r#"{"kind": "str", "value": "a-b"}"#, r#"{"kind": "uuid", "as_text": true}"#), "'ab'");
        assert_eq!(
            literal(
                r#"{"kind": "interval", "value": {"days": 1, "seconds": 5, "microseconds": 7}}"#,
                r#"{"kind": "interval"}"#
            ),
            "make_interval(secs=>86405.000007)"
        );
        let array = r#"{"kind": "array", "value": [{"kind": "array", "value": [{"kind": "int", "value": "1"}]}]}"#;
        assert_eq!(literal(array, r#"{"kind": "array", "item": {"kind": "integer"}}"#), "ARRAY[ARRAY[1]]");
        assert_eq!(literal(r#"{"kind": "null"}"#, r#"{"kind": "null"}"#), "NULL");
    }

    #[test]
    fn refusals() {
        assert_eq!(
            literal(r#"{"kind": "str", "value": "x"}"#, r#"{"kind": "null"}"#),
            "No literal value renderer is available for literal value \"'x'\" with datatype NULL"
        );
        assert_eq!(
            literal(r#"{"kind": "str", "value": "x"}"#, r#"{"kind": "integer"}"#),
            "Could not render literal value \"'x'\" with datatype INTEGER; see parent stack trace for more detail."
        );
    }

    #[test]
    fn backslashes_are_doubled_without_a_server_to_ask() {
        assert_eq!(Compiler::ddl(Mode::Online).string(r"a\b%"), r"'a\b%'");
        assert_eq!(Compiler::ddl(Mode::OfflineDoubled).string(r"a\b%"), r"'a\\b%%'");
    }
}
