"""`pytz.exceptions`"""

__all__ = ["AmbiguousTimeError", "InvalidTimeError", "NonExistentTimeError", "UnknownTimeZoneError"]


class Error(Exception):
    """Of any error of the package."""


class UnknownTimeZoneError(KeyError, Error):
    """There is no such time zone."""


class InvalidTimeError(Error):
    """A local time that is not one moment."""


class AmbiguousTimeError(InvalidTimeError):
    """A local time that comes twice: clocks were set back."""


class NonExistentTimeError(InvalidTimeError):
    """A local time that never comes: clocks were set forward."""
