"""`advanced_alchemy.types.DateTimeUTC(timezone=True)`"""

from sqlalchemy import DateTime
from sqlalchemy.types import TypeDecorator


class DateTimeUTC(TypeDecorator):
    """`TIMESTAMP WITH TIME ZONE`"""

    impl = DateTime(timezone=True)
    cache_ok = True

    def __init__(self, *args, **kw):
        super().__init__()
        self.impl = DateTime(timezone=kw.get("timezone", True))

    def process_bind_param(self, value, dialect):
        from datetime import timezone

        if value is None:
            return None
        if not value.tzinfo:
            raise TypeError("tzinfo is required")
        return value.astimezone(timezone.utc)
