"""`sqlalchemy_utils.types.ts_vector.TSVectorType`"""

from sqlalchemy import types
from sqlalchemy.dialects import postgresql


class TSVectorType(types.TypeDecorator):
    """`TSVECTOR`"""

    impl = postgresql.TSVECTOR
    cache_ok = True

    def __init__(self, *columns, **options):
        super().__init__()
        self.columns = columns
        self.options = options
