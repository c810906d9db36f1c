"""Rows of a result: tuples whose values also have names."""

from _collections_abc import KeysView


class Row(tuple):
    """`row[0]`, `row.name`, `row._mapping["name"]`"""

    def __new__(cls, values, meta):
        row = super().__new__(cls, values)
        row._meta = meta
        return row

    def __getattr__(self, name):
        if name == "_meta":
            raise AttributeError(name)
        place = self._meta.places.get(name)
        if place is None:
            raise AttributeError(f"Could not locate column in row for column '{name}'")
        if place < 0:
            raise _ambiguous(name)
        return self[place]

    @property
    def count(self):
        # A column may have the name of a method of tuples.
        return self[self._meta.places["count"]] if "count" in self._meta.places else super().count

    @property
    def index(self):
        return self[self._meta.places["index"]] if "index" in self._meta.places else super().index

    def __getitem__(self, key):
        return tuple.__getitem__(self, key)

    @property
    def _mapping(self):
        return RowMapping(self)

    @property
    def _fields(self):
        return tuple(self._meta.keys)

    def _asdict(self):
        return dict(self._mapping)

    def _tuple(self):
        return self

    @property
    def _t(self):
        return self

    def tuple(self):
        return self

    @property
    def t(self):
        return self

    def __reduce__(self):
        return (tuple, (list(self),))

    def __repr__(self):
        inside = ", ".join(repr(value) for value in self)
        return f"({inside},)" if len(self) == 1 else f"({inside})"


class RowMapping:
    """`row._mapping`, `result.mappings()`"""

    __slots__ = ("_row",)

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, row):
        self._row = row

    def __getitem__(self, key):
        place = self._row._meta.place(key)
        return tuple.__getitem__(self._row, place)

    def get(self, key, default=None):
        from sqlalchemy import exc

        try:
            return self[key]
        except exc.NoSuchColumnError:
            return default

    def __contains__(self, key):
        return self._row._meta.has(key)

    def __iter__(self):
        return iter(self._row._meta.keys)

    def __len__(self):
        return len(self._row)

    def keys(self):
        return RMKeyView(self._row._meta)

    def values(self):
        return ROMappingView(self, list(self._row))

    def items(self):
        return ROMappingView(self, list(zip(self._row._meta.keys, self._row)))

    def __eq__(self, other):
        if isinstance(other, RowMapping):
            return dict(self.items()) == dict(other.items())
        return isinstance(other, dict) and dict(self.items()) == other

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self._row)

    def __repr__(self):
        return repr(dict(self.items()))


class ROMappingView:
    """`row._mapping.values()`, `row._mapping.items()`"""

    __slots__ = ("_mapping", "_items")

    def __init__(self, mapping, items):
        self._mapping, self._items = mapping, items

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, item):
        return item in self._items

    def __eq__(self, other):
        return list(other) == list(self)

    def __ne__(self, other):
        return list(other) != list(self)

    __hash__ = None

    def __repr__(self):
        return f"ROMappingView({self._mapping!r})"


class RMKeyView(KeysView):
    """`result.keys()`, `row._mapping.keys()`"""

    __slots__ = ("_meta",)

    def __init__(self, meta):
        self._meta = meta

    def __len__(self):
        return len(self._meta.keys)

    def __iter__(self):
        return iter(self._meta.keys)

    def __contains__(self, key):
        return not isinstance(key, int) and self._meta.has(key)

    def __eq__(self, other):
        return list(other) == list(self)

    def __ne__(self, other):
        return list(other) != list(self)

    __hash__ = None

    def __repr__(self):
        return f"RMKeyView({list(self._meta.keys)!r})"


def _ambiguous(name):
    from sqlalchemy import exc

    return exc.InvalidRequestError(f"Ambiguous column name '{name}' in result set column descriptions")


class Meta:
    """The columns of a result: their names, and the expressions that they were selected by."""

    def __init__(self, keys, elements=()):
        self.keys = keys
        self.elements = elements
        self.places = {}
        for place, key in enumerate(keys):
            self.places[key] = -1 if key in self.places else place

    def find(self, key):
        if isinstance(key, str):
            return self.places.get(key)
        if isinstance(key, int):
            return key if -len(self.keys) <= key < len(self.keys) else None
        for place, element in enumerate(self.elements):
            if element is key or getattr(element, "original", None) is key or getattr(element, "_element", None) is key:
                return place
        if all(element is None for element in self.elements):
            # The rows of a text have no columns but those that it was given.
            return None
        name = getattr(key, "key", None) or getattr(key, "name", None)
        return self.places.get(name) if isinstance(name, str) else None

    def has(self, key):
        return self.find(key) is not None

    def place(self, key):
        place = self.find(key)
        if place is None:
            from sqlalchemy import exc

            shown = key if isinstance(key, str) or not hasattr(key, "compile") else str(key.compile())
            raise exc.NoSuchColumnError(f"Could not locate column in row for column '{shown}'")
        if place < 0 and not isinstance(key, int):
            raise _ambiguous(key)
        return place


BaseRow = RowProxy = Row
