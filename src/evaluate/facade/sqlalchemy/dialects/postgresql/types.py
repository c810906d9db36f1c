"""PostgreSQL's own types."""

from sqlalchemy.sql import sqltypes
from sqlalchemy.sql.type_api import TypeEngine


class _Named(TypeEngine):
    """A type whose name takes no argument."""

    def _payload(self):
        return {"kind": "named", "name": type(self)._sql_name()}

    @classmethod
    def _sql_name(cls):
        # A class of the script's own, derived from INET, is rendered as INET.
        for base in cls.__mro__:
            if base.__module__.startswith("sqlalchemy.dialects.postgresql"):
                return base.__name__
        return cls.__name__


class _Address(_Named):
    """A type of network addresses, which are compared with text as if it were one."""

    def coerce_compared_value(self, op, value):
        return self


class INET(_Address):
    """`INET`"""


class CIDR(_Address):
    """`CIDR`"""


class MACADDR(_Address):
    """`MACADDR`"""


class MACADDR8(_Address):
    """`MACADDR8`"""


class MONEY(_Named):
    """`MONEY`"""

    python_type = str


class OID(_Named):
    """`OID`"""

    python_type = int


class REGCLASS(_Named):
    """`REGCLASS`"""


class REGCONFIG(_Named):
    """`REGCONFIG`"""


class TSQUERY(_Named):
    """`TSQUERY`"""


class TSVECTOR(_Named):
    """`TSVECTOR`"""

    python_type = str


class CITEXT(sqltypes.TEXT):
    """`CITEXT`"""

    _kind = "citext"


class BYTEA(sqltypes.LargeBinary):
    """`BYTEA`"""

    _plain_text = "BYTEA"


class BIT(TypeEngine):
    """`BIT(length)`, `BIT VARYING(length)`"""

    _plain_text = "BIT"

    def __init__(self, length=None, varying=False):
        # BIT alone is BIT(1); BIT VARYING alone has no limit.
        self.length = length if varying else length or 1
        self.varying = varying

    def _payload(self):
        return {"kind": "bit", "length": self.length, "varying": bool(self.varying)}


class TIMESTAMP(sqltypes.TIMESTAMP):
    """`TIMESTAMP(precision) WITH TIME ZONE`"""

    def __init__(self, timezone=False, precision=None):
        super().__init__(timezone)
        self.precision = precision


class TIME(sqltypes.TIME):
    """`TIME(precision) WITH TIME ZONE`"""

    def __init__(self, timezone=False, precision=None):
        super().__init__(timezone)
        self.precision = precision


class INTERVAL(sqltypes.Interval):
    """`INTERVAL fields (precision)`"""

    _plain_text = "INTERVAL"

    def __init__(self, precision=None, fields=None):
        super().__init__(second_precision=precision)
        self.precision = precision
        self.fields = fields

    def _payload(self):
        return {"kind": "interval", "fields": self.fields, "precision": self.precision}


PGBit = BIT
PGCidr = CIDR
PGInet = INET
PGInterval = INTERVAL
PGMacAddr = MACADDR
PGUuid = sqltypes.UUID
