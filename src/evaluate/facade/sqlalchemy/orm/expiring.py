"""`session.expire(user)`, `session.refresh(user)`: what is held is forgotten, and loaded anew when it is asked for."""

from sqlalchemy.orm.loading import fill
from sqlalchemy.orm.state import described, state_of


def forget(state, names=None):
    """Takes loaded values, and changes, from an object."""
    held = state.dict
    mapper = state.mapper
    for name in mapper.all_keys() if names is None else names:
        held.pop(name, None)
        state.committed_state.pop(name, None)
        state.pending_mutations.pop(name, None)
        if name in mapper._attributes and name not in mapper._deferred:
            state.expired_attributes.add(name)


def expire(session, made, names=None):
    state = state_of(made)
    _require(session, state, made)
    forget(state, names)
    if not state.committed_state:
        session._changed.pop(id(made), None)
    if names is None:
        from sqlalchemy.orm import cascades

        for other in cascades.reached(made, "refresh-expire")[1:]:
            forget(state_of(other))


def refresh(session, made, names=None):
    """`session.refresh(user)`, `session.refresh(user, ["name"])`"""
    state = state_of(made)
    _require(session, state, made)
    session._autoflush()
    mapper = state.mapper
    columns = [name for name in names or mapper._attributes if name in mapper._attributes and (names or name not in mapper._deferred)]
    forget(state, names)
    session._changed.pop(id(made), None)
    if columns:
        try:
            fill(state, columns)
        except Exception as error:
            if type(error).__name__ != "ObjectDeletedError":
                raise
            from sqlalchemy import exc

            raise exc.InvalidRequestError(f"Could not refresh instance '{described(made)}'") from None
    for name in names or ():
        if name in mapper._relationships:
            getattr(made, name)


def _require(session, state, made):
    if state.key is None or state.session is not session:
        from sqlalchemy import exc

        raise exc.InvalidRequestError(f"Instance '{described(made)}' is not persistent within this Session")
