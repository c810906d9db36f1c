"""`sqlmodel.sql`"""

from sqlalchemy._lazy import names

__getattr__, __all__ = names("sqlmodel.sql", {}, "base expression sqltypes")
