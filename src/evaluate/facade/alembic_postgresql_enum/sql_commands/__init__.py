"""`alembic_postgresql_enum.sql_commands`"""

from sqlalchemy._lazy import names

__getattr__, __all__ = names("alembic_postgresql_enum.sql_commands", {}, "indexes")
