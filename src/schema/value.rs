//! Python values that cross into SQL.

use serde::Deserialize;

/// `%(name)s`: a value bound to a statement, already converted by its type (`Enum` member to label, `JSON` to text).
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Value {
    /// `None`
    Null,
    /// `True`
    Bool(bool),
    /// `int`, in decimal digits: Python's have no bounds.
    Int(String),
    /// `float`, as Python's `repr` writes it (`nan`, `inf` included).
    Float(String),
    /// `decimal.Decimal`, as `str` writes it.
    Decimal(String),
    /// `str`
    Str(String),
    /// `bytes`, in hexadecimal digits.
    Bytes(String),
    /// `datetime.date`, ISO 8601.
    Date(String),
    /// `datetime.time`, ISO 8601.
    Time(String),
    /// `datetime.datetime`, `isoformat(" ")`.
    Timestamp(String),
    /// `datetime.datetime` with a zone, `isoformat(" ")`.
    Timestamptz(String),
    /// `datetime.timedelta`
    Interval {
        /// `timedelta.days`
        days: i64,
        /// `timedelta.seconds`
        seconds: i64,
        /// `timedelta.microseconds`
        microseconds: i64,
    },
    /// `uuid.UUID`, with dashes.
    Uuid(String),
    /// `list`: a PostgreSQL array.
    Array(Vec<Value>),
    /// `tuple`: the right side of `IN`.
    Tuple(Vec<Value>),
    /// `dict` beside an `HSTORE` column.
    Hstore(Vec<(String, Option<String>)>),
    /// `postgresql.Range`
    Range {
        /// Lower bound.
        lower: Option<Box<Value>>,
        /// Upper bound.
        upper: Option<Box<Value>>,
        /// `[)`
        bounds: String,
        /// `empty`
        #[serde(default)]
        empty: bool,
        /// `daterange`, of a range of psycopg2's own.
        #[serde(default)]
        constructor: Option<String>,
    },
    /// `AsIs("now()")`: SQL in the place of a value.
    Raw(String),
}
