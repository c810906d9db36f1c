"""Cursors whose rows have names: `connection.cursor(cursor_factory=DictCursor)`."""

from sqlalchemy.engine.raw import Cursor


class DictRow(list):
    """`row["name"]`, `row[0]`"""

    __slots__ = ("_names",)

    def __init__(self, values, names):
        super().__init__(values)
        self._names = names

    def _place(self, key):
        if isinstance(key, (int, slice)):
            return key
        try:
            return self._names.index(key)
        except ValueError:
            raise KeyError(key) from None

    def __getitem__(self, key):
        return super().__getitem__(self._place(key))

    def __setitem__(self, key, value):
        super().__setitem__(self._place(key), value)

    def get(self, key, default=None):
        try:
            return self[key]
        except (KeyError, IndexError):
            return default

    def keys(self):
        return iter(self._names)

    def values(self):
        return iter(list(self))

    def items(self):
        return zip(self._names, list(self))

    def __contains__(self, key):
        return key in self._names

    def copy(self):
        return dict(self.items())


class DictCursor(Cursor):
    """Rows are `DictRow`."""

    def _made(self, row):
        return DictRow(row, list(row._fields))


class RealDictRow(dict):
    """A row that is a dictionary."""


class RealDictCursor(Cursor):
    """Rows are `RealDictRow`."""

    def _made(self, row):
        return RealDictRow(zip(row._fields, row))


class NamedTupleCursor(Cursor):
    """Rows are named tuples."""

    def _made(self, row):
        from collections import namedtuple

        # A name that no attribute can have gets another.
        names = [name if name[:1].isalpha() else "f" + name for name in ("".join(c if c.isalnum() else "_" for c in n) for n in row._fields)]
        return namedtuple("Record", names)(*row)
