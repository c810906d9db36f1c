"""What a MigrationContext sends operations by."""


class DefaultImpl:
    """`op.get_context().impl`"""

    __dialect__ = "postgresql"
    transactional_ddl = True
    command_terminator = ";"

    def __init__(self, context):
        self.context = context

    @property
    def dialect(self):
        return self.context.dialect

    @property
    def connection(self):
        return self.context.connection

    bind = connection

    @property
    def as_sql(self):
        return self.context.as_sql

    def _apply(self, operation):
        self.context._apply(operation)

    def static_output(self, text):
        """Prints text among the SQL of `--sql`."""
        if self.context._buffer is None:
            self._request({"kind": "output", "stream": "stdout", "text": text + "\n\n"})
        else:
            self.context._write(text + "\n\n")

    def execute(self, sql, execution_options=None):
        """`op.execute()`: a string is `text()`, in which `:name` is a bind and `\\:` a colon."""
        if isinstance(sql, str):
            from sqlalchemy.sql.text_clause import TextClause

            sql = TextClause(sql)
        while hasattr(sql, "__clause_element__"):
            sql = sql.__clause_element__()
        if hasattr(sql, "_execute_ddl"):
            sql._execute_ddl(self)
        elif self.as_sql:
            self._apply({"kind": "execute", "statement": _printed(sql)})
        elif hasattr(sql, "_execute_on"):
            sql._execute_on(self.connection)
        elif getattr(sql, "_is_executable", False):
            self._apply({"kind": "execute", "statement": sql._wire_statement()})
        else:
            from sqlalchemy import exc

            raise exc.ObjectNotExecutableError(sql)

    _exec = execute

    def _request(self, payload):
        from _retort import request

        return request(payload)

    def __getattr__(self, name):
        # Comparisons are asked for by autogenerate alone.
        if not name.startswith("__"):
            from .comparing import Comparing

            if hasattr(Comparing, name):
                found = getattr(Comparing, name)
                return found.__get__(self) if callable(found) else found
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")


class PostgresqlImpl(DefaultImpl):
    """The one of PostgreSQL."""


def _printed(sql):
    """What `--sql` prints: an expression alone stands there as it is."""
    if not getattr(sql, "is_clause_element", False):
        raise AttributeError(f"'{type(sql).__name__}' object has no attribute 'compile'")
    make = getattr(sql, "_wire_statement", None)
    if getattr(sql, "is_dml", False):
        from sqlalchemy.sql import parameters

        with parameters.as_text():
            return make()
    if getattr(sql, "is_selectable", False):
        return _printed_table(sql)
    if make is None or hasattr(sql, "operate"):
        return {"kind": "expression", "expression": sql._wire()}
    return make()


def _printed_table(sql):
    """`op.execute(users)` prints nothing but a semicolon, `op.execute(query.subquery())` the query."""
    element = getattr(sql, "element", None)
    if element is not None and hasattr(element, "operate"):
        return {"kind": "expression", "expression": element._wire()}
    if element is not None and hasattr(element, "_wire_statement"):
        return element._wire_statement()
    return {"kind": "raw", "sql": ""} if sql.__visit_name__ == "table" else {"kind": "expression", "expression": sql._wire()}
