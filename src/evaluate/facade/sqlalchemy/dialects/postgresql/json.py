"""`JSON`, `JSONB`, `JSONPATH`"""

from sqlalchemy.sql import sqltypes
from sqlalchemy.sql.type_api import TypeEngine


class JSON(sqltypes.JSON):
    """`JSON`"""


class JSONB(JSON):
    """`JSONB`"""

    _kind = "jsonb"


class JSONPATH(TypeEngine):
    """`JSONPATH`"""

    _kind = "jsonpath"
