"""`from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg`"""

from .base import PGDialect
from .json import JSON, JSONB

__all__ = ["AsyncpgJSON", "AsyncpgJSONB", "PGDialect_asyncpg", "dialect"]


class AsyncpgJSON(JSON):
    """`JSON` as the driver has it"""


class AsyncpgJSONB(JSONB):
    """`JSONB` as the driver has it"""


class PGDialect_asyncpg(PGDialect):
    """The dialect with the driver in its name."""

    driver = "asyncpg"
    is_async = True


dialect = PGDialect_asyncpg
