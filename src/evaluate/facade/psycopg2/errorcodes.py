"""`psycopg2.errorcodes.UNIQUE_VIOLATION`: the SQLSTATEs under their names."""

from psycopg2._sqlstates import NAMES as _NAMES


def _constant(name):
    """`UNIQUE_VIOLATION` of `UniqueViolation`"""
    spaced = "".join("_" + letter if letter.isupper() else letter for letter in name).lstrip("_")
    return spaced.upper().strip("_")


_CODES = {_constant(name): code for code, name in _NAMES.items()}


def lookup(code):
    """The name of a SQLSTATE."""
    for name, known in _CODES.items():
        if known == code:
            return name
    raise KeyError(code)


def __getattr__(name):
    if name in _CODES:
        return _CODES[name]
    raise AttributeError(f"psycopg2.errorcodes.{name} is not part of this facade")
