"""`sqlmodel.sql.sqltypes.AutoString()`"""

from sqlalchemy import types
from sqlalchemy.dialects.postgresql import UUID


class AutoString(types.TypeDecorator):
    """`VARCHAR`"""

    impl = types.String
    cache_ok = True


class GUID(types.TypeDecorator):
    """`UUID`, as SQLModel had it before it used SQLAlchemy's `Uuid`."""

    impl = types.CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(UUID())


class UTCDateTime(types.TypeDecorator):
    """`TIMESTAMP WITH TIME ZONE`"""

    impl = types.DateTime
    cache_ok = True

    def __init__(self):
        super().__init__(timezone=True)

    def __repr__(self):
        return "UTCDateTime()"
