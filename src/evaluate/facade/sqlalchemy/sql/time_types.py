"""Dates, times and spans."""

from .type_api import TypeEngine


class DateTime(TypeEngine):
    """`TIMESTAMP WITHOUT TIME ZONE`, `TIMESTAMP WITH TIME ZONE`"""

    _plain_text = "DATETIME"
    __visit_name__ = "datetime"
    _kind = "timestamp"

    def __init__(self, timezone=False):
        self.timezone = timezone

    def _payload(self):
        wire = {"kind": self._kind, "timezone": bool(self.timezone)}
        precision = getattr(self, "precision", None)
        if precision is not None:
            wire["precision"] = precision
        return wire

    @property
    def python_type(self):
        import datetime

        return datetime.datetime


class TIMESTAMP(DateTime):
    """`TIMESTAMP WITHOUT TIME ZONE`, `TIMESTAMP WITH TIME ZONE`"""

    _plain_text = "TIMESTAMP"


class DATETIME(DateTime):
    """`DATETIME`: no type of PostgreSQL's, rendered as asked."""

    def _payload(self):
        return {"kind": "datetime"}


class Date(TypeEngine):
    """`DATE`"""

    __visit_name__ = "date"
    _kind = "date"

    @property
    def python_type(self):
        import datetime

        return datetime.date


class DATE(Date):
    """`DATE`"""


class Time(TypeEngine):
    """`TIME WITHOUT TIME ZONE`, `TIME WITH TIME ZONE`"""

    _plain_text = "TIME"
    __visit_name__ = "time"
    _kind = "time"
    __init__ = DateTime.__init__
    _payload = DateTime._payload

    @property
    def python_type(self):
        import datetime

        return datetime.time


class TIME(Time):
    """`TIME WITHOUT TIME ZONE`, `TIME WITH TIME ZONE`"""


class Interval(TypeEngine):
    """`INTERVAL(second_precision)`"""

    _plain_text = "DATETIME"
    __visit_name__ = "interval"

    def __init__(self, native=True, second_precision=None, day_precision=None):
        self.native = native
        self.second_precision = second_precision
        self.day_precision = day_precision

    @property
    def python_type(self):
        import datetime

        return datetime.timedelta

    def __repr__(self):
        # In SQLAlchemy a TIMESTAMP stands behind it, and is what shows.
        return super().__repr__() if type(self).__name__.isupper() else f"{type(self).__name__}()"

    def _payload(self):
        if not self.native:
            return {"kind": "timestamp", "timezone": False}
        return {"kind": "interval", "precision": self.second_precision}

    def _to_driver(self, value):
        if self.native or value is None:
            return value
        import datetime

        return datetime.datetime.fromtimestamp(0, datetime.timezone.utc).replace(tzinfo=None) + value
