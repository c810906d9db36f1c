"""Rows as objects: `session.execute(select(User))` gives users, not columns."""

from sqlalchemy.engine.result import Result
from sqlalchemy.engine.row import Meta, Row


def described(statement, chosen=None):
    """What each part of a row is: a mapped class and its columns' count, or a plain value."""
    parts = []
    for entity in getattr(statement, "_raw_entities", ()) or getattr(statement, "_returned_entities", ()):
        mapper = getattr(entity, "__mapper__", None)
        if mapper is not None:
            parts.append((entity, len((chosen or {}).get(entity, mapper.local_table.columns))))
        elif getattr(entity, "is_selectable", False):
            parts.extend((None, 1) for _ in entity.columns)
        else:
            parts.append((None, 1))
    return parts


def shaped(session, statement, result, chosen=None):
    """The result with its objects; as it is where the statement names no mapped class."""
    chosen = chosen or {}
    parts = described(statement, chosen)
    if not any(cls is not None for cls, _ in parts) or not result.returns_rows:
        return result
    names, rows, at = [], [], 0
    keys = result._meta.keys
    for cls, width in parts:
        names.append(keys[at] if cls is None else cls.__name__)
        at += width
    meta = Meta(names)
    for row in result._rows:
        values, at = [], 0
        for cls, width in parts:
            values.append(row[at] if cls is None else instance(session, cls, tuple(row)[at : at + width], chosen.get(cls)))
            at += width
        rows.append(Row(values, meta))
    again = Result.__new__(Result)
    again._begin(rows, meta)
    return again


def instance(session, cls, values, columns=None):
    """The object for a row, one for each key in a session; `columns` where an option leaves some out."""
    table = cls.__mapper__.local_table
    keys = table.columns.keys() if columns is None else [column.key for column in columns]
    by_column = dict(zip(keys, values))
    key = tuple(by_column[column.key] for column in table.primary_key)
    if all(part is None for part in key):
        return None
    known = session._identities.get((cls, key))
    if known is not None and not known.__dict__.get("_sa_expired"):
        return known
    made = known if known is not None else cls.__new__(cls)
    fill(made, by_column)
    if columns is not None:
        attributes = cls.__mapper__._attributes.items()
        made.__dict__["_sa_deferred"] = {name for name, each in attributes if each.column.key not in by_column}
    made.__dict__["_sa_session"] = session
    session._identities[(cls, key)] = made
    return made


def fill(made, by_column):
    """Sets an object's attributes to what the database has."""
    for name, attribute in type(made).__mapper__._attributes.items():
        if attribute.column.key in by_column:
            made.__dict__[name] = by_column[attribute.column.key]
    made.__dict__.pop("_sa_changed", None)
    made.__dict__.pop("_sa_expired", None)
    made.__dict__["_sa_persistent"] = True


def values_of(made, only=None):
    """An object's column values, by column key."""
    found = {}
    for name, attribute in type(made).__mapper__._attributes.items():
        if name in made.__dict__ and (only is None or name in only):
            found[attribute.column.key] = made.__dict__[name]
    return found


def key_of(made):
    """The value of an object's primary key."""
    found = values_of(made)
    return tuple(found.get(column.key) for column in type(made).__mapper__.primary_key)
