"""`session.flush()`: objects as INSERT, UPDATE and DELETE, tables in the order of their foreign keys."""

from sqlalchemy.orm import entities, related
from sqlalchemy.sql.dml import Delete, Insert, Update


def flush(session):
    autoflush, session.autoflush = session.autoflush, False
    try:
        related.cascade(session)
        for made in _ordered(session._new):
            _insert(session, made)
        for made in session.dirty:
            _update(session, made)
        for made in reversed(_ordered(session._deleted)):
            _delete(session, made)
    finally:
        session.autoflush = autoflush
    session._new, session._deleted = [], []


def _ordered(objects):
    """Objects, those first whose tables others refer to."""
    if len({type(made) for made in objects}) < 2:
        return list(objects)
    places = {}
    for made in objects:
        table = type(made).__mapper__.local_table
        if id(table) not in places:
            for place, other in enumerate(table.metadata.sorted_tables):
                places[id(other)] = place
    return sorted(objects, key=lambda made: places.get(id(type(made).__mapper__.local_table), 0))


def _insert(session, made):
    table = type(made).__mapper__.local_table
    related.copy_keys(made)
    values = entities.values_of(made)
    values = _inserted(table, values)
    statement = Insert(table).values(**values).returning(*table.columns)
    row = session.connection().execute(statement).one()
    entities.fill(made, dict(zip(table.columns.keys(), row)))
    session._identities[(type(made), entities.key_of(made))] = made


def _inserted(table, values):
    """What is not set is NULL, unless the column has a default; so is what is set to None, but for JSON."""
    found = {}
    for column in table.columns:
        value = values.get(column.key)
        evaluated = column.type.should_evaluate_none
        if value is not None or (evaluated and column.key in values):
            found[column.key] = value
        elif not (column.primary_key or column.default is not None or column.server_default is not None or evaluated):
            found[column.key] = None
    return found


def _update(session, made):
    changed = made.__dict__.pop("_sa_changed", set())
    values = entities.values_of(made, changed)
    if values:
        statement = Update(type(made).__mapper__.local_table).where(*_is(made)).values(**values)
        session.connection().execute(statement)


def _delete(session, made):
    session.connection().execute(Delete(type(made).__mapper__.local_table).where(*_is(made)))
    session._identities.pop((type(made), entities.key_of(made)), None)


def _is(made):
    key = entities.key_of(made)
    return [column == value for column, value in zip(type(made).__mapper__.primary_key, key)]


def insert_many(session, mapper, rows):
    if rows:
        names = {name: attribute.column.key for name, attribute in mapper.__mapper__._attributes.items()}
        keyed = [{names.get(name, name): value for name, value in row.items()} for row in rows]
        session.connection().execute(Insert(mapper.__mapper__.local_table), keyed)


def update_many(session, mapper, rows):
    attributes = mapper.__mapper__._attributes
    key = {column.key for column in mapper.__mapper__.primary_key}
    table = mapper.__mapper__.local_table
    for row in rows:
        named = {attributes[name].column.key if name in attributes else name: value for name, value in row.items()}
        conditions = [table.columns[name] == named[name] for name in key]
        values = {name: value for name, value in named.items() if name not in key}
        session.connection().execute(Update(table).where(*conditions).values(**values))
