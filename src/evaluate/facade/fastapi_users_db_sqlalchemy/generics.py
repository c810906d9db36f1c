"""`fastapi_users_db_sqlalchemy.generics.GUID()`"""

from sqlalchemy import CHAR, TIMESTAMP
from sqlalchemy.dialects.postgresql import UUID
from sqlalchemy.types import TypeDecorator


class GUID(TypeDecorator):
    """`UUID`"""

    impl = CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(UUID())

    def process_bind_param(self, value, dialect):
        return None if value is None else str(value)

    def process_result_value(self, value, dialect):
        import uuid

        return value if value is None or isinstance(value, uuid.UUID) else uuid.UUID(value)


class TIMESTAMPAware(TypeDecorator):
    """`TIMESTAMP`, or `TIMESTAMP WITH TIME ZONE`"""

    impl = TIMESTAMP
    cache_ok = True


def now_utc():
    """The moment, with its time zone."""
    from datetime import datetime, timezone

    return datetime.now(timezone.utc)
