"""`sqlalchemy_utils.types.uuid.UUIDType(binary=False)`"""

from sqlalchemy import types
from sqlalchemy.dialects import postgresql


class UUIDType(types.TypeDecorator):
    """`UUID`; with `native=False` `BINARY(16)` or `CHAR(32)`"""

    impl = types.BINARY(16)
    cache_ok = True

    def __init__(self, binary=True, native=True):
        self.impl = types.BINARY(16)
        self.binary = binary
        self.native = native

    def load_dialect_impl(self, dialect):
        if self.native:
            return dialect.type_descriptor(postgresql.UUID())
        return dialect.type_descriptor(self.impl if self.binary else types.CHAR(32))
