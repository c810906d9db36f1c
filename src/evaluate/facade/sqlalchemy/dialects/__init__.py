"""Databases: PostgreSQL, and the others as far as migrations name their types."""

from .._lazy import names

__getattr__, __all__ = names("sqlalchemy.dialects", {}, "mssql mysql oracle postgresql sqlite")
