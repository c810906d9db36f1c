"""`from sqlalchemy.engine.default import DefaultDialect`"""

from sqlalchemy.dialects.postgresql.base import PGDialect as DefaultDialect  # noqa: F401
