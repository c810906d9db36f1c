"""`sqlalchemy_utils.types.uuid.UUIDType(binary=False)`"""

from sqlalchemy import types
from sqlalchemy.dialects import postgresql


class UUIDType(types.TypeDecorator):
    """`UUID`; with `native=False` `BINARY(16)` or `CHAR(32)`"""

    impl = types.BINARY(16)
    cache_ok = True

    def __init__(self, binary=True, native=True):
        super().__init__()
        self.impl = types.BINARY(16)
        self.binary = binary
        self.native = native

    def load_dialect_impl(self, dialect):
        if self.native:
            return dialect.type_descriptor(postgresql.UUID())
        return dialect.type_descriptor(self.impl if self.binary else types.CHAR(32))

    def process_bind_param(self, value, dialect):
        if value is None:
            return None
        value = _uuid(value)
        if self.native:
            return str(value)
        return value.bytes if self.binary else value.hex

    def process_literal_param(self, value, dialect):
        return value

    def process_result_value(self, value, dialect):
        return None if value is None else _uuid(value)


def _uuid(value):
    from uuid import UUID

    if isinstance(value, UUID):
        return value
    if isinstance(value, bytes):
        return UUID(bytes=value)
    try:
        return UUID(value)
    except (TypeError, ValueError):
        return UUID(bytes=value)
