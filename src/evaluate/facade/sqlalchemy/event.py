"""`event.listen(engine, "connect", ...)`: listeners of tables and metadata are called, those of engines are kept unused."""

from sqlalchemy.sql.schema import items


def listen(target, identifier, fn, *args, **kw):
    """Notes a listener on its target."""
    if identifier in items.PARENT_EVENTS:
        items.parents_are_watched = True
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
    listeners.setdefault(identifier, []).append(fn)


def listens_for(target, identifier, *args, **kw):
    def decorate(fn):
        listen(target, identifier, fn, *args, **kw)
        return fn

    return decorate


def remove(target, identifier, fn):
    listeners = getattr(target, "_listeners", {}).get(identifier, [])
    if fn in listeners:
        listeners.remove(fn)


def contains(target, identifier, fn):
    return fn in getattr(target, "_listeners", {}).get(identifier, [])
