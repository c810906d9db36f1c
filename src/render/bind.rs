//! `'x'`, `(1, 2)`: bound values in their place, and the lists of `IN`.

use super::compiler::{Compiler, Placeholder, Scope};
use super::driver::adapted;
use super::error::Error;
use super::type_name::type_name;
use crate::schema::expression::Bind;
use crate::schema::{Type, Value};

impl Compiler {
    /// One value, within the expression of its type; `name` is what a message calls it.
    pub(super) fn bind(&mut self, bind: &Bind, name: Option<&str>) -> Result<String, Error> {
        if bind.expanding {
            return self.alone(bind, name);
        }
        let value = self.alone(bind, name)?;
        Ok(within(self.around(bind)?.as_deref(), value))
    }

    /// `lower(\0)`
    fn around(&mut self, bind: &Bind) -> Result<Option<String>, Error> {
        bind.around.as_ref().map(|around| self.expression(around, Scope::STATEMENT)).transpose()
    }

    fn alone(&mut self, bind: &Bind, name: Option<&str>) -> Result<String, Error> {
        let name = bind.key.as_deref().or(name);
        if bind.literal {
            return self
                .literal(bind.literal_value.as_ref().or(bind.value.as_ref()).unwrap_or(&Value::Null), &bind.type_);
        }
        if bind.named && !self.driver {
            let pyformat = self.placeholders.map_or(self.doubled, |style| style.pyformat);
            return self.placeholder(
                bind,
                name.unwrap_or("param"),
                Placeholder { pyformat, cast: self.placeholders.is_some() },
            );
        }
        if let Some(style) = self.placeholders {
            return self.placeholder(bind, name.unwrap_or("param"), style);
        }
        let literal = bind.literal_value.as_ref().filter(|_| !self.driver || bind.literal_execute);
        match literal.or(bind.value.as_ref()) {
            None if self.driver => Err(Error::MissingBind { name: name.unwrap_or("param_1").to_owned() }),
            // With literals SQLAlchemy writes NULL for a value that is missing.
            None => Ok(if bind.expanding { "(NULL)" } else { "NULL" }.to_owned()),
            // `None` of a JSON column is NULL as a literal, and `null` as a parameter.
            Some(Value::Str(text))
                if !self.driver
                    && text == "null"
                    && matches!(bind.type_, Type::Json | Type::Jsonb)
                    && !bind.expanding =>
            {
                Ok("NULL".to_owned())
            }
            Some(value) if bind.expanding => Ok(format!("({})", self.expanded(value, bind, "")?)),
            Some(value) => self.value(value, &bind.type_),
        }
    }

    /// `%(name)s`, `:name`, `(__[POSTCOMPILE_name])`
    fn placeholder(&mut self, bind: &Bind, name: &str, style: Placeholder) -> Result<String, Error> {
        let name = bind.unique.map_or_else(|| name.to_owned(), |number| self.bind_name(name, number));
        let name = escaped(&name);
        if bind.expanding || bind.literal_execute {
            let around = if bind.expanding { self.around(bind)? } else { None };
            let around =
                around.map_or_else(String::new, |around| format!("~~{}~~", around.replacen('\0', "~~REPL~~", 1)));
            let token = format!("__[POSTCOMPILE_{name}{around}]");
            return Ok(if bind.expanding { format!("({token})") } else { token });
        }
        let name = if style.pyformat { format!("%({name})s") } else { format!(":{name}") };
        Ok(if style.cast && is_cast(&bind.type_) {
            format!("{name}::{}", type_name(&bind.type_, self.doubled)?)
        } else {
            name
        })
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
    pub(super) fn expanded(&mut self, value: &Value, bind: &Bind, operator: &str) -> Result<String, Error> {
        let type_ = &bind.type_;
        let (Value::Array(items) | Value::Tuple(items)) = value else { return self.value(value, type_) };
        if items.is_empty() {
            // The parenthesis that closes the list closes these conditions.
            let nothing = match bind.width {
                0 => "NULL".to_owned(),
                width => format!("({})", vec!["NULL"; width].join(", ")),
            };
            return Ok(match operator {
                "NOT IN" => format!("{nothing}) OR (1 = 1"),
                "IN" => format!("{nothing}) AND (1 != 1"),
                _ => format!("SELECT CAST(NULL AS {}) WHERE 1!=1", no_row_of(type_)?),
            });
        }
        let around = self.around(bind)?;
        let items: Result<Vec<_>, _> = items
            .iter()
            .map(|item| match item {
                // Beside a column that is no tuple there is no literal for one.
                Value::Tuple(fields) if self.driver || bind.width > 0 => {
                    let field = |field| match self.driver {
                        true => adapted(field, &of(field)),
                        false => self.literal(field, &of(field)),
                    };
                    let fields: Result<Vec<_>, _> = fields.iter().map(field).collect();
                    Ok(format!("({})", fields?.join(", ")))
                }
                item => Ok(within(around.as_deref(), self.value(item, type_)?)),
            })
            .collect();
        Ok(items?.join(", "))
    }
}

/// `lower('x')`
fn within(around: Option<&str>, value: String) -> String {
    match around {
        Some(around) => around.replace('\0', &value),
        None => value,
    }
}

/// `Mixed_Case`: what would not do within `%(...)s` or after `:` has another letter.
fn escaped(name: &str) -> String {
    let letter = |character| match character {
        '%' => 'P',
        '(' => 'A',
        ')' => 'Z',
        ':' => 'C',
        '.' | '[' | ']' | ' ' => '_',
        other => other,
    };
    name.chars().map(letter).collect()
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
        Value::Null | Value::Array(_) | Value::Tuple(_) | Value::Hstore(_) | Value::Range { .. } | Value::Raw(_) => {
            Type::Null
        }
    }
}
