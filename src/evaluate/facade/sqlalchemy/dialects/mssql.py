"""SQL Server's types, as far as migrations name them."""

from .foreign_types import OtherDialect, lookup, make

TYPES = make(
    "sqlalchemy.dialects.mssql",
    """
    BIGINT BINARY CHAR DATE DATETIME DECIMAL DOUBLE_PRECISION FLOAT INTEGER JSON NCHAR NUMERIC NVARCHAR REAL
    SMALLINT TEXT TIME TIMESTAMP VARBINARY VARCHAR""",
    """
    BIT DATETIME2 DATETIMEOFFSET IMAGE MONEY NTEXT ROWVERSION SMALLDATETIME SMALLMONEY SQL_VARIANT TINYINT
    UNIQUEIDENTIFIER XML""",
)

dialect = OtherDialect("mssql")

__getattr__ = lookup("sqlalchemy.dialects.mssql", TYPES)
