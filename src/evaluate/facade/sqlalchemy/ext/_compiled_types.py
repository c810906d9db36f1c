"""`compiler.visit_TEXT(type_)`: a type as another one would be written."""

from sqlalchemy.sql.type_api import TypeEngine

_CAMEL = {
    "string": "String", "text": "Text", "unicode": "Unicode", "unicode_text": "UnicodeText", "integer": "Integer",
    "big_integer": "BigInteger", "small_integer": "SmallInteger", "numeric": "Numeric", "float": "Float", "double": "Double",
    "boolean": "Boolean", "datetime": "DateTime", "date": "Date", "time": "Time", "interval": "Interval",
    "large_binary": "LargeBinary", "uuid": "Uuid",
}


def visited(element, name):
    """What `visit_<name>(element)` writes: the element, or of a type another type with its length, precision and so on."""
    if not isinstance(element, TypeEngine):
        return element
    cls = _class(name)
    if cls is None or type(element) is cls:
        return element
    other = cls()
    other.__dict__.update(element.__dict__)
    return other


def _class(name):
    from sqlalchemy import types
    from sqlalchemy.dialects import postgresql

    if name in ("ARRAY", "ENUM", "DOMAIN") or not (name.isupper() or name in _CAMEL):
        return None
    name = _CAMEL.get(name, name)
    for module in (types, postgresql):
        try:
            return getattr(module, name)
        except AttributeError:
            continue
    return None
