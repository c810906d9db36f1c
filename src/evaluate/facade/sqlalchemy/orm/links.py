"""What relationships write: the foreign keys at their ends, and the rows of the table between two classes."""

from sqlalchemy.orm import cascades, collections, history
from sqlalchemy.orm.relationships import MANYTOMANY, MANYTOONE, ONETOMANY
from sqlalchemy.orm.state import NO_VALUE, state_of


def copy_keys(session, made):
    """An object gets the keys of those that it refers to, and of those that have it in a collection."""
    state = state_of(made)
    for key, relationship in state.mapper._relationships.items():
        if relationship.viewonly or key not in state.committed_state or relationship.ends.direction is not MANYTOONE:
            continue
        value = made.__dict__.get(key)
        if value is not None and _is_written(session, value):
            _set_key(made, value, relationship.ends.pairs)
        elif value is None and state.committed_state[key] not in (None, NO_VALUE):
            _set_key(made, None, relationship.ends.pairs)
    for relationship, owner in state.__dict__.pop("owners", ()):
        _set_key(made, owner, [(there, here) for here, there in relationship.ends.pairs])


def _is_written(session, other):
    state = state_of(other)
    if state.key is not None:
        return True
    if state.session is not session:
        import warnings

        from sqlalchemy import exc

        warnings.warn(f"Object of type <{type(other).__name__}> not in session, add operation will not proceed", exc.SAWarning, stacklevel=2)
        return False
    return True


def _set_key(made, other, pairs):
    """`item.order_id = order.id`"""
    mapper = type(made).__mapper__
    for own, there in pairs:
        key = mapper.key_of(own)
        value = None if other is None else _value(other, there)
        if other is None and own.primary_key:
            from sqlalchemy.exc import InvalidRequestError

            raise InvalidRequestError(
                f"Dependency rule on column '{there}' tried to blank-out primary key column '{own}' on instance '{made!r}'"
            )
        if key is not None and made.__dict__.get(key, NO_VALUE) != value:
            state = state_of(made)
            if key not in state.committed_state:
                state.note(key, made.__dict__.get(key, NO_VALUE))
            state.expired_attributes.discard(key)
            made.__dict__[key] = value
            if state.session is not None:
                state.session._modified(state)


def _value(other, column):
    return getattr(other, type(other).__mapper__.key_of(column))


def collections_of(objects, session):
    """The keys that collections give their members are set; returns the rows of tables between classes:
    [(relationship, owner, added, removed)]"""
    rows = []
    for made in objects:
        state = state_of(made)
        for key, relationship in state.mapper._relationships.items():
            if relationship.viewonly or (key not in state.committed_state and key not in state.pending_mutations):
                continue
            ends = relationship.ends
            changed = history.of(state, key)
            if ends.direction is MANYTOMANY:
                rows.append((relationship, made, changed.added, changed.deleted))
            elif ends.direction is ONETOMANY:
                backwards = [(there, here) for here, there in ends.pairs]
                for other in changed.deleted:
                    if other is not None and id(other) not in session._deleted and not _taken(relationship, other, made):
                        _set_key(other, None, backwards)
                for other in changed.added:
                    if other is not None and _is_written(session, other):
                        _set_key(other, made, backwards)
    return rows


def _taken(relationship, other, owner):
    """Whether the other end belongs to another owner by now."""
    reverse = relationship.reverse
    if reverse is None or reverse.uselist:
        return False
    now = other.__dict__.get(reverse.key)
    return now is not None and now is not owner


def name_owners(objects):
    """New members of collections are told whose they are, so that their keys are there when they are inserted."""
    for made in objects:
        state = state_of(made)
        for key, relationship in state.mapper._relationships.items():
            if relationship.viewonly or key not in made.__dict__ or relationship.ends.direction is not ONETOMANY:
                continue
            for other in history.of(state, key).added:
                if other is not None and state_of(other).key is None:
                    state_of(other).__dict__.setdefault("owners", []).append((relationship, made))


def write(session, rows):
    """INSERT and DELETE of the table between two classes."""
    done = set()
    for relationship, owner, added, removed in rows:
        ends = relationship.ends
        for others, statement in ((removed, _unlink), (added, _link)):
            for other in others:
                if other is None or (statement is _link and not _is_written(session, other)):
                    continue
                mark = (id(ends.secondary), statement, frozenset((id(owner), id(other))))
                if mark not in done:
                    done.add(mark)
                    statement(session, ends, owner, other)


def _row(ends, owner, other):
    row = {own.key: _value(owner, here) for here, own in ends.pairs}
    row.update({own.key: _value(other, there) for own, there in ends.far_pairs})
    return row


def _link(session, ends, owner, other):
    from sqlalchemy.sql.dml import Insert

    session.connection().execute(Insert(ends.secondary).values(**_row(ends, owner, other)))


def _unlink(session, ends, owner, other):
    from sqlalchemy.sql.dml import Delete

    conditions = [ends.secondary.c[key] == value for key, value in _row(ends, owner, other).items()]
    session.connection().execute(Delete(ends.secondary).where(*conditions))


def release(session, deleted):
    """Before an object is deleted: its children refer to nobody, and its rows between tables go."""
    from sqlalchemy.sql.dml import Delete

    gone = {id(made) for made in deleted}
    for made in deleted:
        for relationship in state_of(made).mapper._relationships.values():
            ends = relationship.ends
            if relationship.viewonly or ends.direction is MANYTOONE or relationship.passive_deletes == "all":
                continue
            if ends.direction is MANYTOMANY:
                if not relationship.passive_deletes:
                    conditions = [own == _value(made, here) for here, own in ends.pairs]
                    session.connection().execute(Delete(ends.secondary).where(*conditions))
                continue
            if relationship.passive_deletes and relationship.key not in made.__dict__:
                continue
            if relationship.cascade.delete:
                continue
            for other in collections.members(cascades.held(relationship, made)):
                if id(other) not in gone and not _taken(relationship, other, made):
                    _set_key(other, None, [(there, here) for here, there in ends.pairs])
