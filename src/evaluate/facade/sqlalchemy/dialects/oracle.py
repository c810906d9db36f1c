"""Oracle's types, as far as migrations name them."""

from .foreign_types import OtherDialect, lookup, make

TYPES = make(
    "sqlalchemy.dialects.oracle",
    """
BLOB CHAR CLOB DOUBLE_PRECISION NCHAR NVARCHAR REAL VARCHAR
DATE: timezone=False
*BINARY_DOUBLE *BINARY_FLOAT: precision asdecimal=False decimal_return_scale
FLOAT: binary_precision asdecimal=False decimal_return_scale
TIMESTAMP: timezone=False local_timezone=False
*BFILE *RAW: length
*INTERVAL: day_precision second_precision
*LONG *NCLOB *VARCHAR2: length collation
*NUMBER: precision scale asdecimal
*ROWID:
*VECTOR: dim storage_format storage_type
""",
)
TYPES["NVARCHAR2"] = TYPES["NVARCHAR"]


def _number(self, precision=None, scale=None, asdecimal=None):
    """A NUMBER without a scale is an integer."""
    self.precision, self.scale = precision, scale
    self.asdecimal = bool(scale and scale > 0) if asdecimal is None else asdecimal


TYPES["NUMBER"].__init__ = _number

dialect = OtherDialect("oracle")

__getattr__ = lookup("sqlalchemy.dialects.oracle", TYPES)
