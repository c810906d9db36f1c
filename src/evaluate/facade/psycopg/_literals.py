"""`sql.Literal(5).as_string()`: a value of Python as psycopg writes it."""

import datetime
import decimal
import uuid


def quoted(value):
    """`'it''s'`, `'2026-01-02'::date`"""
    if isinstance(value, str):
        return " E" + _text(value.replace("\\", "\\\\")) if "\\" in value else _text(value)
    if isinstance(value, datetime.datetime):
        return f"'{value}'::timestamp{'tz' if value.tzinfo else ''}"
    if isinstance(value, datetime.timedelta):
        return f"'{str(value).replace(',', '')}'::interval"
    if isinstance(value, uuid.UUID):
        return f"'{value.hex}'::uuid"
    text = _plain(value)
    if text is None:
        raise NotImplementedError(f"psycopg.sql.Literal of a {type(value).__name__} is not part of this facade")
    return text


def _plain(value):
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float, decimal.Decimal)):
        text = str(value)
        if text.lstrip("-").lower() in ("nan", "inf", "infinity"):
            name = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}.get(text.lower(), text)
            return f"'{name}'::{'float8' if isinstance(value, float) else 'numeric'}"
        # A sign may not meet another one.
        return f" {text}" if text.startswith("-") else text
    if isinstance(value, datetime.date):
        return f"'{value.isoformat()}'::date"
    if isinstance(value, datetime.time):
        return f"'{value.isoformat()}'::time{'tz' if value.tzinfo else ''}"
    if isinstance(value, (bytes, bytearray, memoryview)):
        return f"'\\x{bytes(value).hex()}'::bytea"
    return None


def _text(value):
    return "'" + value.replace("'", "''") + "'"
