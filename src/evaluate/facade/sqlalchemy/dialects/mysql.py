"""MySQL's types, as far as migrations name them."""

from .foreign_types import Listed, OtherDialect, lookup, make

TYPES = make(
    "sqlalchemy.dialects.mysql",
    """
BINARY BLOB BOOLEAN DATE VARBINARY
BIGINT INTEGER SMALLINT *MEDIUMINT *TINYINT: display_width | display_width unsigned=False zerofill=False
*BIT *LONGBLOB *MEDIUMBLOB *TINYBLOB: length
CHAR TEXT VARCHAR: length | charset collation ascii=False binary=False unicode=False national=False length
*INET4 *INET6:
DATETIME TIME TIMESTAMP: timezone=False fsp
DECIMAL NUMERIC: precision scale asdecimal=True | unsigned=False zerofill=False precision scale asdecimal=True
FLOAT: precision scale asdecimal=False | precision scale asdecimal=False unsigned=False zerofill=False
DOUBLE REAL: precision scale asdecimal=True | precision scale asdecimal=False unsigned=False zerofill=False
JSON: none_as_null=False
NCHAR NVARCHAR: length national=True | charset collation ascii=False binary=False unicode=False national=False length
*LONGTEXT *MEDIUMTEXT *TINYTEXT: | charset collation ascii=False binary=False unicode=False national=False
*YEAR: display_width
""",
)
for _name in ("ENUM", "SET"):
    TYPES[_name] = type(_name, (Listed,), {"__module__": "sqlalchemy.dialects.mysql", "__visit_name__": _name})

dialect = OtherDialect("mysql")

__getattr__ = lookup("sqlalchemy.dialects.mysql", TYPES)
