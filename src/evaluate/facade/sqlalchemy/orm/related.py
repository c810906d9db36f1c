"""What an object has at the other end of a relationship, loaded when it is asked for."""

from sqlalchemy.orm import collections, relationships
from sqlalchemy.orm.relationships import MANYTOONE, Relationship
from sqlalchemy.orm.state import described, state_of
from sqlalchemy.orm.substitution import Substitution


def configure():
    """Looks up the other end of each relationship, and gives it the `backref` that it asks for."""
    if not relationships.unconfigured:
        return
    pending, relationships.unconfigured[:] = list(relationships.unconfigured), []
    for relationship in pending:
        try:
            target = relationship.ends.target
        except Exception as error:  # noqa: BLE001 (said when somebody uses it)
            if type(error).__module__.startswith("sqlalchemy"):
                relationships.unconfigured.append(relationship)
                continue
            raise
        if relationship.backref is not None:
            _make_backref(relationship, target)
        elif relationship.back_populates:
            other = target.__mapper__.relationships.get(relationship.back_populates)
            if other is not None and not relationship.viewonly:
                relationship.reverse = other


def _make_backref(relationship, target):
    name, options = (relationship.backref, {}) if isinstance(relationship.backref, str) else relationship.backref
    if name in target.__mapper__._relationships:
        return
    options = dict(options)
    ends = relationship.ends
    if ends.secondary is not None:
        options.setdefault("primaryjoin", ends.secondaryjoin)
        options.setdefault("secondaryjoin", ends.primaryjoin)
    else:
        options.setdefault("primaryjoin", ends.primaryjoin)
        options.setdefault("foreign_keys", list(relationship.ends._foreign) or None)
        if ends.self_referential:
            options.setdefault("remote_side", [here for here, _ in ends.pairs])
    for option in ("viewonly", "passive_deletes"):
        options.setdefault(option, getattr(relationship, option))
    other = Relationship(relationship.class_, ends.secondary, **options)
    add(target, name, other)
    # Not by `remove()`: relationships have an `==` of their own.
    relationships.unconfigured[:] = [each for each in relationships.unconfigured if each is not other]
    other.ends
    if not relationship.viewonly:
        relationship.reverse, other.reverse = other, relationship


def add(cls, name, relationship):
    """A class gets a relationship, and so do those below it."""
    type.__setattr__(cls, name, relationship)
    relationship._in_class(cls, name)
    for child in cls.__mapper__._children:
        if name not in child.class_.__dict__:
            child._relationships[name] = relationship


def value(relationship, made):
    """The object or collection at the other end, as `user.orders` gives it."""
    configure()
    relationship.ends
    state, held = state_of(made), made.__dict__
    if relationship.is_query:
        from sqlalchemy.orm.dynamic import AppenderQuery

        return AppenderQuery(relationship, made)
    if relationship.key in held:
        return held[relationship.key]
    found = _asked_for(relationship, state, made)
    if not relationship.uselist:
        if state.key is not None:
            held[relationship.key] = found
        return found
    collection = held[relationship.key] = collections.made_for(relationship, made, found)
    _catch_up(state, relationship, collection)
    return collection


def _catch_up(state, relationship, collection):
    """What was added and removed while the collection was not loaded."""
    pending = state.pending_mutations.pop(relationship.key, None)
    if pending is None:
        return
    state.note(relationship.key, collections.members(collection))
    owner, collection._sa_owner = collection._sa_owner, None
    for item in pending[0]:
        if not any(item is other for other in collections.members(collection)):
            collections.put(collection, item)
    for item in pending[1]:
        collections.take(collection, item)
    collection._sa_owner = owner


def _asked_for(relationship, state, made):
    nothing = [] if relationship.uselist else None
    if state.key is None:
        return nothing
    if state.session is None:
        from sqlalchemy.orm.exc import DetachedInstanceError

        raise DetachedInstanceError(
            f"Parent instance {described(made)} is not bound to a Session; lazy load operation of attribute "
            f"'{relationship.key}' cannot proceed (Background on this error at: https://sqlalche.me/e/20/bhk3)"
        )
    how = next((how for path, how in state.load_options if path is relationship or path == "*"), relationship.lazy)
    if how in ("raise", "raise_on_sql"):
        from sqlalchemy import exc

        raise exc.InvalidRequestError(f"'{relationship}' is not available due to lazy='{how}'")
    if how == "noload":
        return nothing
    return load(relationship, made)


def load(relationship, made):
    """What the database has at the other end of an object."""
    session = state_of(made).session
    ends = relationship.ends
    if ends.direction is MANYTOONE and not relationship.uselist:
        known = _by_key(session, ends, made)
        if known is not _UNKNOWN:
            return known
    found = session.scalars(statement(relationship, made)).unique().all()
    if relationship.uselist:
        return found
    return found[0] if found else None


_UNKNOWN = object()


def _by_key(session, ends, made):
    """The object that a foreign key names, if the session has it; None where the key is NULL."""
    values = {id(there): held_in(made, here) for here, there in ends.pairs}
    if any(each is None for each in values.values()):
        return None
    keys = ends.there.primary_key
    if len(keys) != len(values) or any(id(column) not in values for column in keys):
        return _UNKNOWN
    if ends.relationship.options.get("primaryjoin") is not None:
        return _UNKNOWN
    return session.get(ends.target, tuple(values[id(column)] for column in keys))


def statement(relationship, made):
    """The SELECT of what is at the other end."""
    from sqlalchemy.sql.selectable import select

    ends = relationship.ends
    query = select(ends.target).where(beside(relationship, made), *relationship._criteria)
    if ends.secondary is not None:
        query = query.where(ends.secondaryjoin)
    return query.order_by(*ends.order_by) if ends.order_by else query


def beside(relationship, made):
    """The join's condition, with an object's values in the place of its columns."""
    from sqlalchemy.sql.elements import BindParameter

    ends = relationship.ends
    # From a class to itself the paired columns tell which side is which.
    remote = [there for _, there in ends.pairs]

    def bound(column):
        if column.table is ends.secondary or not any(column.table is table for table in ends.here.tables):
            return None
        if ends.self_referential and ends.secondary is None and any(column is each for each in remote):
            return None
        return BindParameter(column.key, held_in(made, column), column.type, unique=True)

    return Substitution(bound)(ends.primaryjoin)


def held_in(made, column):
    """An object's value of a column."""
    for key, attribute in type(made).__mapper__._attributes.items():
        if any(column is each for each in attribute.columns):
            return getattr(made, key)
    return None
