"""`pytz.timezone("Europe/Berlin")`, `pytz.utc`: the time zones of the package, from those that are in the binary."""

from _retort import time_zones

from .exceptions import AmbiguousTimeError, InvalidTimeError, NonExistentTimeError, UnknownTimeZoneError
from .tzinfo import BaseTzInfo, FixedOffset, UTC, utc, zone

__all__ = [
    "AmbiguousTimeError", "BaseTzInfo", "FixedOffset", "InvalidTimeError", "NonExistentTimeError", "UTC",
    "UnknownTimeZoneError", "all_timezones", "all_timezones_set", "timezone", "utc",
]

all_timezones = sorted(time_zones())
all_timezones_set = set(all_timezones)

_named = {}


def timezone(name):
    """Any case of a name will do."""
    if not isinstance(name, str):
        raise UnknownTimeZoneError(name)
    if name.upper() == "UTC":
        return utc
    if name not in _named:
        known = next((known for known in all_timezones if known.lower() == name.lower()), None)
        if known is None:
            raise UnknownTimeZoneError(name)
        _named[name] = _named[known] if known in _named else zone(known)
        _named[known] = _named[name]
    return _named[name]
