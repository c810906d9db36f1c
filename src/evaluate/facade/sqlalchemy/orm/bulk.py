"""Rows without their objects: `bulk_insert_mappings`, `bulk_update_mappings`, `bulk_save_objects`"""

from sqlalchemy.orm.state import state_of
from sqlalchemy.sql.dml import Insert, Update


def insert_many(session, entity, rows):
    """Rows of a class, by the names of its attributes."""
    mapper = entity.__mapper__
    if not rows:
        return
    for table in mapper.tables:
        keyed = [_of_table(mapper, table, row) for row in rows]
        for group in _alike(keyed):
            session.connection().execute(Insert(table), group)


def _alike(rows):
    """Runs of rows that name the same columns: an INSERT has one list of them."""
    group = []
    for row in rows:
        if group and set(group[0]) != set(row):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _of_table(mapper, table, row):
    found = {}
    for name, value in row.items():
        attribute = mapper._attributes.get(name)
        columns = attribute.columns if attribute is not None else [table.c.get(name)]
        for column in columns:
            if column is not None and getattr(column, "table", None) is table:
                found[column.key] = value
    on = mapper.polymorphic_on
    if on is not None and on.table is table and mapper.polymorphic_identity is not None:
        found.setdefault(on.key, mapper.polymorphic_identity)
    return found


def update_many(session, entity, rows):
    mapper = entity.__mapper__
    for row in rows:
        for table in mapper.tables:
            named = _of_table(mapper, table, row)
            key = [column.key for column in table.primary_key]
            missing = [name for name in key if name not in named]
            if missing:
                from sqlalchemy import exc

                raise exc.InvalidRequestError(
                    f"No primary key value supplied for column(s) {', '.join(f'{table.name}.{name}' for name in missing)}; per-row ORM "
                    "Bulk UPDATE by Primary Key requires that records contain primary key values"
                )
            values = {name: value for name, value in named.items() if name not in key}
            if values:
                conditions = [table.columns[name] == named[name] for name in key]
                session.connection().execute(Update(table).where(*conditions).values(**values))


def save(session, objects):
    """INSERT or UPDATE of objects, which learn nothing of it."""
    for made in objects:
        state = state_of(made)
        mapper = type(made).__mapper__
        if state.key is None:
            insert_many(session, mapper.class_, [{key: made.__dict__[key] for key in mapper._attributes if key in made.__dict__}])
            continue
        from sqlalchemy.orm import persistence

        changed = {key: made.__dict__.get(key) for key in persistence.changed_columns(made)}
        if changed:
            key = {mapper.key_of(column): value for column, value in zip(mapper.primary_key, state.identity)}
            update_many(session, mapper.class_, [{**changed, **key}])
            state.saved()
            if state.session is not None:
                state.session._changed.pop(id(made), None)
