"""What `connection.execute(statement, parameters)` sends, and the result that it makes of the answer."""

from sqlalchemy.engine import send
from sqlalchemy.sql import coercions, parameters as binding

# One INSERT with many rows instead of many: as SQLAlchemy batches an `executemany`.
_PAGE = 1000


def execute(connection, statement, parameters=None):
    from sqlalchemy import exc

    if isinstance(statement, str):
        raise exc.ObjectNotExecutableError(statement)
    statement = coercions.unwrap(statement)
    if hasattr(statement, "_execute_ddl"):
        return _ddl(connection, statement)
    if hasattr(statement, "_execute_on"):
        return statement._execute_on(connection)
    if not getattr(statement, "_is_executable", False):
        raise exc.ObjectNotExecutableError(statement)
    parameters = _distilled(parameters)
    connection._autobegin()
    wired = _wired(statement, parameters)
    if len(wired) > 1 and getattr(statement, "is_insert", False):
        answer = _answer_of_pages(connection, wired)
    else:
        answer = send.statements(connection, wired)
    return _result(answer, _columns(statement), statement)


def _answer_of_pages(connection, wired):
    """The rows of all pages of an INSERT, and the count of the last."""
    rows = []
    for page in wired:
        answer = send.statements(connection, [page])
        rows.extend(answer["rows"])
    return {**answer, "rows": rows}


def _ddl(connection, element):
    """`connection.scalar(DDL("SELECT ..."))`: the author's own text may give rows, all other DDL has none."""
    text = element._statement()
    if text is None:
        element._execute_ddl(connection)
        return _result(None, [])
    connection._autobegin()
    return _result(send.statements(connection, [text]), [])


def _distilled(parameters):
    """None, one dictionary, or a list of them."""
    if parameters is None:
        return None
    if isinstance(parameters, dict) or hasattr(parameters, "keys"):
        return dict(parameters)
    if isinstance(parameters, (list, tuple)):
        if not parameters:
            return None
        if all(isinstance(item, dict) or hasattr(item, "keys") for item in parameters):
            return [dict(item) for item in parameters]
        from sqlalchemy import exc

        if isinstance(parameters, tuple) or not isinstance(parameters[0], (tuple, list)):
            raise exc.ArgumentError("List argument must consist only of dictionaries")
        raise exc.ArgumentError("List argument must consist only of dictionaries")
    from sqlalchemy import exc

    raise exc.ArgumentError("mapping or list expected for parameters")


def _wired(statement, parameters):
    carried = getattr(statement, "_carried", None) or {}
    if isinstance(parameters, list):
        if getattr(statement, "is_insert", False) and statement._select is None and not statement._rows:
            return _pages(statement, parameters)
        return [_one(statement, {**carried, **row}) for row in parameters]
    return [_one(statement, {**carried, **(parameters or {})})]


def _one(statement, values):
    def wire():
        with binding.given(values):
            if getattr(statement, "is_dml", False):
                return statement._wire_statement(parameters=values)
            return statement._wire_statement()

    return converted(wire, values)


def converted(make, values):
    """What `make()` gives; a type's error about a value is wrapped, as SQLAlchemy wraps it."""
    try:
        return make()
    except _ScriptErrors as error:
        raise _statement_error(error, values) from error


_ScriptErrors = (TypeError, ValueError, LookupError)


def _statement_error(error, values):
    from sqlalchemy import exc

    cls = type(error)
    module = "builtins" if cls.__module__ is None else cls.__module__
    return exc.StatementError(f"({module}.{cls.__qualname__}) {error}", None, values or None, error)


def _pages(statement, rows):
    wired = []
    binds = _dml_binds(statement)
    if binds:
        return [_one(statement, row) for row in rows]
    for first in range(0, len(rows), _PAGE):
        wired.append(statement._wire_statement(parameters=rows[first : first + _PAGE], many=True))
    return wired


def _dml_binds(statement):
    from sqlalchemy.sql.write_base import bind_keys

    return bind_keys(statement)


def _columns(statement):
    """The columns that the statement says its rows have: their types convert the values."""
    make = getattr(statement, "_result_columns", None)
    return make() if make is not None else []


def _result(answer, columns, statement=None):
    from sqlalchemy.engine.result import CursorResult

    return CursorResult(answer or {"returns_rows": False}, columns, statement)


def driver_sql(connection, sql, parameters=None, begins=True):
    """`exec_driver_sql("SELECT %s", (5,))`: psycopg2's own placeholders."""
    if begins:
        connection._autobegin()
    groups = parameters if isinstance(parameters, list) and parameters else [parameters]
    if groups == [None] or groups == [()] or groups == [{}]:
        wired = [{"kind": "raw", "sql": sql}]
    else:
        from sqlalchemy.engine.placeholders import text_of

        wired = [text_of(sql, group) for group in groups]
    return _result(send.statements(connection, wired), [])
