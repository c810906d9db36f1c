"""SQLite's types, as far as migrations name them."""

from .foreign_types import OtherDialect, lookup, make

TYPES = make(
    "sqlalchemy.dialects.sqlite",
    """
BLOB BOOLEAN CHAR DECIMAL FLOAT INTEGER NUMERIC REAL SMALLINT TEXT TIMESTAMP VARCHAR
DATE DATETIME=DateTime TIME:
JSON: none_as_null=False
""",
)

dialect = OtherDialect("sqlite")

__getattr__ = lookup("sqlalchemy.dialects.sqlite", TYPES)
