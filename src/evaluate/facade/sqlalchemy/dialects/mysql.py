"""MySQL's types, as far as migrations name them."""

from .foreign_types import OtherDialect, lookup, make

TYPES = make(
    "sqlalchemy.dialects.mysql",
    """
    BIGINT BINARY BLOB BOOLEAN CHAR DATE DATETIME DECIMAL DOUBLE FLOAT INTEGER JSON NCHAR NUMERIC NVARCHAR REAL
    SMALLINT TEXT TIME TIMESTAMP VARBINARY VARCHAR""",
    """
    BIT ENUM INET4 INET6 LONGBLOB LONGTEXT MEDIUMBLOB MEDIUMINT MEDIUMTEXT SET TINYBLOB TINYINT TINYTEXT YEAR""",
)

dialect = OtherDialect("mysql")

__getattr__ = lookup("sqlalchemy.dialects.mysql", TYPES)
