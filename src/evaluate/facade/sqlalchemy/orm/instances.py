"""Objects and their sessions: `object_session(user)`, `make_transient(user)`"""

from sqlalchemy.orm.state import state_of


def mapped(instance):
    """The object, if its class is a mapped one."""
    if not hasattr(type(instance), "__mapper__"):
        from _absent import refuse

        refuse(instance)
        from sqlalchemy.orm.exc import UnmappedInstanceError

        raise UnmappedInstanceError(f"Class '{type(instance).__module__}.{type(instance).__qualname__}' is not mapped")
    return instance


class Objects:
    """`session.new`, `session.dirty`: a set by identity."""

    def __init__(self, objects=()):
        self._objects = list(objects)

    def __contains__(self, wanted):
        return any(made is wanted for made in self._objects)

    def __iter__(self):
        return iter(self._objects)

    def __len__(self):
        return len(self._objects)

    def union(self, other):
        return Objects([*self, *[made for made in other if made not in self]])

    __or__ = union

    def intersection(self, other):
        other = Objects(other)
        return Objects(made for made in self if made in other)

    __and__ = intersection

    def difference(self, other):
        other = Objects(other)
        return Objects(made for made in self if made not in other)

    __sub__ = difference

    def __eq__(self, other):
        return isinstance(other, Objects) and len(self) == len(other) and all(made in other for made in self)

    __hash__ = None

    def __repr__(self):
        return f"IdentitySet({self._objects!r})"


def object_session(instance):
    return state_of(mapped(instance)).session


def make_transient(instance):
    state = state_of(mapped(instance))
    if state.session is not None:
        state.session._expunge(instance)
    state.key, state.was_deleted = None, False
    state.expired_attributes = set()


def make_transient_to_detached(instance):
    mapper = type(mapped(instance)).__mapper__
    state = state_of(instance)
    state.key = mapper.identity_key_from_instance(instance)
    state.expired_attributes = {name for name in mapper._attributes if name not in instance.__dict__}
    state.saved()


def was_deleted(instance):
    return state_of(instance).was_deleted
