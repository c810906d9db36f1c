"""`table.c`: columns by name, by place and in order."""

from _retort import getattr_last


@getattr_last
class ColumnCollection:
    """`users.c.id`, `users.c["id"]`, `users.c[0]`, `for column in users.c`"""

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, columns=()):
        self._order = []
        self._by_key = {}
        for column in columns:
            self.add(column)

    def add(self, column, key=None):
        """Appends a column; one that has its key already is replaced in its place."""
        if key is None:
            key = column.key
        if key not in self._by_key:
            self._order.append((key, column))
        else:
            self._order = [(at, column if at == key else kept) for at, kept in self._order]
        self._by_key[key] = column

    def free_key(self, key):
        """`id`, and `id_1` where there is one of that name."""
        free, number = key, 0
        while free in self._by_key:
            number += 1
            free = f"{key}_{number}"
        return free

    def remove(self, column):
        self._order = [(key, kept) for key, kept in self._order if kept is not column]
        self._by_key = dict(self._order)

    def __getattr__(self, key):
        try:
            return self.__dict__["_by_key"][key]
        except KeyError:
            raise AttributeError(key) from None

    def __getitem__(self, key):
        if isinstance(key, int):
            return self._order[key][1]
        if isinstance(key, slice):
            return tuple(column for _, column in self._order[key])
        if isinstance(key, tuple):
            return ColumnCollection(self[each] for each in key)
        return self._by_key[key]

    def get(self, key, default=None):
        return self._by_key.get(key, default)

    def __contains__(self, key):
        if not isinstance(key, str):
            from sqlalchemy import exc

            raise exc.ArgumentError("__contains__ requires a string argument")
        return key in self._by_key

    def contains_column(self, column):
        return self._by_key.get(column.key) is column or any([kept is column for _, kept in self._order])

    def corresponding_column(self, column, require_embedded=False):
        return self._by_key.get(column.key)

    def keys(self):
        return [key for key, _ in self._order]

    def values(self):
        return [column for _, column in self._order]

    def items(self):
        return list(self._order)

    def as_readonly(self):
        return self

    def __iter__(self):
        return iter([column for _, column in self._order])

    def __len__(self):
        return len(self._order)

    def __bool__(self):
        return True

    def __str__(self):
        return f"ColumnCollection({', '.join(str(key) for key, _ in self._order)})"
