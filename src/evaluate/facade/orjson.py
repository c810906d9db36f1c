"""`orjson.loads(text)`, `orjson.dumps(value)`"""

import json

JSONDecodeError = json.JSONDecodeError
JSONEncodeError = TypeError

OPT_APPEND_NEWLINE = 1 << 10
OPT_INDENT_2 = 1 << 0
OPT_NAIVE_UTC = 1 << 1
OPT_NON_STR_KEYS = 1 << 2
OPT_OMIT_MICROSECONDS = 1 << 3
OPT_PASSTHROUGH_DATACLASS = 1 << 11
OPT_PASSTHROUGH_DATETIME = 1 << 9
OPT_PASSTHROUGH_SUBCLASS = 1 << 8
OPT_SERIALIZE_DATACLASS = 0
OPT_SERIALIZE_NUMPY = 1 << 4
OPT_SERIALIZE_UUID = 0
OPT_SORT_KEYS = 1 << 5
OPT_STRICT_INTEGER = 1 << 6
OPT_UTC_Z = 1 << 7


def loads(text, /):
    """A value from JSON text or bytes."""
    return json.loads(bytes(text) if isinstance(text, memoryview) else text)


def dumps(value, /, default=None, option=None):
    """JSON without spaces, as bytes."""
    option = option or 0
    indented = bool(option & OPT_INDENT_2)
    text = json.dumps(
        value,
        default=lambda item: _encode(item, default),
        ensure_ascii=False,
        allow_nan=True,
        indent=2 if indented else None,
        separators=(",", ": ") if indented else (",", ":"),
        sort_keys=bool(option & OPT_SORT_KEYS),
    )
    return (text + "\n" * bool(option & OPT_APPEND_NEWLINE)).encode()


def _encode(item, default):
    if hasattr(item, "isoformat"):
        return item.isoformat()
    if type(item).__name__ == "UUID":
        return str(item)
    if hasattr(item, "value") and hasattr(type(item), "__members__"):
        return item.value
    if default is None:
        raise TypeError(f"Type is not JSON serializable: {type(item).__name__}")
    return default(item)
