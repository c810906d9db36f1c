"""`session.flush()`: objects as INSERT, UPDATE and DELETE, tables in the order of their foreign keys."""

from sqlalchemy import event
from sqlalchemy.orm import cascades, links, persistence, related
from sqlalchemy.orm.firing import tell_of_row
from sqlalchemy.orm.flush_order import ordered, together
from sqlalchemy.orm.state import state_of


def flush(session):
    related.configure()
    if "before_flush" in event.watched:
        event.fire(session, "before_flush", session, None, None)
    session._autobegin()
    transaction = session._transaction
    session._flushing = True
    try:
        _write(session, transaction)
    except Exception as error:
        session._flushing = False
        if transaction.is_active and transaction.failure is None:
            transaction.fail(error)
        raise
    finally:
        session._flushing = False
    if event.watched:
        event.fire(session, "after_flush_postexec", session, None)


def _write(session, transaction):
    for made in cascades.orphans(session):
        if state_of(made).key is not None:
            session._deleted.setdefault(id(made), made)
        else:
            session._expunge(made)
    for made in list(session._deleted.values()):
        for other in cascades.deleted_with(made):
            session._deleted.setdefault(id(other), other)
    deleted = list(session._deleted.values())
    links.release(session, deleted)
    inserted = _insert(session, transaction)
    changed = [made for made in session.dirty if id(made) not in session._deleted]
    rows = links.collections_of([*inserted, *changed], session)
    for made in [*inserted, *session.dirty]:
        links.copy_keys(session, made)
    for made in session.dirty:
        tell_of_row(session, "before_update", made)
    for made in session.dirty:
        persistence.update(session, made)
        tell_of_row(session, "after_update", made)
    links.write(session, rows)
    for made in reversed(ordered(deleted)):
        tell_of_row(session, "before_delete", made)
        persistence.delete(session, made)
        _gone(session, transaction, made)
    if "after_flush" in event.watched:
        event.fire(session, "after_flush", session, None)
    for made in [*inserted, *changed, *session._changed.values()]:
        state = state_of(made)
        state.saved()
        for relationship in state.mapper._relationships.values():
            # A dynamic collection is a query again.
            if relationship.is_query:
                made.__dict__.pop(relationship.key, None)
    session._new, session._changed, session._deleted = {}, {}, {}


def _insert(session, transaction):
    """INSERT of what is new; the objects, in their order."""
    new = ordered(list(session._new.values()))
    for made in new:
        tell_of_row(session, "before_insert", made)
    links.name_owners(new)
    for group in together(new):
        for made in group:
            links.copy_keys(session, made)
        persistence.insert_all(session, group)
        for made in group:
            _inserted(session, transaction, made)
    return new


def _gone(session, transaction, made):
    state = state_of(made)
    state.was_deleted = True
    session._identities.pop(state.key[:2], None)
    transaction.deleted[id(made)] = made
    tell_of_row(session, "after_delete", made)


def _inserted(session, transaction, made):
    state = state_of(made)
    for name in state.mapper._attributes:
        state.committed_state.pop(name, None)
    key = state.mapper.identity_key_from_instance(made)
    state.key = key
    session._identities[key[:2]] = made
    session._new.pop(id(made), None)
    transaction.inserted[id(made)] = made
    tell_of_row(session, "after_insert", made)
    if "pending_to_persistent" in event.watched:
        event.fire(session, "pending_to_persistent", session, made)
