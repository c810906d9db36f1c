"""What an attribute held, and holds: `inspect(user).attrs.name.history`, `get_history(user, "name")`"""

from sqlalchemy.orm.state import NO_VALUE, state_of


class History(tuple):
    """`(added, unchanged, deleted)`"""

    def __new__(cls, added=(), unchanged=(), deleted=()):
        return tuple.__new__(cls, (added, unchanged, deleted))

    added = property(lambda self: self[0])
    unchanged = property(lambda self: self[1])
    deleted = property(lambda self: self[2])

    def has_changes(self):
        return bool(self[0] or self[2])

    def empty(self):
        return not any(self)

    def sum(self):
        return [*self[0], *self[1], *self[2]]

    def non_deleted(self):
        return [*self[0], *self[1]]

    def non_added(self):
        return [*self[1], *self[2]]

    def __bool__(self):
        return any(self)

    def __repr__(self):
        return f"History(added={self[0]!r}, unchanged={self[1]!r}, deleted={self[2]!r})"


def of(state, key):
    """The history of one attribute."""
    relationship = state.mapper.relationships.get(key)
    own = state.dict
    now = own.get(key, NO_VALUE)
    if relationship is not None and relationship.uselist:
        return _of_collection(state, key, now)
    if key not in state.committed_state:
        return History() if now is NO_VALUE else History((), [now], ())
    before = state.committed_state[key]
    if now is NO_VALUE:
        return History((), (), [] if before is NO_VALUE else [before])
    if before is not NO_VALUE and _same(state, key, before, now):
        return History((), [now], ())
    return History([now], (), () if before is NO_VALUE or (before is None and state.key is None) else [before])


def _same(state, key, before, now):
    if before is now:
        return True
    attribute = state.mapper._attributes.get(key)
    if attribute is None or hasattr(now, "__clause_element__") or hasattr(now, "_wire"):
        return False
    compare = getattr(attribute.column.type, "compare_values", None)
    return bool(compare(before, now)) if compare is not None else before == now


def _of_collection(state, key, now):
    from sqlalchemy.orm.collections import members

    if now is NO_VALUE:
        added, removed = state.pending_mutations.get(key, ((), ()))
        return History(list(added), (), list(removed))
    current = members(now)
    if key not in state.committed_state:
        return History((), current, ())
    before = state.committed_state[key]
    before = [] if before is NO_VALUE or before is None else before
    return History(
        [item for item in current if not _has(before, item)],
        [item for item in current if _has(before, item)],
        [item for item in before if not _has(current, item)],
    )


def _has(items, wanted):
    return any(item is wanted for item in items)


def changes(state, key):
    """Whether an attribute's value is another one than the database's."""
    return key in state.committed_state and of(state, key).has_changes()


class AttributeState:
    """`inspect(user).attrs.name`"""

    def __init__(self, state, key):
        self.state = state
        self.key = key

    @property
    def value(self):
        return getattr(self.state.object, self.key)

    @property
    def loaded_value(self):
        return self.state.dict.get(self.key, NO_VALUE)

    @property
    def history(self):
        return of(self.state, self.key)

    def load_history(self):
        getattr(self.state.object, self.key)
        return self.history


def get_history(made, key, passive=None):
    return of(state_of(made), key)
