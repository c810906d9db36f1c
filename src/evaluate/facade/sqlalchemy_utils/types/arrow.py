"""`sqlalchemy_utils.types.arrow.ArrowType`"""

from .enriched_datetime.enriched_datetime_type import EnrichedDateTimeType


class ArrowType(EnrichedDateTimeType):
    """`TIMESTAMP`"""

    cache_ok = True

    def __init__(self, *args, **kw):
        super().__init__(None, *args, **kw)
