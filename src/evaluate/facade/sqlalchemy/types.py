"""`sa.types.Integer`: the column types under their public name."""

from ._lazy import names

__getattr__, __all__ = names(
    "sqlalchemy.types",
    {
        "sqlalchemy.sql.sqltypes": """
            ARRAY BIGINT BINARY BLOB BOOLEAN BOOLEANTYPE BigInteger Boolean CHAR CLOB Concatenable DATE DATETIME
            DECIMAL DOUBLE DOUBLE_PRECISION Date DateTime Double FLOAT Float INT INTEGER INTEGERTYPE Indexable Integer
            Interval JSON LargeBinary MATCHTYPE MatchType NCHAR NULLTYPE NUMERIC NVARCHAR NullType Numeric PickleType
            REAL SMALLINT STRINGTYPE SmallInteger String TEXT TIME TIMESTAMP TableValueType Text Time TupleType UUID
            Unicode UnicodeText Uuid VARBINARY VARCHAR _Binary""",
        "sqlalchemy.sql.named_types": "Emulated Enum SchemaType",
        "sqlalchemy.sql.own_types": "ExternalType TypeDecorator UserDefinedType Variant",
        "sqlalchemy.sql.type_api": "NO_ARG TypeEngine TypeEngineMixin to_instance",
    },
)
