//! `'x'`, `(1, 2)`: bound values in their place, and the lists of `IN`.

use super::compiler::Compiler;
use super::driver::adapted;
use super::error::Error;
use super::type_name::type_name;
use crate::schema::expression::Bind;
use crate::schema::{Type, Value};

impl Compiler {
    /// One value; `name` is what a message calls it.
    pub(super) fn bind(&mut self, bind: &Bind, name: Option<&str>) -> Result<String, Error> {
        let name = bind.key.as_deref().or(name);
        if self.placeholders {
            let name = name.map_or_else(|| self.number("param"), str::to_owned);
            return Ok(if bind.expanding { format!("(__[POSTCOMPILE_{name}])") } else { format!(":{name}") });
        }
        match &bind.value {
            None if self.driver => Err(Error::MissingBind { name: name.unwrap_or("param_1").to_owned() }),
            // With literals SQLAlchemy writes NULL for a value that is missing.
            None => Ok(if bind.expanding { "(NULL)" } else { "NULL" }.to_owned()),
            Some(value) if bind.expanding => Ok(format!("({})", self.expanded(value, &bind.type_, "")?)),
            Some(value) => self.value(value, &bind.type_),
        }
    }

    /// A value with its type, in the way of this statement.
    pub(super) fn value(&self, value: &Value, type_: &Type) -> Result<String, Error> {
        if !self.driver {
            return self.literal(value, type_);
        }
        let sql = adapted(value, type_)?;
        Ok(if is_cast(type_) { format!("{sql}::{}", type_name(type_, false)?) } else { sql })
    }

    /// `1, 2` within the parentheses of `operator`: `IN`, `NOT IN`, or none where a text has it.
    pub(super) fn expanded(&self, value: &Value, type_: &Type, operator: &str) -> Result<String, Error> {
        let (Value::Array(items) | Value::Tuple(items)) = value else { return self.value(value, type_) };
        if items.is_empty() {
            // The parenthesis that closes the list closes these conditions.
            return Ok(match operator {
                "NOT IN" => "NULL) OR (1 = 1".to_owned(),
                "IN" => "NULL) AND (1 != 1".to_owned(),
                _ => format!("SELECT CAST(NULL AS {}) WHERE 1!=1", no_row_of(type_)?),
            });
        }
        let items: Result<Vec<_>, _> = items
            .iter()
            .map(|item| match item {
                Value::Tuple(fields) => {
                    let fields: Result<Vec<_>, _> = fields.iter().map(|field| self.value(field, &of(field))).collect();
                    Ok(format!("({})", fields?.join(", ")))
                }
                item => self.value(item, type_),
            })
            .collect();
        Ok(items?.join(", "))
    }
}

/// Types of which SQLAlchemy casts each value under psycopg2.
fn is_cast(type_: &Type) -> bool {
    match type_ {
        Type::Json | Type::Jsonb | Type::Uuid { .. } | Type::Array { .. } => true,
        Type::Named { name } => name.ends_with("RANGE"),
        _ => false,
    }
}

fn no_row_of(type_: &Type) -> Result<String, Error> {
    type_name(if *type_ == Type::Null { &Type::Integer } else { type_ }, false)
}

/// The type that SQLAlchemy takes for a Python value on its own.
pub(super) fn of(value: &Value) -> Type {
    match value {
        Value::Bool(_) => Type::Boolean,
        Value::Int(_) => Type::Integer,
        Value::Float(_) => Type::Float { precision: None },
        Value::Decimal(_) => Type::Numeric(crate::schema::type_::Decimal::default()),
        Value::Str(_) => Type::Varchar(crate::schema::type_::Text::default()),
        Value::Bytes(_) => Type::Bytea,
        Value::Date(_) => Type::Date,
        Value::Time(_) => Type::Time(crate::schema::type_::Temporal::default()),
        Value::Timestamp(_) | Value::Timestamptz(_) => Type::Timestamp(crate::schema::type_::Temporal::default()),
        Value::Interval { .. } => Type::Interval { fields: None, precision: None },
        Value::Uuid(_) => Type::Uuid { as_text: false },
        Value::Null | Value::Array(_) | Value::Tuple(_) | Value::Range { .. } => Type::Null,
    }
}
