"""`sqlalchemy_utils.types.json.JSONType`"""

from sqlalchemy import types
from sqlalchemy.dialects import postgresql


class JSONType(types.TypeDecorator):
    """`JSON`"""

    impl = types.UnicodeText
    cache_ok = True

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(postgresql.JSON())
