"""`timeout: timedelta`, `since: datetime`"""

import datetime as times
import re

from pydantic.errors import Invalid

_CLOCK = re.compile(r"^(?P<sign>[-+])?(?:(?P<days>\d+)\s*(?:days?|d)?,?\s+)?(?P<h>\d+):(?P<m>\d\d)(?::(?P<s>\d\d(?:\.\d+)?))?$")
_ISO = re.compile(
    r"^(?P<sign>[-+])?P(?:(?P<w>\d+(?:\.\d+)?)W)?(?:(?P<d>\d+(?:\.\d+)?)D)?"
    r"(?:T(?:(?P<h>\d+(?:\.\d+)?)H)?(?:(?P<m>\d+(?:\.\d+)?)M)?(?:(?P<s>\d+(?:\.\d+)?)S)?)?$"
)


def parsed(cls, value):
    """Text, or a number of seconds."""
    try:
        if cls is times.timedelta:
            return _interval(value)
        if isinstance(value, (int, float)) and cls in (times.datetime, times.date):
            moment = times.datetime.fromtimestamp(value, times.timezone.utc)
            return moment if cls is times.datetime else moment.date()
        if cls is times.date and isinstance(value, times.datetime):
            return value.date()
        if cls is times.datetime and isinstance(value, times.date):
            return times.datetime(value.year, value.month, value.day)
        return cls.fromisoformat(value.strip())
    except (ValueError, TypeError, AttributeError):
        raise Invalid(f"{cls.__name__}_parsing", f"Input should be a valid {cls.__name__}", value) from None


def _interval(value):
    if isinstance(value, (int, float)):
        return times.timedelta(seconds=value)
    text = value.strip()
    found = _CLOCK.match(text)
    if found:
        interval = times.timedelta(
            days=int(found["days"] or 0), hours=int(found["h"]), minutes=int(found["m"]), seconds=float(found["s"] or 0)
        )
    else:
        found = _ISO.match(text)
        if not found:
            return times.timedelta(seconds=float(text))
        part = lambda name: float(found[name] or 0)
        interval = times.timedelta(weeks=part("w"), days=part("d"), hours=part("h"), minutes=part("m"), seconds=part("s"))
    return -interval if found["sign"] == "-" else interval
