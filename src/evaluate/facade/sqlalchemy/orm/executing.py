"""`session.execute(statement)`, `session.get(User, 5)`: statements of mapped classes, and their rows as objects."""

from sqlalchemy import event, exc
from sqlalchemy.orm.related import configure
from sqlalchemy.orm.state import state_of
from sqlalchemy.sql import coercions


def execute(session, statement, params, options):
    """The result of a statement, with objects where it names mapped classes."""
    if isinstance(statement, str):
        raise exc.ArgumentError(f"Textual SQL expression {statement!r} should be explicitly declared as text({statement!r})")
    configure()
    statement = coercions.unwrap(statement)
    if "do_orm_execute" in event.watched:
        state = ORMExecuteState(session, statement, params, options)
        for entry in event.listeners_of(session, "do_orm_execute"):
            answer = entry(state)
            if answer is not None:
                return answer
        statement = state.statement
    if not getattr(statement, "is_text", False):
        session._autoflush()
    if getattr(statement, "is_dml", False):
        from sqlalchemy.orm import written

        return written.execute(session, statement, params, options)
    carried = getattr(statement, "_execution_options", None) or {}
    populate = options.get("populate_existing") or carried.get("populate_existing")
    if hasattr(statement, "_orm_entities"):
        return _from_statement(session, statement, params, populate)
    from sqlalchemy.orm import selecting

    again, parts = selecting.prepared(session, statement, populate)
    result = session.connection().execute(again, params)
    return result if parts is None else selecting.finished(session, parts, result, statement)


def _from_statement(session, statement, params, populate=False):
    """`select(User).from_statement(text("SELECT ..."))`: columns are found by their names."""
    from sqlalchemy.orm import selecting
    from sqlalchemy.orm.entities import Parts, Plain

    sent = statement.statement
    if getattr(sent, "is_text", False):
        sent = sent.columns(**_types_by_names(statement._orm_entities))
    result = session.connection().execute(sent, params)
    parts = []
    for entity in statement._orm_entities:
        parts.append(_by_names(entity, result) if getattr(entity, "__mapper__", None) is not None else Plain(entity))
    if len(parts) == 1 and not isinstance(parts[0], Plain):
        return selecting.finished(session, Parts(session, parts, populate), result, statement)
    return result.columns(*[getattr(part.entity, "name", part.entity) for part in parts])


def _types_by_names(entities):
    """What a text's columns are read as: `id`, or `users_id`."""
    types = {}
    for entity in entities:
        for table in getattr(getattr(entity, "__mapper__", None), "tables", ()):
            for column in table.columns:
                types.setdefault(column.name, column.type)
                types.setdefault(f"{table.name}_{column.name}", column.type)
    return types


def _by_names(entity, result):
    """The part of a mapped class among columns that have names alone."""
    from sqlalchemy.orm.entities import Entity

    mapper = entity.__mapper__
    by_name = {}
    for attribute in mapper._attributes.values():
        for column in attribute.columns:
            name = getattr(column, "name", None)
            by_name.setdefault(name, column)
            if getattr(column, "table", None) is not None:
                by_name.setdefault(f"{column.table.name}_{name}", column)
    columns = [by_name.get(name) for name in result._meta.keys]
    return Entity(entity, columns)


class FromStatement:
    """`select(User).from_statement(...)`"""

    _is_executable = True
    _loader_options = ()
    _execution_options = {}

    def __init__(self, entities, statement):
        self._orm_entities = tuple(entities)
        self.statement = coercions.unwrap(statement)

    def __clause_element__(self):
        return self

    def options(self, *options):
        again = FromStatement(self._orm_entities, self.statement)
        again._loader_options = (*self._loader_options, *options)
        return again

    def execution_options(self, **options):
        again = self.options()
        again._execution_options = {**self._execution_options, **options}
        return again

    def get_execution_options(self):
        return self._execution_options

    def _execute_on(self, connection):
        return connection.execute(self.statement)


def by_key(session, entity, ident, options=(), populate_existing=False, with_for_update=None):
    """The object of a key: the one that the session has, or one from the database."""
    from sqlalchemy.sql.selectable import select

    configure()
    mapper = getattr(entity, "__mapper__", None)
    if mapper is None:
        raise exc.ArgumentError(f"Expected mapped class or mapper, got: {entity!r}")
    key = tuple(ident) if isinstance(ident, (tuple, list)) else (ident,)
    if isinstance(ident, dict):
        key = tuple(ident[mapper.key_of(column)] for column in mapper.primary_key)
    if len(key) != len(mapper.primary_key):
        names = ",".join(f"'{column}'" for column in mapper.primary_key)
        raise exc.InvalidRequestError(
            f"Incorrect number of values in identifier to formulate primary key for session.get(); primary key columns are {names}"
        )
    known = session._identities.get((mapper.base_mapper.class_, key))
    if known is not None and not populate_existing and with_for_update is None:
        if not isinstance(known, mapper.class_):
            return None
        state = state_of(known)
        if state.expired_attributes and not _is_there(session, state, known):
            return None
        return known
    conditions = [column == value for column, value in zip(mapper.primary_key, key)]
    query = select(mapper.class_).where(*conditions)
    if options:
        query = query.options(*options)
    if with_for_update:
        query = query.with_for_update(**(with_for_update if isinstance(with_for_update, dict) else {}))
    return execute(session, query, None, {"populate_existing": populate_existing}).scalars().first()


def _is_there(session, state, known):
    """An expired object is loaded before it is given out."""
    from sqlalchemy.orm.exc import ObjectDeletedError
    from sqlalchemy.orm.loading import fill

    try:
        fill(state, [key for key in state.mapper._attributes if key not in known.__dict__ and key not in state.mapper._deferred])
    except ObjectDeletedError:
        return False
    return True


class ORMExecuteState:
    """What `@event.listens_for(session, "do_orm_execute")` gets."""

    def __init__(self, session, statement, params, options):
        self.session = session
        self.statement = statement
        self.parameters = params
        self.execution_options = options
        self.is_select = bool(getattr(statement, "is_select", False))
        self.is_insert, self.is_update, self.is_delete = (
            bool(getattr(statement, name, False)) for name in ("is_insert", "is_update", "is_delete")
        )
        self.is_orm_statement = True
        self.is_column_load = self.is_relationship_load = False

    def invoke_statement(self, statement=None, params=None, execution_options=None):
        before, event.watched = event.watched, event.watched - {"do_orm_execute"}
        try:
            return execute(self.session, self.statement if statement is None else statement, params or self.parameters, {})
        finally:
            event.watched = before
