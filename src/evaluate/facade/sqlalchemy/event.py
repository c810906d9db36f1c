"""`event.listen(target, "after_insert", fn)`, `@event.listens_for(...)`: what is called when something happens."""

import sys

from _absent import is_absent

from sqlalchemy.sql.schema import items

# What somebody listens for: where it happens, nothing is looked up for what is not in here.
watched = set()

_SCHEMA = (*items.DDL_EVENTS, *items.PARENT_EVENTS, "column_reflect")
_ENGINE = (
    "connect", "first_connect", "checkout", "begin", "commit", "rollback", "savepoint", "before_execute", "after_execute",
    "before_cursor_execute", "after_cursor_execute",
)
# Who listens to these looks on: statements are traced and counted.
_LOOKED_ON = ("before_execute", "after_execute", "before_cursor_execute", "after_cursor_execute", "handle_error")


class Listener:
    """A function, and how it wants to be called."""

    def __init__(self, function, propagate=False, retval=False, raw=False, once=False):
        self.function = function
        self.propagate = propagate
        self.retval = retval
        self.raw = raw
        self.once = once
        self._called = False

    def __call__(self, *args):
        if self.once and self._called:
            return args[1] if len(args) > 1 and self.retval else None
        self._called = True
        return self.function(*args)


def listen(target, identifier, fn, *args, propagate=False, retval=False, raw=False, once=False, named=False, insert=False, **kw):
    """Notes a listener on its target."""
    if identifier in _SCHEMA:
        _of_schema(target, identifier, fn, insert)
        return
    if named:
        raise NotImplementedError("sqlalchemy.event.listen(named=True) is not part of this facade")
    if is_absent(target) or is_absent(fn) and identifier in _LOOKED_ON and not retval:
        return
    found = _entries(_real_target(target))
    if found is None:
        return
    watched.add(identifier)
    if identifier in _ENGINE and "sqlalchemy.engine.base" in sys.modules:
        sys.modules["sqlalchemy.engine.base"].Engine._watched = True
    entry = Listener(fn, propagate, retval, raw, once)
    listed = found.setdefault(identifier, [])
    listed.insert(0 if insert else len(listed), entry)


def _of_schema(target, identifier, fn, insert):
    if identifier in items.PARENT_EVENTS:
        items.parents_are_watched = True
    elif identifier in items.DDL_EVENTS:
        items.ddl_is_watched = True
    try:
        listeners = target.__dict__.get("_listeners")
    except AttributeError:
        return
    if listeners is None:
        listeners = {}
        try:
            target._listeners = listeners
        except (AttributeError, TypeError):
            return
    listed = listeners.setdefault(identifier, [])
    listed.insert(0 if insert else len(listed), fn)


def _real_target(target):
    """Whose events these are: a `sessionmaker` stands for its class, a pool for its engine, `mapper` for all mappers."""
    if getattr(target, "is_mapper", False) and not isinstance(target, type):
        return target.class_
    stands_for = getattr(target, "_stands_for", None)
    return target if stands_for is None else stands_for()


def _entries(target):
    try:
        own = vars(target)
    except TypeError:
        return None
    found = own.get("_sa_events")
    if found is None:
        found = {}
        try:
            if isinstance(target, type):
                type.__setattr__(target, "_sa_events", found)
            else:
                target.__dict__["_sa_events"] = found
        except (AttributeError, TypeError):
            return None
    return found


def listeners_of(target, identifier):
    """Those of an object and of its classes; those of a class, and of the classes above that pass theirs on."""
    found = []
    if isinstance(target, type):
        for cls in target.__mro__:
            for entry in cls.__dict__.get("_sa_events", {}).get(identifier, ()):
                if entry.propagate or cls is target:
                    found.append(entry)
        return found
    for owner in (target, *type(target).__mro__):
        found.extend(getattr(owner, "__dict__", {}).get("_sa_events", {}).get(identifier, ()))
    return found


def fire(target, identifier, *args):
    """Calls those who listen to a target."""
    if identifier in watched:
        for entry in listeners_of(target, identifier):
            entry(*args)


def listens_for(target, identifier, *args, **kw):
    def decorate(fn):
        listen(target, identifier, fn, *args, **kw)
        return fn

    return decorate


def remove(target, identifier, fn):
    if identifier in _SCHEMA:
        listeners = getattr(target, "_listeners", {}).get(identifier, [])
        if fn in listeners:
            listeners.remove(fn)
        return
    listed = (_entries(_real_target(target)) or {}).get(identifier, [])
    listed[:] = [entry for entry in listed if entry.function is not fn]


def contains(target, identifier, fn):
    if identifier in _SCHEMA:
        return fn in getattr(target, "_listeners", {}).get(identifier, [])
    return any(entry.function is fn for entry in (_entries(_real_target(target)) or {}).get(identifier, []))
