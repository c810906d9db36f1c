"""`advanced_alchemy.types.GUID(length=16)`"""

from sqlalchemy.dialects.postgresql import UUID
from sqlalchemy.types import BINARY, TypeDecorator


class GUID(TypeDecorator):
    """`UUID`"""

    impl = BINARY(16)
    cache_ok = True

    def __init__(self, *args, binary=True, **kw):
        super().__init__()
        self.binary = binary

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(UUID())

    def process_bind_param(self, value, dialect):
        return None if value is None else str(value)
