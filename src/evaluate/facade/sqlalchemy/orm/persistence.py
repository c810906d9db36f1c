"""One object as INSERT, UPDATE or DELETE, of each table that it has."""

from sqlalchemy.orm import history, versions
from sqlalchemy.orm.inheritance import copied_keys
from sqlalchemy.orm.state import described, state_of
from sqlalchemy.sql.dml import Delete, Insert, Update


def insert_all(session, objects):
    """Objects of one class: what names the same columns goes in one INSERT."""
    mapper = type(objects[0]).__mapper__
    if len(objects) == 1 or len(mapper.tables) > 1:
        for made in objects:
            insert(session, made)
        return
    table, group = mapper.tables[0], []
    for made in objects:
        values = _inserted(table, _new_values(mapper, made, table, {}))
        if not values or any(hasattr(value, "_from_objects") or hasattr(value, "__clause_element__") for value in values.values()):
            _insert_rows(session, mapper, group)
            group = []
            insert(session, made)
            continue
        if group and set(group[0][1]) != set(values):
            _insert_rows(session, mapper, group)
            group = []
        group.append((made, values))
    _insert_rows(session, mapper, group)


def _insert_rows(session, mapper, group):
    if not group:
        return
    (table,) = mapper.tables
    columns = list(table.columns)
    statement = Insert(table).returning(*columns)
    rows = session.connection().execute(statement, [values for _, values in group]).all()
    for (made, _), row in zip(group, rows):
        _take(mapper, made, {(id(table), column.key): value for column, value in zip(columns, row)})


def insert(session, made):
    """`INSERT INTO users (...) VALUES (...) RETURNING ...`: what the server makes of it is the object's."""
    mapper = type(made).__mapper__
    known = {}
    for table in mapper.tables:
        values = _new_values(mapper, made, table, known)
        columns = list(table.columns)
        statement = Insert(table).values(**_inserted(table, values)).returning(*columns)
        row = session.connection().execute(statement).one()
        known.update({(id(table), column.key): value for column, value in zip(columns, row)})
    _take(mapper, made, known)


def _new_values(mapper, made, table, known):
    """What a new object's row of a table has."""
    on = mapper.polymorphic_on
    if on is not None and mapper.polymorphic_identity is not None:
        key = mapper.key_of(on)
        if key is not None and made.__dict__.get(key) is None:
            made.__dict__[key] = mapper.polymorphic_identity
    values = {**_values(mapper, made, table), **versions.first(mapper, table)}
    if on is not None and on.table is table and on.key not in values and mapper.polymorphic_identity is not None:
        values[on.key] = mapper.polymorphic_identity
    if table is not mapper.tables[0]:
        values.update(copied_keys(mapper, table, known))
    return values


def _take(mapper, made, known):
    """An object has what its new rows have: {(table, column): value}"""
    state = state_of(made)
    for name, attribute in mapper._attributes.items():
        for column in attribute.columns:
            mark = (id(getattr(column, "table", None)), getattr(column, "key", None))
            if mark in known:
                made.__dict__[name] = known[mark]
                break
    state.expired_attributes = set()
    mapper.hold(made)


def _values(mapper, made, table, only=None):
    """An object's values of the columns of one table, by column key."""
    found = {}
    for name, attribute in mapper._attributes.items():
        if name not in made.__dict__ or (only is not None and name not in only):
            continue
        for column in attribute.columns:
            if getattr(column, "table", None) is table:
                found[column.key] = made.__dict__[name]
    return found


def _inserted(table, values):
    """What is not set is NULL, unless the column has a default; so is what is set to None, but for JSON."""
    found = {}
    for column in table.columns:
        value = values.get(column.key)
        evaluated = column.type.should_evaluate_none
        if value is not None or (evaluated and column.key in values):
            found[column.key] = value
        elif column.computed is not None or column.identity is not None:
            continue
        elif not (column.primary_key or column.default is not None or column.server_default is not None or evaluated):
            found[column.key] = None
    return found


def changed_columns(made):
    """The attributes whose values are others than the database's."""
    state = state_of(made)
    return [name for name in state.mapper._attributes if name in state.committed_state and history.changes(state, name)]


def update(session, made):
    """`UPDATE users SET name = ... WHERE id = ...`"""
    state, mapper = state_of(made), type(made).__mapper__
    names = set(changed_columns(made))
    if not names:
        return
    for table in mapper.tables:
        values = _values(mapper, made, table, names)
        for name in names:
            # `del user.name`
            if name not in made.__dict__:
                values.update({column.key: None for column in mapper._attributes[name].columns if column.table is table})
        values.update(versions.next_(mapper, made, table))
        if not values:
            continue
        statement = Update(table).where(*_is(made, table), *versions.conditions(mapper, made, table)).values(**values)
        result = session.connection().execute(statement)
        if result.rowcount == 0:
            from sqlalchemy.orm.exc import StaleDataError

            raise StaleDataError(
                f"UPDATE statement on table '{table.name}' expected to update 1 row(s); 0 were matched."
            )
        versions.written(mapper, made, values)
        _expire_made_by_server(state, mapper, table, values)


def _expire_made_by_server(state, mapper, table, values):
    """What only the server knows now: `onupdate=`, and values that are expressions."""
    for name, attribute in mapper._attributes.items():
        for column in attribute.columns:
            if getattr(column, "table", None) is not table:
                continue
            given = values.get(column.key)
            by_server = column.key not in values and (column.onupdate is not None or column.server_onupdate is not None)
            if by_server or column.computed is not None or hasattr(given, "__clause_element__") or hasattr(given, "_from_objects"):
                state.dict.pop(name, None)
                state.committed_state.pop(name, None)
                state.expired_attributes.add(name)


def delete(session, made):
    mapper = type(made).__mapper__
    for table in reversed(mapper.tables):
        versioned = versions.conditions(mapper, made, table)
        result = session.connection().execute(Delete(table).where(*_is(made, table), *versioned))
        if result.rowcount == 0 and table is mapper.tables[0]:
            _missed(table, versioned)


def _missed(table, versioned):
    """A row that was to be deleted is not there, or not as it was."""
    message = (
        f"DELETE statement on table '{table.name}' expected to delete 1 row(s); 0 were matched.  Please set "
        "confirm_deleted_rows=False within the mapper configuration to prevent this warning."
    )
    if versioned:
        from sqlalchemy.orm.exc import StaleDataError

        raise StaleDataError(message)
    import warnings

    from sqlalchemy import exc

    warnings.warn(message, exc.SAWarning, stacklevel=2)


def _is(made, table):
    """The row of an object in one of its tables, by the key that it was loaded with."""
    state, mapper = state_of(made), type(made).__mapper__
    if state.identity is None:
        raise ValueError(described(made))
    if mapper._given_key is not None:
        return [column == value for column, value in zip(mapper._given_key, state.identity)]
    by_attribute = {mapper.key_of(column): value for column, value in zip(mapper.primary_key, state.identity)}
    return [column == by_attribute[mapper.key_of(column)] for column in table.primary_key]
