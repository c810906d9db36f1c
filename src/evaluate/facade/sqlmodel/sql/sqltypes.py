"""`sqlmodel.sql.sqltypes.AutoString()`"""

import datetime

from sqlalchemy import types


class AutoString(types.TypeDecorator):
    """`VARCHAR`"""

    impl = types.String
    cache_ok = True


class UTCDateTime(types.TypeDecorator):
    """`TIMESTAMP WITH TIME ZONE`, written and read in UTC."""

    impl = types.DateTime
    cache_ok = True

    def __init__(self):
        super().__init__(timezone=True)

    def __repr__(self):
        return "UTCDateTime()"

    def coerce_compared_value(self, op, value):
        return types.Interval() if isinstance(value, datetime.timedelta) else self

    def process_bind_param(self, value, dialect):
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError(
                "Datetime values must have timezone information. Use datetime.now(timezone.utc), or annotate the field "
                "with NaiveDatetime for naive storage."
            )
        return value.astimezone(datetime.UTC)

    def process_result_value(self, value, dialect):
        if value is None:
            return None
        return value.replace(tzinfo=datetime.UTC) if value.utcoffset() is None else value.astimezone(datetime.UTC)
