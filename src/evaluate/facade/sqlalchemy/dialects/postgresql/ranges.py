"""Ranges: values and types."""

from sqlalchemy.sql.type_api import NULLTYPE

from .types import _Named


class Range:
    """`Range(1, 5, bounds="[)")`"""

    __slots__ = ("lower", "upper", "bounds", "empty")

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, lower=None, upper=None, *, bounds="[)", empty=False):
        self.lower = None if empty else lower
        self.upper = None if empty else upper
        self.bounds = bounds
        self.empty = empty

    def _sql_type(self):
        """The type of a range that has no column beside it: that of its bounds."""
        bound = self.upper if self.lower is None else self.lower
        name = type(bound).__name__
        if name == "int":
            large = any(isinstance(each, int) and each.bit_length() >= 32 for each in (self.lower, self.upper))
            return INT8RANGE() if large else INT4RANGE()
        if name == "datetime":
            return TSRANGE() if bound.tzinfo is None else TSTZRANGE()
        made = {"date": DATERANGE, "float": NUMRANGE, "Decimal": NUMRANGE}.get(name)
        return NULLTYPE if made is None else made()

    @property
    def is_empty(self):
        return self.empty or (self.lower is not None and self.lower == self.upper and self.bounds != "[]")

    isempty = is_empty

    @property
    def lower_inc(self):
        return not self.empty and self.lower is not None and self.bounds[0] == "["

    @property
    def upper_inc(self):
        return not self.empty and self.upper is not None and self.bounds[1] == "]"

    @property
    def lower_inf(self):
        return not self.empty and self.lower is None

    @property
    def upper_inf(self):
        return not self.empty and self.upper is None

    def __bool__(self):
        return not self.is_empty

    def contains(self, value):
        """Whether a value lies within the range."""
        if self.is_empty or value is None:
            return False
        above = self.lower is None or self.lower < value or (self.lower == value and self.bounds[0] == "[")
        return above and (self.upper is None or value < self.upper or (self.upper == value and self.bounds[1] == "]"))

    __contains__ = contains

    def _parts(self):
        return (self.empty,) if self.empty else (self.lower, self.upper, self.bounds)

    def __eq__(self, other):
        return isinstance(other, Range) and self._parts() == other._parts()

    def __hash__(self):
        return hash(self._parts())

    def __str__(self):
        if self.empty:
            return "empty"
        lower = "" if self.lower is None else self.lower
        upper = "" if self.upper is None else self.upper
        return f"{self.bounds[0]}{lower},{upper}{self.bounds[1]}"

    def __repr__(self):
        return f"Range(lower={self.lower!r}, upper={self.upper!r}, bounds={self.bounds!r}, empty={self.empty!r})"


class MultiRange(list):
    """Several ranges as one value."""


class AbstractRange(_Named):
    """A type of ranges."""


class AbstractSingleRange(AbstractRange):
    """A type of single ranges: psycopg2 has classes of its own for them."""

    _of_driver = "NumericRange"

    def _to_driver(self, value):
        if not isinstance(value, Range):
            return value
        from psycopg2 import _range

        return getattr(_range, self._of_driver)(value.lower, value.upper, value.bounds, value.empty)

    def _from_driver(self, value):
        if not hasattr(value, "lower_inf"):
            return value
        if value.isempty:
            return Range(empty=True)
        return Range(value._lower, value._upper, bounds=value._bounds)


class AbstractMultiRange(AbstractRange):
    """A type of multiranges."""

    def _to_driver(self, value):
        if value is None or isinstance(value, str):
            return value
        return "{" + ", ".join(str(each) for each in value) + "}"


class INT4RANGE(AbstractSingleRange):
    """`INT4RANGE`"""


class INT8RANGE(AbstractSingleRange):
    """`INT8RANGE`"""


class NUMRANGE(AbstractSingleRange):
    """`NUMRANGE`"""


class DATERANGE(AbstractSingleRange):
    """`DATERANGE`"""

    _of_driver = "DateRange"


class TSRANGE(AbstractSingleRange):
    """`TSRANGE`"""

    _of_driver = "DateTimeRange"


class TSTZRANGE(AbstractSingleRange):
    """`TSTZRANGE`"""

    _of_driver = "DateTimeTZRange"


class INT4MULTIRANGE(AbstractMultiRange):
    """`INT4MULTIRANGE`"""


class INT8MULTIRANGE(AbstractMultiRange):
    """`INT8MULTIRANGE`"""


class NUMMULTIRANGE(AbstractMultiRange):
    """`NUMMULTIRANGE`"""


class DATEMULTIRANGE(AbstractMultiRange):
    """`DATEMULTIRANGE`"""


class TSMULTIRANGE(AbstractMultiRange):
    """`TSMULTIRANGE`"""


class TSTZMULTIRANGE(AbstractMultiRange):
    """`TSTZMULTIRANGE`"""
