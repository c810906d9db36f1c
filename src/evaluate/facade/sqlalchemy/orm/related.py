"""Relationships by their foreign keys: what they load, and the keys that they set on flush."""

from sqlalchemy.orm import entities
from sqlalchemy.orm.relationships import Relationship


def relationships_of(cls):
    found = {}
    for base in cls.__mro__:
        for name, value in vars(base).items():
            if isinstance(value, Relationship) and name not in found:
                found[name] = value
    return found


def target_of(relationship, cls):
    """The class at the other end."""
    argument = relationship.argument
    if argument is None:
        argument = relationship.annotated
    if callable(argument) and not isinstance(argument, type):
        argument = argument()
    name = getattr(argument, "__name__", argument)
    if isinstance(argument, type) and hasattr(argument, "__mapper__"):
        return argument
    found = cls.registry._class_registry.get(str(name).rpartition(".")[2])
    if found is None:
        from sqlalchemy import exc

        raise exc.InvalidRequestError(f"expression {argument!r} failed to locate a name ({name!r})")
    return found


def _pairs(one, other):
    """The foreign keys of `one` that refer to `other`: (column here, column there)."""
    return [(column, key.column) for column in one.columns for key in column.foreign_keys if key.column.table is other]


def _simple(relationship):
    for option in ("primaryjoin", "secondaryjoin", "foreign_keys"):
        if relationship.options.get(option) is not None:
            raise NotImplementedError(f"sqlalchemy.orm.relationship({option}=) is named, but not loaded, in this facade")


def load(relationship, made):
    """What an object of the database has at the other end."""
    session = made.__dict__.get("_sa_session")
    if session is None or not made.__dict__.get("_sa_persistent"):
        return None
    from sqlalchemy.sql.selectable import select

    _simple(relationship)
    cls = type(made)
    target = target_of(relationship, cls)
    here, there = cls.__mapper__.local_table, target.__mapper__.local_table
    values = entities.values_of(made)
    if relationship.secondary is not None:
        return _through(relationship, session, target, here, there, values)
    to_one = _pairs(here, there)
    if to_one and not relationship.uselist:
        conditions = [column == values[own.key] for own, column in to_one]
        if any(values[own.key] is None for own, _ in to_one):
            return None
        return session.execute(select(target).where(*conditions)).scalars().first()
    conditions = [own == values[column.key] for own, column in _pairs(there, here)]
    found = session.execute(select(target).where(*conditions)).scalars().all()
    return (found[0] if found else None) if relationship.options.get("uselist") is False else found


def _through(relationship, session, target, here, there, values):
    from sqlalchemy.sql.selectable import select

    secondary = relationship.secondary
    if isinstance(secondary, str):
        secondary = here.metadata.tables[secondary]
    join = [own == column for own, column in _pairs(secondary, there)]
    mine = [own == values[column.key] for own, column in _pairs(secondary, here)]
    return session.execute(select(target).where(*join, *mine)).scalars().all()


def cascade(session):
    """Objects at the other end of a new object's relationships are new too."""
    pending = list(session._new)
    while pending:
        made = pending.pop()
        for name, relationship in relationships_of(type(made)).items():
            value = made.__dict__.get(name)
            if not value:
                continue
            if relationship.secondary is not None:
                raise NotImplementedError("sqlalchemy.orm.relationship(secondary=) is not written by this facade")
            for other in value if isinstance(value, (list, set, tuple)) else (value,):
                if isinstance(value, (list, set, tuple)):
                    other.__dict__.setdefault("_sa_parents", []).append(made)
                if not other.__dict__.get("_sa_persistent") and not any(other is known for known in session._new):
                    session.add(other)
                    pending.append(other)


def copy_keys(made):
    """Foreign keys get the keys of the objects that they refer to."""
    ends = list(made.__dict__.pop("_sa_parents", ()))
    for name, relationship in relationships_of(type(made)).items():
        value = made.__dict__.get(name)
        if value is not None and not isinstance(value, (list, set, tuple)):
            ends.append(value)
    names = {attribute.column.key: name for name, attribute in type(made).__mapper__._attributes.items()}
    for end in ends:
        values = entities.values_of(end)
        for own, column in _pairs(type(made).__mapper__.local_table, type(end).__mapper__.local_table):
            made.__dict__[names[own.key]] = values.get(column.key)
