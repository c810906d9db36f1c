"""SQL Server's types, as far as migrations name them."""

from .foreign_types import OtherDialect, lookup, make

TYPES = make(
    "sqlalchemy.dialects.mssql",
    """
BIGINT BINARY CHAR DATE DATETIME DECIMAL FLOAT INTEGER NCHAR NUMERIC NVARCHAR SMALLINT TEXT VARCHAR
DOUBLE_PRECISION REAL *MONEY *SMALLMONEY *SQL_VARIANT *TINYINT:
JSON: none_as_null=False
TIME *DATETIME2 *DATETIMEOFFSET: precision
TIMESTAMP *ROWVERSION: convert_int=False
VARBINARY: length filestream=False
*IMAGE: length
*NTEXT *XML: length collation
*SMALLDATETIME: timezone=False
*BIT: create_constraint=False name
*UNIQUEIDENTIFIER: as_uuid=True
""",
)

dialect = OtherDialect("mssql")

__getattr__ = lookup("sqlalchemy.dialects.mssql", TYPES)
