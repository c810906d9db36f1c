"""Both ends of a relationship stay in step: `order.user = user` puts the order among `user.orders`."""

from sqlalchemy import event
from sqlalchemy.orm import attributes, collections
from sqlalchemy.orm.state import NO_VALUE, state_of


def adding(owner, relationship, collection, item):
    """An item is about to be in a collection; returns it as validators and listeners leave it."""
    if item is None:
        return item
    item = attributes.checked(owner, relationship.key, item)
    _note(owner, relationship, collection)
    _tell(relationship, owner, "append", item)
    session = state_of(owner).session
    if session is not None and relationship.saves:
        session._cascade_in(item)
    reverse = relationship.reverse
    if reverse is not None:
        _reach(reverse, item, owner)
    return item


def removing(owner, relationship, collection, item):
    """An item is about to leave a collection."""
    if item is None:
        return
    _note(owner, relationship, collection)
    _tell(relationship, owner, "remove", item)
    reverse = relationship.reverse
    if reverse is not None:
        _let_go(reverse, item, owner)


def setting(owner, relationship, value, old):
    """A scalar end is about to be another object, or None."""
    if old is not NO_VALUE and old is not None and old is not value and relationship.reverse is not None:
        _let_go(relationship.reverse, old, owner)
    if value is None:
        return
    session = state_of(owner).session
    if session is not None and relationship.saves:
        session._cascade_in(value)
    if relationship.reverse is not None and old is not value:
        _reach(relationship.reverse, value, owner)


def _tell(relationship, owner, identifier, item):
    if identifier in event.watched:
        for entry in attributes.listeners_of(relationship, owner, identifier):
            entry(owner, item, attributes.AttributeEventToken(relationship))


def _note(owner, relationship, collection):
    state = state_of(owner)
    if relationship.key not in state.committed_state:
        state.note(relationship.key, collections.members(collection))
        if state.session is not None:
            state.session._modified(state)


def _reach(reverse, item, owner):
    """`item` gets `owner` at its end."""
    state, held = state_of(item), item.__dict__
    if not reverse.uselist:
        old = held.get(reverse.key, NO_VALUE)
        if old is owner:
            return
        state.note(reverse.key, old)
        _mark(state)
        held[reverse.key] = owner
        # It leaves the collection in which it was.
        if old is not NO_VALUE and old is not None and reverse.reverse is not None:
            _let_go(reverse.reverse, old, item)
        return
    _into(reverse, state, held, owner, place=0)


def _let_go(reverse, item, owner):
    """`item` has `owner` at its end no more."""
    state, held = state_of(item), item.__dict__
    if not reverse.uselist:
        if held.get(reverse.key) is owner:
            state.note(reverse.key, owner)
            _mark(state)
            held[reverse.key] = None
        return
    _into(reverse, state, held, owner, place=1)


def _into(reverse, state, held, owner, place):
    collection = held.get(reverse.key)
    if collection is None and state.key is not None:
        # Not loaded: it is done once somebody asks for the collection.
        pending = state.pending_mutations.setdefault(reverse.key, ([], []))
        pending[place].append(owner)
        _mark(state)
        return
    if collection is None:
        collection = getattr(state.object, reverse.key)
    inside = any(owner is other for other in collections.members(collection))
    if inside == bool(place):
        state.note(reverse.key, collections.members(collection))
        _mark(state)
        _quietly(collection, owner, place)


def _quietly(collection, owner, place):
    kept, collection._sa_owner = collection._sa_owner, None
    try:
        (collections.take if place else collections.put)(collection, owner)
    finally:
        collection._sa_owner = kept


def _mark(state):
    if state.session is not None:
        state.session._modified(state)
