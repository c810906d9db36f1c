"""`from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg`"""

from .base import PGDialect
from .json import JSON, JSONB

__all__ = ["JSON", "JSONB", "PGDialect_psycopg", "dialect"]


class _PGJSON(JSON):
    """`JSON` as the driver has it"""


class _PGJSONB(JSONB):
    """`JSONB` as the driver has it"""


class PGDialect_psycopg(PGDialect):
    """The dialect with the driver in its name."""

    driver = "psycopg"


dialect = PGDialect_psycopg
