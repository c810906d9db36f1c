"""`from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2`"""

from .base import PGDialect
from .json import JSON, JSONB

__all__ = ["JSON", "JSONB", "PGDialect_psycopg2", "dialect"]


class _PGJSON(JSON):
    """`JSON` as the driver has it"""


class _PGJSONB(JSONB):
    """`JSONB` as the driver has it"""


class PGDialect_psycopg2(PGDialect):
    """The dialect with the driver in its name."""

    driver = "psycopg2"


dialect = PGDialect_psycopg2
