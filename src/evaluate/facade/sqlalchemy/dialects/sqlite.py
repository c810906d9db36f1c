"""SQLite's types, as far as migrations name them."""

from .foreign_types import OtherDialect, lookup, make

TYPES = make(
    "sqlalchemy.dialects.sqlite",
    """
    BLOB BOOLEAN CHAR DATE DATETIME DECIMAL FLOAT INTEGER JSON NUMERIC REAL SMALLINT TEXT TIME TIMESTAMP VARCHAR""",
    "",
)

dialect = OtherDialect("sqlite")

__getattr__ = lookup("sqlalchemy.dialects.sqlite", TYPES)
