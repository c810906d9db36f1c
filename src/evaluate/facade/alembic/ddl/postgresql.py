"""`alembic.ddl.postgresql`"""

from .impl import PostgresqlImpl

__all__ = ["PostgresqlImpl"]
