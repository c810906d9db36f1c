"""`sql.Literal(5).as_string()`: a value of Python as psycopg writes it."""

import datetime
import decimal
import enum
import sys
import uuid

from psycopg import _containers


def quoted(value):
    """`'it''s'`, `'2026-01-02'::date`, `'{1,2}'::int2[]`"""
    if value is None:
        return "NULL"
    text, type_ = written(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float, decimal.Decimal)) and text.lstrip("-")[:1].isdigit():
        # A sign may not meet another one.
        return f" {text}" if text.startswith("-") else text
    # An escaped string is the same whatever the server's standard_conforming_strings; bytes are always text of hexadecimals.
    escaped = "\\" in text and not isinstance(value, (bytes, bytearray, memoryview))
    literal = " E" + _text(text.replace("\\", "\\\\")) if escaped else _text(text)
    return f"{literal}::{type_}" if type_ else literal


def written(value):
    """A value's text, and the type that it is cast to, where it is cast."""
    if isinstance(value, str):
        if "\0" in value:
            raise _error("DataError", "PostgreSQL text fields cannot contain NUL (0x00) bytes")
        return str.__str__(value), None
    if isinstance(value, bool):
        return "t" if value else "f", "bool"
    if isinstance(value, int):
        return int.__repr__(value), "int"
    if isinstance(value, enum.Enum):
        return value.name, None
    if isinstance(value, float):
        return {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}.get(str(value), str(value)), "float8"
    if isinstance(value, list):
        return _containers.array(value)
    if isinstance(value, tuple):
        return _containers.composite(value), None
    found = _of_library(value)
    if found is None:
        name = type(value).__name__
        raise _error("ProgrammingError", f"cannot adapt type '{name}' using placeholder '%t' (format: TEXT)")
    return found


def _of_library(value):
    if isinstance(value, decimal.Decimal):
        return str(value), "numeric"
    if isinstance(value, datetime.datetime):
        return str(value), "timestamptz" if value.tzinfo else "timestamp"
    if isinstance(value, datetime.date):
        return value.isoformat(), "date"
    if isinstance(value, datetime.time):
        return value.isoformat(), "timetz" if value.tzinfo else "time"
    if isinstance(value, datetime.timedelta):
        return str(value).replace(",", ""), "interval"
    if isinstance(value, uuid.UUID):
        return value.hex, "uuid"
    if isinstance(value, (bytes, bytearray, memoryview)):
        return "\\x" + bytes(value).hex(), "bytea"
    # Whoever holds an address has imported its module.
    if type(value).__module__ == "ipaddress" and "ipaddress" in sys.modules:
        return str(value), "cidr" if "Network" in type(value).__name__ else "inet"
    return None


def _error(name, message):
    import psycopg2

    return getattr(psycopg2, name)(message)


def _text(value):
    return "'" + value.replace("'", "''") + "'"
