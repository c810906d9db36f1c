"""The events of mapped classes and of sessions: `@event.listens_for(User, "before_insert")`"""

from sqlalchemy import event


def tell(cls, identifier, made, *args):
    """`listener(user, ...)`"""
    for entry in _listeners(cls, identifier):
        if entry.raw:
            from sqlalchemy.orm.state import state_of

            entry(state_of(made), *args)
        else:
            entry(made, *args)


def tell_of_row(session, identifier, made):
    """`before_insert(mapper, connection, user)` and its kin."""
    if identifier not in event.watched:
        return
    mapper = type(made).__mapper__
    for entry in _listeners(type(made), identifier):
        if entry.raw:
            from sqlalchemy.orm.state import state_of

            entry(mapper, session.connection(), state_of(made))
        else:
            entry(mapper, session.connection(), made)


def _listeners(cls, identifier):
    from sqlalchemy.orm.mapper import Mapper

    return [*event.listeners_of(cls, identifier), *event.listeners_of(Mapper, identifier)]
