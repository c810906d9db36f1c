"""The column types that `sqlalchemy` itself exports, in PostgreSQL's reading, and the type of a Python value."""

from .data_types import (  # noqa: F401
    ARRAY, BINARY, BLOB, BOOLEAN, Boolean, JSON, LargeBinary, UUID, Uuid, VARBINARY, _Binary, _JsonNull,
)
from .number_types import (  # noqa: F401
    BIGINT, BigInteger, DECIMAL, DOUBLE, DOUBLE_PRECISION, Double, FLOAT, Float, INT, INTEGER, Integer, NUMERIC,
    Numeric, REAL, SMALLINT, SmallInteger,
)
from .text_types import (  # noqa: F401
    CHAR, CLOB, Concatenable, Indexable, NCHAR, NVARCHAR, String, TEXT, Text, Unicode, UnicodeText, VARCHAR,
)
from .time_types import (  # noqa: F401
    DATE, DATETIME, Date, DateTime, Interval, TIME, TIMESTAMP, Time,
)
from .type_api import NULLTYPE, NullType, TypeEngine, TypeEngineMixin, to_instance  # noqa: F401


class TupleType(TypeEngine):
    """`(a, b)`"""

    __visit_name__ = "tuple"

    def __init__(self, *types):
        self.types = [to_instance(type_) for type_ in types]


class MatchType(Boolean):
    """What `@@` returns."""


class TableValueType(TypeEngine):
    """The type of a function that returns rows."""

    _kind = "null"

    def __init__(self, *elements):
        self._elements = list(elements)


INTEGERTYPE = Integer()
STRINGTYPE = String()
BOOLEANTYPE = Boolean()
MATCHTYPE = MatchType()


def type_of(value):
    """The type of a Python value, by its class."""
    cls = type(value)
    made = _TYPES_OF_VALUES.get(cls.__name__)
    # What derives from `str` or `int` has no type of its own.
    if made is not None and cls.__module__ in _MODULES_OF_VALUES:
        return made(value)
    if cls.__name__ == "Range" and hasattr(value, "_sql_type"):
        return value._sql_type()
    return NULLTYPE


def _int_type(value):
    return BigInteger() if value.bit_length() >= 32 else INTEGERTYPE


_MODULES_OF_VALUES = frozenset(("builtins", "datetime", "_datetime", "decimal", "_decimal", "_pydecimal", "uuid"))

_TYPES_OF_VALUES = {
    "bool": lambda value: BOOLEANTYPE,
    "int": _int_type,
    "float": lambda value: Float(),
    "str": lambda value: STRINGTYPE,
    "bytes": lambda value: LargeBinary(),
    "Decimal": lambda value: Numeric(),
    "UUID": lambda value: Uuid(),
    "datetime": lambda value: DateTime(timezone=value.tzinfo is not None),
    "date": lambda value: Date(),
    "time": lambda value: Time(),
    "timedelta": lambda value: Interval(),
}


def __getattr__(name):
    # Enum and the mixin of types that a schema creates have a module of their own.
    if name in ("Enum", "SchemaType", "Emulated"):
        from . import named_types

        return getattr(named_types, name)
    if name == "PickleType":
        from .pickle_type import PickleType

        return PickleType
    if name in ("ExternalType", "TypeDecorator", "UserDefinedType", "Variant"):
        from . import own_types

        return getattr(own_types, name)
    from .._lazy import missing

    raise missing("sqlalchemy.sql.sqltypes", name)
