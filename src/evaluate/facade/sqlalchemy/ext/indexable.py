"""`index_property("data", "name")`: an item of a column's value as an attribute of its own."""

from sqlalchemy.ext.hybrid import hybrid_property

_UNSET = object()


class index_property(hybrid_property):
    """`name = index_property("data", "name", default=None)`"""

    _NO_DEFAULT_ARGUMENT = _UNSET

    def __init__(self, attr_name, index, default=_UNSET, datatype=None, mutable=True, onebased=True):
        super().__init__(
            self._read, self._write if mutable else None, self._remove if mutable else None, self._expression
        )
        self.attr_name, self.index, self.default = attr_name, index, default
        self.onebased = onebased
        numbered = isinstance(index, int)
        self.datatype = datatype or (list if numbered else dict)

    def _read(self, instance):
        value = getattr(instance, self.attr_name)
        try:
            if value is None:
                raise KeyError(self.index)
            return value[self.index]
        except (KeyError, IndexError):
            if self.default is _UNSET:
                raise AttributeError(self.attr_name) from None
            return self.default

    def _write(self, instance, value):
        from sqlalchemy.orm.attributes import flag_modified

        held = getattr(instance, self.attr_name)
        if held is None:
            held = [None] * (self.index + 1) if self.datatype is list else self.datatype()
            setattr(instance, self.attr_name, held)
        held[self.index] = value
        flag_modified(instance, self.attr_name)

    def _remove(self, instance):
        from sqlalchemy.orm.attributes import flag_modified

        held = getattr(instance, self.attr_name)
        if held is None:
            raise AttributeError(self.attr_name)
        try:
            del held[self.index]
        except KeyError:
            raise AttributeError(self.attr_name) from None
        flag_modified(instance, self.attr_name)

    def _expression(self, cls):
        column = getattr(cls, self.attr_name)
        shifted = isinstance(self.index, int) and self.onebased and type(column.type).__name__ == "ARRAY"
        return column[self.index + 1 if shifted else self.index]
