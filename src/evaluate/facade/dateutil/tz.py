"""`tz.tzutc()`, `tz.tzoffset(None, 3600)`, `tz.gettz("Europe/Berlin")`"""

import datetime

_ZERO = datetime.timedelta(0)


class tzutc(datetime.tzinfo):
    """`tzutc()`"""

    _only = None

    def __new__(cls):
        if tzutc._only is None:
            tzutc._only = super().__new__(cls)
        return tzutc._only

    def utcoffset(self, dt):
        return _ZERO

    def dst(self, dt):
        return _ZERO

    def tzname(self, dt):
        return "UTC"

    def fromutc(self, dt):
        return dt

    def __eq__(self, other):
        if not isinstance(other, (tzutc, tzoffset)):
            return NotImplemented
        return isinstance(other, tzutc) or other._offset == _ZERO

    __hash__ = None

    def __repr__(self):
        return "tzutc()"

    def __reduce__(self):
        return (tzutc, ())


class tzoffset(datetime.tzinfo):
    """`tzoffset("BRST", -10800)`"""

    def __init__(self, name, offset):
        self._name = name
        self._offset = offset if isinstance(offset, datetime.timedelta) else datetime.timedelta(seconds=offset)

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return _ZERO

    def tzname(self, dt):
        return self._name

    def fromutc(self, dt):
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, tzoffset) else NotImplemented

    __hash__ = None

    def __repr__(self):
        name = f"{self._name!r}, " if self._name is not None else "None, "
        return f"tzoffset({name}{int(self._offset.total_seconds())})"


UTC = tzutc()


def gettz(name=None):
    """The time zone of that name, or None"""
    import zoneinfo

    if name in ("UTC", "utc"):
        return UTC
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return None
