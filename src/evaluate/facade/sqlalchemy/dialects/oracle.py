"""Oracle's types, as far as migrations name them."""

from .foreign_types import OtherDialect, lookup, make

TYPES = make(
    "sqlalchemy.dialects.oracle",
    "BLOB CHAR CLOB DATE DOUBLE_PRECISION FLOAT NCHAR NVARCHAR REAL TIMESTAMP VARCHAR",
    "BFILE BINARY_DOUBLE BINARY_FLOAT INTERVAL LONG NCLOB NUMBER NVARCHAR2 RAW ROWID VARCHAR2 VECTOR",
)

dialect = OtherDialect("oracle")

__getattr__ = lookup("sqlalchemy.dialects.oracle", TYPES)
