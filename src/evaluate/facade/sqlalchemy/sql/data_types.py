"""Truth, bytes, JSON, UUIDs and arrays."""

from .text_types import Concatenable, Indexable, Text
from .type_api import TypeEngine, to_instance


class _Binary(TypeEngine):
    """Bytes."""

    python_type = bytes

    def __init__(self, length=None):
        self.length = length

    def _from_driver(self, value):
        # psycopg2 gives a memoryview, which a statement without types leaves as it is.
        return bytes(value) if isinstance(value, memoryview) else value


class LargeBinary(_Binary):
    """`BYTEA`"""

    _plain_text = "BLOB"
    __visit_name__ = "large_binary"
    _kind = "bytea"


class BLOB(LargeBinary):
    """`BLOB`: no type of PostgreSQL's, rendered as asked."""

    _kind = "blob"


class BINARY(_Binary):
    """`BINARY(length)`: no type of PostgreSQL's, rendered as asked."""

    def _payload(self):
        return {"kind": "binary", "length": self.length}


class VARBINARY(_Binary):
    """`VARBINARY(length)`: no type of PostgreSQL's, rendered as asked."""

    def _payload(self):
        return {"kind": "varbinary", "length": self.length}


class Boolean(TypeEngine):
    """`BOOLEAN`: `create_constraint=True` makes no CHECK, as PostgreSQL has the type."""

    __visit_name__ = "boolean"
    _kind = "boolean"
    native = True
    python_type = bool

    def __init__(self, create_constraint=False, name=None):
        self.create_constraint = create_constraint
        self.name = name

    def _to_driver(self, value):
        if value is None or value is True or value is False:
            return value
        if not isinstance(value, int):
            raise TypeError(f"Not a boolean value: {value!r}")
        if value not in (0, 1):
            raise ValueError(f"Value {value!r} is not None, True, or False")
        return bool(value)


class BOOLEAN(Boolean):
    """`BOOLEAN`"""


class Uuid(TypeEngine):
    """`UUID`; `CHAR(32)` with `native_uuid=False`"""

    _plain_text = "CHAR(32)"
    __visit_name__ = "uuid"
    _kind = "uuid"

    def __init__(self, as_uuid=True, native_uuid=True):
        self.as_uuid = as_uuid
        self.native_uuid = native_uuid

    @property
    def python_type(self):
        if not self.as_uuid:
            return str
        import uuid

        return uuid.UUID

    def _payload(self):
        if not self.native_uuid:
            return {"kind": "char", "length": 32}
        return {"kind": "uuid"} if self.as_uuid else {"kind": "uuid", "as_text": True}

    def coerce_compared_value(self, op, value):
        return self if isinstance(value, str) else super().coerce_compared_value(op, value)

    def _to_driver(self, value):
        if value is None or self.native_uuid:
            return value
        return str(value).replace("-", "")

    def _from_driver(self, value):
        if value is None:
            return None
        if not self.as_uuid:
            return str(value)
        import uuid

        return value if isinstance(value, uuid.UUID) else uuid.UUID(value)


class UUID(Uuid):
    """`UUID`"""

    _plain_text = "UUID"

    def __init__(self, as_uuid=True):
        self.as_uuid = as_uuid
        self.native_uuid = True


class _JsonNull:
    """`JSON.NULL`: the JSON value `null`, where `None` may mean SQL's NULL."""

    def __repr__(self):
        return "JSON.NULL"


class JSON(Indexable, TypeEngine):
    """`JSON`"""

    __visit_name__ = "JSON"
    _kind = "json"
    hashable = False
    python_type = dict
    NULL = _JsonNull()

    def __init__(self, none_as_null=False, astext_type=None):
        self.none_as_null = none_as_null
        self.astext_type = Text() if astext_type is None else to_instance(astext_type)

    @property
    def should_evaluate_none(self):
        return not self.none_as_null

    @should_evaluate_none.setter
    def should_evaluate_none(self, flag):
        self.none_as_null = not flag

    def _to_driver(self, value):
        if value is None and self.none_as_null:
            return None
        if type(value).__name__ == "Null" and hasattr(value, "_wire"):
            # `null()` is NULL, where `None` is a value.
            return None
        import json

        return json.dumps(None if value is JSON.NULL else value)

    def __repr__(self):
        given = ["none_as_null=True"] if self.none_as_null else []
        if type(self).__module__.startswith("sqlalchemy.dialects"):
            given.append(f"astext_type={self.astext_type!r}")
        return f"{type(self).__name__}({', '.join(given)})"


class ARRAY(Indexable, Concatenable, TypeEngine):
    """`item[]`"""

    _plain_text = "ARRAY"
    __visit_name__ = "ARRAY"
    _is_array = True
    python_type = list

    def __init__(self, item_type, as_tuple=False, dimensions=None, zero_indexes=False):
        item_type = to_instance(item_type)
        if isinstance(item_type, type(self)):
            raise ValueError(
                "Do not nest ARRAY types; ARRAY(basetype) handles multi-dimensional arrays of basetype"
            )
        self.item_type = item_type
        self.as_tuple = as_tuple
        self.dimensions = dimensions
        self.zero_indexes = zero_indexes

    @property
    def hashable(self):
        return self.as_tuple

    def _payload(self):
        return {"kind": "array", "item": self.item_type._wire(), "dimensions": self.dimensions}

    def _to_driver(self, value):
        return None if value is None else self._each(value, self.item_type._bind_value, list)

    def _from_driver(self, value):
        if value is None:
            return None
        if isinstance(value, str):
            # psycopg2 knows no array of an enum: it gives the text.
            from sqlalchemy.engine.from_text import array

            value = array(value, str)
        return self._each(value, self.item_type._result_value, tuple if self.as_tuple else list)

    def _each(self, value, convert, collect):
        return collect(
            self._each(item, convert, collect) if isinstance(item, (list, tuple)) else convert(item) for item in value
        )

    def _set_parent(self, column):
        self.item_type._set_parent(column)

    def _set_table(self, column, table):
        self.item_type._set_table(column, table)
