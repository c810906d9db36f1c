"""`'{1,2}'`, `'(1,a)'`: lists and tuples as psycopg writes them into a literal."""

import re

_ARRAY_QUOTED = re.compile(r'[{}",\\\s]|^$|^null$', re.IGNORECASE)
_FIELD_QUOTED = re.compile(r'[",\\()\s]|^$')


def array(value):
    """The text of a list, and the type of its cast."""
    items = list(_flat(value))
    _require_one_type(items)
    item = _item_type(items)
    return _array_text(value), None if item is None else f"{item}[]"


def composite(value):
    """`(1,"a b",)`: a tuple as a row; a field that is NULL is empty."""
    return "(" + ",".join("" if item is None else _field(_text(item)) for item in value) + ")"


def _text(item):
    from psycopg._literals import written

    return written(item)[0]


def _array_text(value):
    return "{" + ",".join(_array_text(item) if isinstance(item, list) else _element(item) for item in value) + "}"


def _element(item):
    if item is None:
        return "NULL"
    text = {"Infinity": "inf", "-Infinity": "-inf", "NaN": "nan"}.get(_text(item), _text(item)) if isinstance(item, float) else _text(item)
    return '"' + re.sub(r'(["\\])', r"\\\1", text) + '"' if _ARRAY_QUOTED.search(text) else text


def _field(text):
    return '"' + re.sub(r'(["\\])', r"\1\1", text) + '"' if _FIELD_QUOTED.search(text) else text


def _flat(value):
    for item in value:
        if isinstance(item, list):
            yield from _flat(item)
        elif item is not None:
            yield item


def _require_one_type(items):
    names = {type(item).__name__ for item in items}
    if len(names) > 1:
        from psycopg2 import DataError

        raise DataError(f"cannot dump lists of mixed types; got: {', '.join(sorted(names))}")


def _item_type(items):
    """The type of the items; of numbers the narrowest that holds them all."""
    if not items:
        return None
    from psycopg._literals import written

    type_ = written(items[0])[1]
    if type_ != "int":
        return type_
    for bits, name in ((15, "int2"), (31, "int4"), (63, "int8")):
        if all(-(1 << bits) <= item < 1 << bits for item in items):
            return name
    return "numeric"
