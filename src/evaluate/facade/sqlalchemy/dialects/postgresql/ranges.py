"""Ranges: values and types."""

from sqlalchemy._wire import value as wire_value

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

    def _wire_value(self):
        return {
            "kind": "range",
            "value": {
                "lower": None if self.lower is None else wire_value(self.lower),
                "upper": None if self.upper is None else wire_value(self.upper),
                "bounds": self.bounds,
                "empty": self.empty,
            },
        }

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
    """A type of single ranges."""


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


class TSRANGE(AbstractSingleRange):
    """`TSRANGE`"""


class TSTZRANGE(AbstractSingleRange):
    """`TSTZRANGE`"""


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
