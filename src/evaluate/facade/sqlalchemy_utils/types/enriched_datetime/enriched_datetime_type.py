"""A moment, whose values may be of `pendulum` or `arrow`."""

from sqlalchemy import types


class EnrichedDateTimeType(types.TypeDecorator):
    """`TIMESTAMP`"""

    impl = types.DateTime
    cache_ok = True

    def __init__(self, datetime_processor=None, *args, **kw):
        super().__init__(*args, **kw)
