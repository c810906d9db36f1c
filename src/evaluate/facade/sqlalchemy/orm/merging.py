"""`session.merge(user)`: the session's own object of a key gets the values of another."""

from sqlalchemy.orm import collections
from sqlalchemy.orm.state import state_of


def merge(session, given, done, load=True):
    """The session's object; `done` holds what is being merged already."""
    if id(given) in done:
        return done[id(given)]
    state = state_of(given)
    if state.session is session and state.key is not None:
        done[id(given)] = given
        return given
    mapper = state.mapper
    key = state.identity or tuple(mapper.primary_key_from_instance(given))
    known = None
    if None not in key:
        known = session.get(mapper.class_, key)
    if known is None:
        known = mapper.class_.__new__(mapper.class_)
        session.add(known)
    done[id(given)] = known
    for name in mapper._attributes:
        if name in given.__dict__ and (name not in known.__dict__ or known.__dict__[name] is not given.__dict__[name]):
            setattr(known, name, given.__dict__[name])
    for name, relationship in mapper._relationships.items():
        if name not in given.__dict__ or not relationship.cascade.merge:
            continue
        value = given.__dict__[name]
        others = [merge(session, other, done, load) for other in collections.members(value)]
        if relationship.uselist:
            setattr(known, name, _as(value, others, relationship))
        else:
            setattr(known, name, others[0] if others else None)
    return known


def _as(value, others, relationship):
    made = collections.empty_for(relationship)
    for other in others:
        collections.put(made, other)
    return made
