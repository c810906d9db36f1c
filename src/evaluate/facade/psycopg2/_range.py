"""`NumericRange(1, 5)`, `DateRange(...)`: ranges as psycopg2 gives and takes them."""

from sqlalchemy._wire import value as _wire


class Range:
    """A lower bound, an upper bound, and which of them belong to the range."""

    __slots__ = ("_lower", "_upper", "_bounds")

    # The function that makes one in SQL; ranges of numbers are plain text.
    _constructor = None

    def __init__(self, lower=None, upper=None, bounds="[)", empty=False):
        if not empty and bounds not in ("[)", "(]", "()", "[]"):
            raise ValueError(f"bound flags not valid: {bounds!r}")
        self._lower, self._upper, self._bounds = (None, None, None) if empty else (lower, upper, bounds)

    def _wire_value(self):
        return {
            "kind": "range",
            "value": {
                "lower": None if self._lower is None else _wire(self._lower),
                "upper": None if self._upper is None else _wire(self._upper),
                "bounds": self._bounds or "[)",
                "empty": self.isempty,
                "constructor": self._constructor,
            },
        }

    @property
    def lower(self):
        return self._lower

    @property
    def upper(self):
        return self._upper

    @property
    def isempty(self):
        return self._bounds is None

    @property
    def lower_inf(self):
        return not self.isempty and self._lower is None

    @property
    def upper_inf(self):
        return not self.isempty and self._upper is None

    @property
    def lower_inc(self):
        return not self.isempty and self._lower is not None and self._bounds[0] == "["

    @property
    def upper_inc(self):
        return not self.isempty and self._upper is not None and self._bounds[1] == "]"

    def __contains__(self, value):
        if self.isempty:
            return False
        if self._lower is not None and (value < self._lower or (value == self._lower and self._bounds[0] == "(")):
            return False
        return self._upper is None or value < self._upper or (value == self._upper and self._bounds[1] == "]")

    def __bool__(self):
        return not self.isempty

    def _parts(self):
        return (self._lower, self._upper, self._bounds)

    def __eq__(self, other):
        return isinstance(other, Range) and self._parts() == other._parts()

    def __hash__(self):
        return hash(self._parts())

    def __lt__(self, other):
        if not isinstance(other, Range):
            return NotImplemented
        for mine, theirs in zip(self._parts(), other._parts()):
            if mine != theirs:
                # Nothing comes before something.
                return mine is None or (theirs is not None and mine < theirs)
        return False

    def __le__(self, other):
        return self == other or self < other

    def __gt__(self, other):
        return other < self if isinstance(other, Range) else NotImplemented

    def __ge__(self, other):
        return self == other or self > other

    def __str__(self):
        return "empty" if self.isempty else f"{self._bounds[0]}{self._lower}, {self._upper}{self._bounds[1]}"

    def __repr__(self):
        given = "empty=True" if self.isempty else f"{self._lower!r}, {self._upper!r}, {self._bounds!r}"
        return f"{type(self).__name__}({given})"


class NumericRange(Range):
    """`'[1,5)'`"""


class DateRange(Range):
    """`daterange('2020-01-01', NULL, '[)')`"""

    _constructor = "daterange"


class DateTimeRange(Range):
    """`tsrange(...)`"""

    _constructor = "tsrange"


class DateTimeTZRange(Range):
    """`tstzrange(...)`"""

    _constructor = "tstzrange"
