"""`psycopg2.errors.UniqueViolation`, ...: one class for each SQLSTATE that scripts look for."""

import psycopg2
from psycopg2._sqlstates import NAMES as _NAMES

_CLASSES = {
    "0A": "NotSupportedError", "20": "ProgrammingError", "21": "ProgrammingError", "22": "DataError",
    "23": "IntegrityError", "24": "InternalError", "25": "InternalError", "26": "OperationalError",
    "27": "OperationalError", "28": "OperationalError", "2B": "InternalError", "2D": "InternalError",
    "2F": "InternalError", "34": "OperationalError", "38": "InternalError", "39": "InternalError",
    "3B": "InternalError", "3D": "ProgrammingError", "3F": "ProgrammingError", "40": "OperationalError",
    "42": "ProgrammingError", "44": "ProgrammingError", "08": "OperationalError", "53": "OperationalError",
    "54": "OperationalError", "55": "OperationalError", "57": "OperationalError", "58": "OperationalError",
    "F0": "InternalError", "HV": "OperationalError", "P0": "InternalError", "XX": "InternalError",
}
_made = {}


def lookup(code):
    """The class for a SQLSTATE."""
    found = _made.get(code)
    if found is None:
        base = getattr(psycopg2, _CLASSES.get(code[:2], "DatabaseError"))
        name = _NAMES.get(code)
        found = base if name is None else type(name, (base,), {"__module__": "psycopg2.errors", "__doc__": f"SQLSTATE {code}"})
        _made[code] = found
    return found


def __getattr__(name):
    for code, known in _NAMES.items():
        if known == name:
            return lookup(code)
    raise AttributeError(f"psycopg2.errors.{name} is not part of this facade")
