"""`from sqlalchemy.util import classproperty`: the helpers that projects take from SQLAlchemy."""

from collections import OrderedDict
from warnings import warn

from .._lazy import missing
from .concurrency import await_fallback, await_only, greenlet_spawn

__all__ = [
    "OrderedDict", "OrderedSet", "await_fallback", "await_only", "classproperty", "greenlet_spawn", "immutabledict",
    "memoized_property", "safe_reraise", "set_creation_order", "symbol", "to_list", "warn",
]


class immutabledict(dict):
    """A dict that is not changed."""

    def _refuse(self, *args, **kw):
        raise TypeError(f"{type(self).__name__} object is immutable")

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse

    def union(self, *others, **kw):
        made = dict(self)
        for other in others:
            made.update(other)
        return immutabledict(made, **kw)


class OrderedSet(dict):
    """A set that keeps the order in which it grew."""

    def __init__(self, items=()):
        super().__init__(dict.fromkeys(items))

    def add(self, item):
        self[item] = None

    def remove(self, item):
        del self[item]

    def discard(self, item):
        self.pop(item, None)

    def update(self, *others):
        for other in others:
            super().update(dict.fromkeys(other))

    def union(self, *others):
        made = OrderedSet(self)
        made.update(*others)
        return made

    __or__ = union

    def __repr__(self):
        return f"OrderedSet({list(self)!r})"


class classproperty:
    """A property of the class itself."""

    def __init__(self, fget):
        self.fget = fget

    def __get__(self, instance, owner=None):
        return self.fget(owner)


class memoized_property:
    """A property that is computed once for an object."""

    def __init__(self, fget):
        self.fget = fget
        self.__name__ = fget.__name__
        self.__doc__ = fget.__doc__

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = instance.__dict__[self.__name__] = self.fget(instance)
        return value


class safe_reraise:
    """`with safe_reraise(): undo()` in an `except`: what was raised goes on after it."""

    def __enter__(self):
        import sys

        self._error = sys.exc_info()[1]

    def __exit__(self, type_, value, traceback):
        if type_ is None and self._error is not None:
            raise self._error


def symbol(name, doc=None, canonical=None):
    """`symbol("NO_VALUE")`: the same object each time."""
    return _symbols.setdefault(name, _Symbol(name))


class _Symbol(str):
    def __repr__(self):
        return f"symbol({str(self)!r})"


_symbols = {}


def set_creation_order(instance):
    """Numbers an object by the order in which such are made."""
    from sqlalchemy.sql.schema.constraints import next_creation

    instance._creation_order = next_creation()


def to_list(x, default=None):
    """`None` is the default, a single thing a list of one."""
    if x is None:
        return default
    if isinstance(x, (str, bytes)) or not hasattr(x, "__iter__"):
        return [x]
    return x if isinstance(x, list) else list(x)


def __getattr__(name):
    raise missing("sqlalchemy.util", name)
