"""The attributes of mapped classes: on the class a column, on an object its value."""

from _retort import getattr_last
from sqlalchemy import event
from sqlalchemy.orm.history import History, get_history  # noqa: F401 (`sqlalchemy.orm.attributes.get_history`)
from sqlalchemy.orm.state import NO_VALUE, Symbol, state_of
from sqlalchemy.sql.column_operators import ColumnOperators

NO_KEY = Symbol("NO_KEY")


@getattr_last
class InstrumentedAttribute(ColumnOperators):
    """`User.email`, `user.email`"""

    is_attribute = True
    is_selectable = False

    def __init__(self, class_, key, column, columns=None):
        self.class_ = class_
        self.key = key
        self.column = column
        # With joined inheritance one attribute may be a column of each table.
        self.columns = columns or [column]

    def __get__(self, instance, owner):
        if instance is None:
            return self
        held = instance.__dict__
        if self.key in held:
            return held[self.key]
        state = held.get("_sa_instance_state")
        if state is not None and state.key is not None and self.key not in state.committed_state:
            from sqlalchemy.orm.loading import load_expired

            return load_expired(state_of(instance), self.key)
        return None

    def __set__(self, instance, value):
        state = state_of(instance)
        held = instance.__dict__
        old = held.get(self.key, NO_VALUE)
        value = validated(self, instance, value, old)
        if self.key not in state.committed_state:
            state.note(self.key, old)
            if state.session is not None:
                state.session._modified(state)
        state.expired_attributes.discard(self.key)
        held[self.key] = value
        if value is not None and hasattr(self.column.type, "_sa_mutable"):
            state.mapper.hold(instance)

    def __delete__(self, instance):
        state = state_of(instance)
        state.note(self.key, instance.__dict__.pop(self.key, NO_VALUE))
        if state.session is not None:
            state.session._modified(state)

    def __clause_element__(self):
        return self.column

    @property
    def expression(self):
        return self.column

    @property
    def parent(self):
        return self.class_.__mapper__

    @property
    def _parententity(self):
        return self.class_.__mapper__

    def operate(self, operator, *other, **kw):
        return self.column.operate(operator, *other, **kw)

    def reverse_operate(self, operator, other, **kw):
        return self.column.reverse_operate(operator, other, **kw)

    def contains(self, other, **kw):
        return self.column.contains(other, **kw)

    def __getattr__(self, name):
        if name.startswith("__") or name in ("column", "columns"):
            raise AttributeError(name)
        return getattr(self.column, name)

    def __hash__(self):
        return id(self)

    def __str__(self):
        return f"{self.class_.__name__}.{self.key}"

    property = prop = property(lambda self: self)


QueryableAttribute = InstrumentedAttribute


def validated(attribute, instance, value, old):
    """A value as the class's validators and the listeners of the attribute leave it."""
    value = checked(instance, attribute.key, value)
    if "set" in event.watched:
        for entry in listeners_of(attribute, instance, "set"):
            given = state_of(instance) if entry.raw else instance
            said = entry(given, value, old, AttributeEventToken(attribute))
            value = said if entry.retval else value
    return value


def checked(instance, key, value):
    """A value as the class's `@validates` function returns it."""
    validator = type(instance).__mapper__.validators.get(key)
    if validator is None:
        return value
    function, tells_removes = validator
    return function(instance, key, value, False) if tells_removes else function(instance, key, value)


def listeners_of(attribute, instance, identifier):
    """The listeners of an attribute, and of the one that a class above has, where they are passed on."""
    found = []
    for cls in type(instance).__mro__:
        own = cls.__dict__.get(attribute.key)
        for entry in getattr(own, "__dict__", {}).get("_sa_events", {}).get(identifier, ()):
            if own is attribute or entry.propagate:
                found.append(entry)
    return found


class AttributeEventToken:
    """The `initiator` of an attribute's events."""

    def __init__(self, attribute):
        self.key = attribute.key
        self.impl = self
        self.parent_token = self


AttributeEvent = Event = AttributeEventToken


def flag_modified(instance, key):
    """`flag_modified(user, "settings")`: the value is written at the next flush."""
    state = state_of(instance)
    if key not in instance.__dict__:
        from sqlalchemy import exc

        raise exc.InvalidRequestError(f"Can't flag attribute '{key}' modified; it's not present in the object state")
    state.committed_state[key] = NO_VALUE
    if state.session is not None:
        state.session._modified(state)


def flag_dirty(instance):
    """`flag_dirty(user)`: it is among `session.dirty`, though nothing is written."""
    state = state_of(instance)
    if state.session is not None:
        state.session._modified(state)


def set_attribute(instance, key, value, initiator=None):
    setattr(instance, key, value)


def get_attribute(instance, key):
    return getattr(instance, key)


def del_attribute(instance, key):
    delattr(instance, key)


def set_committed_value(instance, key, value):
    """Sets an attribute as if it had been loaded."""
    state = state_of(instance)
    relationship = state.mapper.relationships.get(key)
    if relationship is not None and relationship.uselist:
        from sqlalchemy.orm.collections import made_for

        value = made_for(relationship, instance, value)
    instance.__dict__[key] = value
    state.committed_state.pop(key, None)
    state.expired_attributes.discard(key)


def init_collection(instance, key):
    set_committed_value(instance, key, [])
    return getattr(instance, key)


def instance_state(instance):
    return state_of(instance)


def instance_dict(instance):
    return instance.__dict__


def manager_of_class(cls):
    return getattr(cls, "__mapper__", None)


def validates(*names, include_removes=False, include_backrefs=True):
    """`@validates("email") def check(self, key, value): return value.lower()`"""

    def decorate(function):
        function._sa_validates = [(name, include_removes) for name in names]
        return function

    return decorate


def reconstructor(function):
    """`@reconstructor`: called for an object that a row was made into."""
    function._sa_reconstructor = True
    return function
