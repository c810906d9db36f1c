"""`ZoneInfo("Europe/Berlin")`, of the time zones that are in the binary: an image has none of its own."""

from _retort import time_zones

from . import _tzpath
from ._common import ZoneInfoNotFoundError
from ._zoneinfo import ZoneInfo

__all__ = ["InvalidTZPathWarning", "TZPATH", "ZoneInfo", "ZoneInfoNotFoundError", "available_timezones", "reset_tzpath"]

InvalidTZPathWarning = _tzpath.InvalidTZPathWarning
reset_tzpath = _tzpath.reset_tzpath


def available_timezones():
    return {*time_zones(), *_tzpath.available_timezones()}


def __getattr__(name):
    # `reset_tzpath()` puts another one in its place.
    if name == "TZPATH":
        return _tzpath.TZPATH
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
