"""INSERT, UPDATE and DELETE of mapped classes by statements: the session's objects are kept in step."""

from sqlalchemy.orm import expiring
from sqlalchemy.orm.state import state_of


def execute(session, statement, params, options):
    """`session.execute(update(User).where(...).values(...))`"""
    carried = {**getattr(statement, "_execution_options", {}), **options}
    entity = getattr(statement, "_entity", None)
    if isinstance(params, (list, tuple)) and params and entity is not None:
        if getattr(statement, "is_update", False) and not statement._where:
            from sqlalchemy.orm import bulk

            bulk.update_many(session, entity, params)
            return _nothing()
        params = [_by_column(entity, row) for row in params]
    elif isinstance(params, dict) and entity is not None and getattr(statement, "is_insert", False):
        params = _by_column(entity, params)
    how = carried.get("synchronize_session", "auto")
    matched = _matched(session, statement) if how and _has_objects(session, statement) else ()
    result = session.connection().execute(statement, params)
    _in_step(session, statement, matched)
    returned = getattr(statement, "_returned_entities", ())
    if returned and any(getattr(item, "__mapper__", None) is not None for item in returned):
        return _objects(session, statement, returned, result)
    return result


def _by_column(entity, row):
    attributes = entity.__mapper__._attributes
    return {attributes[name].column.key if name in attributes else name: value for name, value in row.items()}


def _nothing():
    from sqlalchemy.engine.result import CursorResult

    return CursorResult({"returns_rows": False})


def _has_objects(session, statement):
    if getattr(statement, "is_insert", False):
        return False
    return any(_is_of(made, statement.table) for made in session._identities.values())


def _is_of(made, table):
    return any(table is each for each in type(made).__mapper__.tables)


def _matched(session, statement):
    """The objects of the session whose rows the statement is about."""
    from sqlalchemy.sql.selectable import select

    table = statement.table
    key = list(table.primary_key)
    if not key:
        return ()
    found = {tuple(row) for row in session.connection().execute(select(*key).select_from(table).where(*statement._where))}
    return [made for made in session._identities.values() if _is_of(made, table) and state_of(made).identity in found]


def _in_step(session, statement, matched):
    for made in matched:
        state = state_of(made)
        if getattr(statement, "is_delete", False):
            state.was_deleted = True
            session._identities.pop(state.key[:2], None)
            session._changed.pop(id(made), None)
            session._transaction.deleted[id(made)] = made
        else:
            columns = {id(statement.table.columns[key]) for key in {**(statement._values or {}), **(statement._ordered or {})}}
            names = [name for name, each in state.mapper._attributes.items() if any(id(column) in columns for column in each.columns)]
            expiring.forget(state, names)
            if not state.committed_state:
                session._changed.pop(id(made), None)


def _objects(session, statement, returned, result):
    """`insert(User).returning(User)`: the rows are users."""
    from sqlalchemy.orm.entities import Entity, Parts, Plain

    parts = []
    for item in returned:
        mapper = getattr(item, "__mapper__", None)
        parts.append(Plain(item) if mapper is None else Entity(item, list(mapper.local_table.columns)))
    return Parts(session, parts, populate=True).result(result)
