"""What is done to an object is done to those at the ends of its relationships: `cascade="all, delete-orphan"`"""

from sqlalchemy.orm import collections, history, related
from sqlalchemy.orm.state import state_of


def reached(made, how):
    """An object, and those that a cascade reaches from it without loading anything."""
    found, pending, seen = [], [made], {id(made)}
    while pending:
        each = pending.pop(0)
        found.append(each)
        state = state_of(each)
        for key, relationship in state.mapper._relationships.items():
            if how not in relationship.cascade:
                continue
            held = collections.members(each.__dict__.get(key))
            if how == "save-update" and key in state.committed_state:
                held += [item for item in history.of(state, key).deleted if item not in held]
            for other in held:
                if other is not None and id(other) not in seen and hasattr(type(other), "__mapper__"):
                    seen.add(id(other))
                    if how != "save-update" or other in collections.members(each.__dict__.get(key)) or state_of(other).key is not None:
                        pending.append(other)
    return found


def deleted_with(made):
    """An object, and those that are deleted with it: its children are loaded to find them."""
    related.configure()
    found, pending, seen = [], [made], {id(made)}
    while pending:
        each = pending.pop(0)
        found.append(each)
        for relationship in list(state_of(each).mapper._relationships.values()):
            if not relationship.cascade.delete:
                continue
            if relationship.passive_deletes and relationship.key not in each.__dict__:
                continue
            for other in collections.members(held(relationship, each)):
                if id(other) not in seen:
                    seen.add(id(other))
                    pending.append(other)
    return found


def held(relationship, made):
    """What is at the other end, loaded if need be; a dynamic one as a list."""
    if relationship.is_query:
        relationship.ends
        if relationship.key in made.__dict__:
            return made.__dict__[relationship.key]
        return related.load(relationship, made) if state_of(made).key is not None else []
    return getattr(made, relationship.key)


def orphans(session):
    """Objects that have left the collection without which they are not."""
    found = []
    for made in [*session._new.values(), *session._changed.values()]:
        state = state_of(made)
        for key, relationship in state.mapper._relationships.items():
            if not relationship.cascade.delete_orphan:
                continue
            for other in history.of(state, key).deleted:
                if not _elsewhere(relationship, other):
                    found.append(other)
    return found


def _elsewhere(relationship, other):
    """Whether another owner has taken it."""
    reverse = relationship.reverse
    if reverse is None:
        return False
    now = other.__dict__.get(reverse.key)
    return bool(collections.members(now))
