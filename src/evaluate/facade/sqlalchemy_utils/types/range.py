"""`sqlalchemy_utils.types.range.IntRangeType`: the columns. Intervals of the package `intervals` are not converted."""

from sqlalchemy.dialects import postgresql

from .converted import Converted


class RangeType(Converted):
    """A range"""

    def __init__(self, *args, **kw):
        super().__init__()
        self.step = kw.get("step")


class IntRangeType(RangeType):
    """`INT4RANGE`"""

    impl = postgresql.INT4RANGE


class Int8RangeType(RangeType):
    """`INT8RANGE`"""

    impl = postgresql.INT8RANGE


class DateRangeType(RangeType):
    """`DATERANGE`"""

    impl = postgresql.DATERANGE


class NumericRangeType(RangeType):
    """`NUMRANGE`"""

    impl = postgresql.NUMRANGE


class DateTimeRangeType(RangeType):
    """`TSRANGE`"""

    impl = postgresql.TSRANGE
