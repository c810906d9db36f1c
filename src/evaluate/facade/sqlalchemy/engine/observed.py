"""The events of engines and connections: `@event.listens_for(engine, "connect")`, `"before_cursor_execute"`, ..."""

from sqlalchemy import event
from sqlalchemy.engine import execution
from sqlalchemy.engine.raw import RawConnection


def tell(connection, identifier, *args):
    """Calls those who listen to a connection, to its engine, or to either class."""
    if identifier in event.watched:
        for entry in _listeners(connection, identifier):
            entry(*args)


def _listeners(connection, identifier):
    from sqlalchemy.pool import Pool

    return [
        *event.listeners_of(connection.engine, identifier), *event.listeners_of(connection, identifier),
        *event.listeners_of(Pool, identifier),
    ]


def connected(connection):
    """A new connection: what a listener sends is outside of any transaction of SQLAlchemy's."""
    raw = RawConnection(connection, outside=True)
    record = ConnectionRecord(raw)
    for identifier in ("first_connect", "connect"):
        tell(connection, identifier, raw, record)
    tell(connection, "checkout", raw, record, raw)


class ConnectionRecord:
    """The pool's record of a connection."""

    def __init__(self, raw):
        self.dbapi_connection = self.driver_connection = self.connection = raw
        self.info = {}


def execute(connection, statement, parameters):
    """`connection.execute(...)`, with those who listen."""
    for entry in _listening("before_execute", connection):
        changed = entry(connection, statement, *_groups(parameters), connection._execution_options)
        if entry.retval:
            statement, many, one = changed
            parameters = many or one or None
    sql = None
    if _listening("before_cursor_execute", connection) or _listening("after_cursor_execute", connection):
        sql = execution.converted(lambda: _text(statement), parameters)
    result = _observed(connection, sql, parameters, lambda: execution.execute(connection, statement, parameters))
    for entry in _listening("after_execute", connection):
        entry(connection, statement, *_groups(parameters), connection._execution_options, result)
    return result


def driver_sql(connection, sql, parameters):
    return _observed(connection, sql, parameters, lambda: execution.driver_sql(connection, sql, parameters))


def _observed(connection, sql, parameters, run):
    many = isinstance(parameters, list)
    given = {} if parameters is None else parameters
    for entry in _listening("before_cursor_execute", connection):
        changed = entry(connection, None, sql, given, None, many)
        if entry.retval and changed[0] != sql:
            raise NotImplementedError('sqlalchemy.event "before_cursor_execute" with another statement is not part of this facade')
    result = run()
    for entry in _listening("after_cursor_execute", connection):
        entry(connection, result, sql, given, None, many)
    return result


def _listening(identifier, connection):
    return _listeners(connection, identifier) if identifier in event.watched else ()


def _groups(parameters):
    """(`multiparams`, `params`)"""
    return (parameters, {}) if isinstance(parameters, (list, tuple)) else ([], parameters or {})


def _text(statement):
    """A statement as psycopg2 gets it."""
    from sqlalchemy.dialects.postgresql.base import DIALECT
    from sqlalchemy.sql import coercions

    statement = coercions.unwrap(statement)
    return str(statement.compile(dialect=DIALECT)) if hasattr(statement, "compile") else str(statement)
