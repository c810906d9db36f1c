"""How names and Python values cross to the host: `src/schema/identifier.rs` and `src/schema/value.rs`."""

import sys

from _absent import Absent, refuse


def identifier(name):
    """A name: plain text, or text with what the script decided about quoting and length."""
    if name is None or type(name) is str:
        return name
    if isinstance(name, Absent):
        refuse(name)
    if not isinstance(name, str):
        # A column or a number is no name: SQLAlchemy stumbles over it where it decides about quotes.
        raise AttributeError(f"{type(name).__name__!r} object has no attribute 'lower'")
    wire = {"text": str(name)}
    quote = getattr(name, "quote", None)
    if quote is not None:
        wire["quote"] = bool(quote)
    if getattr(name, "truncate", False):
        wire["truncate"] = True
    anonymous = getattr(name, "anonymous", None)
    if anonymous is not None:
        wire["anonymous"] = anonymous
    return wire


def qualified(schema, name):
    """`schema.name`"""
    return {"schema": identifier(schema), "name": identifier(name)}


def written(element):
    """An expression of DDL: also what `@compiles` makes of it has literals for its values."""
    compiler = sys.modules.get("sqlalchemy.ext.compiler")
    return element._wire() if compiler is None else compiler.with_literals(element)


def value(python):
    """A Python value, as psycopg2 would adapt it."""
    if python is None:
        return {"kind": "null"}
    if python is True or python is False:
        return {"kind": "bool", "value": python}
    if isinstance(python, str):
        # A member of `class Mood(str, Enum)` is adapted as the text that it is.
        return {"kind": "str", "value": str.__str__(python)}
    if isinstance(python, int):
        return {"kind": "int", "value": int.__repr__(python)}
    if isinstance(python, float):
        return {"kind": "float", "value": float.__repr__(python)}
    if isinstance(python, (bytes, bytearray, memoryview)):
        return {"kind": "bytes", "value": bytes(python).hex()}
    if isinstance(python, list):
        return {"kind": "array", "value": [value(item) for item in python]}
    if isinstance(python, tuple):
        return {"kind": "tuple", "value": [value(item) for item in python]}
    if hasattr(python, "_wire_value"):
        return python._wire_value()
    return _from_library(python)


def _from_library(python):
    # Whoever holds such a value has imported its module: nothing is imported here to find out.
    modules = sys.modules
    adapting = modules.get("psycopg2._adapting")
    own = None if adapting is None else adapting.adapted(python)
    if own is not None:
        return own
    datetime = modules.get("datetime")
    if datetime is not None:
        if isinstance(python, datetime.datetime):
            kind = "timestamp" if python.tzinfo is None else "timestamptz"
            return {"kind": kind, "value": python.isoformat(" ")}
        if isinstance(python, datetime.date):
            return {"kind": "date", "value": python.isoformat()}
        if isinstance(python, datetime.time):
            return {"kind": "time", "value": python.isoformat()}
        if isinstance(python, datetime.timedelta):
            parts = {"days": python.days, "seconds": python.seconds, "microseconds": python.microseconds}
            return {"kind": "interval", "value": parts}
    if "uuid" in modules and isinstance(python, modules["uuid"].UUID):
        return {"kind": "uuid", "value": str(python)}
    decimal = modules.get("decimal") or modules.get("_pydecimal")
    if decimal is not None and isinstance(python, decimal.Decimal):
        return {"kind": "decimal", "value": str(python)}
    import psycopg2

    from . import exc

    raise exc.ProgrammingError(None, None, psycopg2.ProgrammingError(f"can't adapt type '{type(python).__name__}'"))
