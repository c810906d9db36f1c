"""`advanced_alchemy.types.JsonB`"""

from sqlalchemy import BLOB, JSON
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeDecorator


class ORA_JSONB(TypeDecorator):
    """Oracle's JSON; the variant of JsonB for that database"""

    impl = BLOB
    cache_ok = True

    def __init__(self, *args, **kw):
        super().__init__()


JsonB = JSON().with_variant(JSONB, "postgresql").with_variant(ORA_JSONB, "oracle")
