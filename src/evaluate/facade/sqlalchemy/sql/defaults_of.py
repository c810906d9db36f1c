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
    if not default.is_clause_element and _is_printed():
        # Alembic prints statements without executing them: a default of Python's is NULL there.
        return None
    return default._value()


def _is_printed():
    from _retort import environment

    return bool(environment.get("offline"))


def made_by_server(table, column):
    """Whether a column that an INSERT does not name gets its value from the server: SERIAL, a DEFAULT, a SQL expression."""
    default = column.default
    if default is not None:
        return bool(getattr(default, "is_sequence", False) or getattr(default, "is_clause_element", False))
    return column.server_default is not None or column is getattr(table, "_autoincrement_column", None)
