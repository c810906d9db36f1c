//! Column types, by the names that SQLAlchemy's compiler visits them under.

use super::{EnumType, Identifier};
use serde::Deserialize;

/// `INTEGER`, `VARCHAR(40)`, `TIMESTAMP WITH TIME ZONE`, ...
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Type {
    /// `NullType`: no type is known. Rendering DDL with it is an error.
    Null,
    /// `sa.Integer`, `INTEGER`
    Integer,
    /// `sa.SmallInteger`, `SMALLINT`
    SmallInteger,
    /// `sa.BigInteger`, `BIGINT`
    BigInteger,
    /// `sa.String`, `sa.Unicode`, `VARCHAR(length)`
    Varchar(Text),
    /// `CHAR(length)`
    Char(Text),
    /// `NVARCHAR(length)`
    Nvarchar(Text),
    /// `NCHAR(length)`
    Nchar(Text),
    /// `sa.Text`, `sa.UnicodeText`, `TEXT`
    Text(Text),
    /// `CLOB`
    Clob(Text),
    /// `CITEXT`
    Citext(Text),
    /// `BOOLEAN`
    Boolean,
    /// `DATE`
    Date,
    /// `sa.DateTime`, `TIMESTAMP(precision) WITH TIME ZONE`
    Timestamp(Temporal),
    /// `DATETIME`: no type of PostgreSQL, rendered as asked.
    Datetime,
    /// `TIME(precision) WITH TIME ZONE`
    Time(Temporal),
    /// `INTERVAL fields (precision)`
    Interval {
        /// `YEAR TO MONTH`, `DAY`, ...
        #[serde(default)]
        fields: Option<String>,
        /// Fractional digits of seconds.
        #[serde(default)]
        precision: Option<i64>,
    },
    /// `NUMERIC(precision, scale)`
    Numeric(Decimal),
    /// `DECIMAL(precision, scale)`
    Decimal(Decimal),
    /// `sa.Float`, `FLOAT(precision)`
    Float {
        /// Binary digits.
        #[serde(default)]
        precision: Option<i64>,
    },
    /// `REAL`
    Real,
    /// `sa.Double`, `DOUBLE_PRECISION`: `DOUBLE PRECISION`
    DoublePrecision,
    /// `DOUBLE`: no type of PostgreSQL, rendered as asked.
    Double,
    /// `sa.LargeBinary`, `BYTEA`
    Bytea,
    /// `BLOB`
    Blob,
    /// `BINARY(length)`
    Binary {
        /// Bytes.
        #[serde(default)]
        length: Option<i64>,
    },
    /// `VARBINARY(length)`
    Varbinary {
        /// Bytes.
        #[serde(default)]
        length: Option<i64>,
    },
    /// `JSON`
    Json,
    /// `JSONB`
    Jsonb,
    /// `JSONPATH`
    Jsonpath,
    /// `UUID`
    Uuid {
        /// `as_uuid=False`: values are text.
        #[serde(default)]
        as_text: bool,
    },
    /// `BIT(length)`, `BIT VARYING(length)`
    Bit {
        /// Bits.
        #[serde(default)]
        length: Option<i64>,
        /// `VARYING`
        #[serde(default)]
        varying: bool,
    },
    /// A type whose name takes no argument: `INET`, `CIDR`, `MACADDR`, `MONEY`, `OID`, `TSVECTOR`, `HSTORE`, `INT4RANGE`, ...
    Named {
        /// The name in the way it is rendered.
        name: String,
    },
    /// `postgresql.ENUM`, native `sa.Enum`
    Enum(EnumType),
    /// `postgresql.DOMAIN`
    Domain {
        /// The domain's schema.
        #[serde(default)]
        schema: Option<Identifier>,
        /// The domain's name.
        name: Identifier,
    },
    /// `item[]`
    Array {
        /// The element's type.
        item: Box<Type>,
        /// How many dimensions, one where none is given.
        #[serde(default)]
        dimensions: Option<i64>,
    },
    /// `UserDefinedType.get_col_spec()`, `@compiles`: text that a package or a script makes.
    UserDefined {
        /// The text.
        spec: String,
        /// `literal_processor()` quotes a value as that of `String` does.
        #[serde(default)]
        quoted: bool,
    },
}

/// Parameters of the character types.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub struct Text {
    /// Characters.
    #[serde(default)]
    pub length: Option<i64>,
    /// `COLLATE "..."`
    #[serde(default)]
    pub collation: Option<String>,
}

/// Parameters of `TIME` and `TIMESTAMP`.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub struct Temporal {
    /// `WITH TIME ZONE`
    #[serde(default)]
    pub timezone: bool,
    /// Fractional digits of seconds.
    #[serde(default)]
    pub precision: Option<i64>,
}

/// Parameters of `NUMERIC`.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub struct Decimal {
    /// Digits in all.
    #[serde(default)]
    pub precision: Option<i64>,
    /// Digits after the point.
    #[serde(default)]
    pub scale: Option<i64>,
}
