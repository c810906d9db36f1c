"""The values that a Table's columns bring themselves: `Column(default=...)`, `Column(onupdate=...)`."""


def inserted(table, given):
    """Columns that an INSERT does not name and that have a default, with its value."""
    return _values(table, given, "default")


def updated(table, given):
    """Columns that an UPDATE does not name and that have an `onupdate`, with its value."""
    return _values(table, given, "onupdate")


def _values(table, given, attribute):
    found = []
    for column in table.columns:
        default = getattr(column, attribute, None)
        if default is None or column.key in given:
            continue
        value = _value(default)
        if value is not _NOTHING:
            found.append((column, value))
    return found


_NOTHING = object()


def _value(default):
    if getattr(default, "is_sequence", False):
        return _NOTHING if getattr(default, "optional", False) else default.next_value()
    arg = getattr(default, "arg", default)
    if not callable(arg) or getattr(default, "is_clause_element", False) or hasattr(arg, "is_clause_element"):
        return arg
    try:
        return arg()
    except TypeError:
        # `default=lambda context: ...`: SQLAlchemy hands over its execution context.
        return arg(None)
