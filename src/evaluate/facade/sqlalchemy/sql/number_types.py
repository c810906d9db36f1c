"""Numbers."""

from .type_api import TypeEngine


class Integer(TypeEngine):
    """`INTEGER`"""

    __visit_name__ = "integer"
    _kind = "integer"
    python_type = int


class SmallInteger(Integer):
    """`SMALLINT`"""

    _kind = "small_integer"


class BigInteger(Integer):
    """`BIGINT`"""

    _kind = "big_integer"


class INTEGER(Integer):
    """`INTEGER`"""


class SMALLINT(SmallInteger):
    """`SMALLINT`"""


class BIGINT(BigInteger):
    """`BIGINT`"""


INT = INTEGER


class Numeric(TypeEngine):
    """`NUMERIC(precision, scale)`"""

    __visit_name__ = "numeric"
    _kind = "numeric"

    def __init__(self, precision=None, scale=None, decimal_return_scale=None, asdecimal=True):
        self.precision = precision
        self.scale = scale
        self.decimal_return_scale = decimal_return_scale
        self.asdecimal = asdecimal

    @property
    def python_type(self):
        if self.asdecimal:
            import decimal

            return decimal.Decimal
        return float

    def _payload(self):
        return {"kind": self._kind, "precision": self.precision, "scale": self.scale}

    def _from_driver(self, value):
        return _decimal(self, value) if self.asdecimal else value if value is None else float(value)



def _decimal(type_, value):
    """A float is as exact as the type says."""
    if not isinstance(value, float):
        return value
    import decimal

    scale = type_.scale if type_.decimal_return_scale is None else type_.decimal_return_scale
    return decimal.Decimal("%.*f" % (10 if scale is None else scale, value))


class NUMERIC(Numeric):
    """`NUMERIC(precision, scale)`"""


class DECIMAL(Numeric):
    """`DECIMAL(precision, scale)`"""

    _kind = "decimal"


class Float(Numeric):
    """`FLOAT(precision)`"""

    _plain_text = "FLOAT"
    _kind = "float"

    def __init__(self, precision=None, asdecimal=False, decimal_return_scale=None):
        self.precision = precision
        self.asdecimal = asdecimal
        self.decimal_return_scale = decimal_return_scale

    scale = None

    def _payload(self):
        return {"kind": self._kind, "precision": self.precision}

    def _from_driver(self, value):
        return _decimal(self, value) if self.asdecimal else value if value is None else float(value)



class Double(Float):
    """`DOUBLE PRECISION`"""

    _plain_text = "DOUBLE"
    _kind = "double_precision"


class FLOAT(Float):
    """`FLOAT(precision)`"""


class REAL(Float):
    """`REAL`"""

    _plain_text = "REAL"
    _kind = "real"


class DOUBLE(Double):
    """`DOUBLE`: no type of PostgreSQL's, rendered as asked."""

    _kind = "double"


class DOUBLE_PRECISION(Double):
    """`DOUBLE PRECISION`"""

    _plain_text = "DOUBLE PRECISION"
