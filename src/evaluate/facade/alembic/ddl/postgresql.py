"""`alembic.ddl.postgresql`"""

from .impl import PostgresqlImpl

__all__ = ["PostgresqlImpl"]


def __getattr__(name):
    if name == "PostgresqlColumnType":
        from .column_type import PostgresqlColumnType

        return PostgresqlColumnType
    raise AttributeError(f"alembic.ddl.postgresql.{name} is not part of this facade")
