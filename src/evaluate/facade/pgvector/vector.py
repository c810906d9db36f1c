"""Values of the extension's types."""


class Vector:
    """`[1.0,2.0]`, in single precision"""

    _code = "f"

    def __init__(self, value):
        from array import array

        if not isinstance(value, list):
            value = value.tolist()
        self._value = array("f", value).tolist()

    def to_list(self):
        return list(self._value)

    def to_text(self):
        return "[" + ",".join(str(item) for item in self._value) + "]"

    def dimensions(self):
        return len(self._value)

    def __eq__(self, other):
        return type(self) is type(other) and self._value == other._value

    __hash__ = None

    def __repr__(self):
        return f"{type(self).__name__}({self._value})"

    @classmethod
    def _to_db(cls, value):
        if value is None:
            return None
        if isinstance(value, list):
            # A list keeps its precision.
            return "[" + ",".join(str(float(item)) for item in value) + "]"
        return (value if isinstance(value, cls) else cls(value)).to_text()

    @classmethod
    def _from_db(cls, value):
        return None if value is None else [float(item) for item in value[1:-1].split(",")]


class HalfVector(Vector):
    """`[1.0,2.0]`, in half precision"""

    def __init__(self, value):
        from struct import pack, unpack

        if not isinstance(value, list):
            value = value.tolist()
        self._value = [unpack("<e", pack("<e", item))[0] for item in value]


class SparseVector:
    """`{1:1.0,3:2.0}/5`"""

    def __init__(self, value, dimensions=None):
        if isinstance(value, dict):
            if dimensions is None:
                raise ValueError("missing dimensions")
            self._items = sorted((index, float(item)) for index, item in value.items() if float(item) != 0)
            self._dimensions = dimensions
            return
        if not isinstance(value, list):
            value = value.tolist()
        self._items = [(index, float(item)) for index, item in enumerate(value) if float(item) != 0]
        self._dimensions = len(value)

    def dimensions(self):
        return self._dimensions

    def indices(self):
        return [index for index, _ in self._items]

    def values(self):
        return [item for _, item in self._items]

    def to_list(self):
        found = [0.0] * self._dimensions
        for index, item in self._items:
            found[index] = item
        return found

    def to_text(self):
        return "{" + ",".join(f"{index + 1}:{item}" for index, item in self._items) + f"}}/{self._dimensions}"

    def __repr__(self):
        return f"SparseVector({dict(self._items)}, {self._dimensions})"

    @classmethod
    def from_text(cls, text):
        items, dimensions = text.split("/", 1)
        pairs = (item.split(":", 1) for item in items[1:-1].split(",") if item)
        return cls({int(index) - 1: float(item) for index, item in pairs}, int(dimensions))

    @classmethod
    def _to_db(cls, value):
        if value is None:
            return None
        return (value if isinstance(value, cls) else cls(value)).to_text()

    @classmethod
    def _from_db(cls, value):
        return None if value is None else cls.from_text(value)
