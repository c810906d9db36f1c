"""SQLAlchemy's exceptions, and how an answer of the host that is an error becomes one of them."""


class SQLAlchemyError(Exception):
    """The base of all."""

    code = None

    def _message(self):
        return str(self.args[0]) if len(self.args) == 1 else str(self.args)

    def __str__(self):
        return self._message()


class ArgumentError(SQLAlchemyError):
    """A wrong argument."""


class DuplicateColumnError(ArgumentError):
    """A column is added twice."""


class ObjectNotExecutableError(ArgumentError):
    """`connection.execute("SELECT 1")`"""

    def __init__(self, target):
        super().__init__(f"Not an executable object: {target!r}")
        self.target = target


class NoSuchModuleError(ArgumentError):
    """No dialect of that name."""


class NoForeignKeysError(ArgumentError):
    """A join finds no foreign key."""


class AmbiguousForeignKeysError(ArgumentError):
    """A join finds more than one."""


class ConstraintColumnNotFoundError(ArgumentError):
    """A constraint names a column that its table has not."""


class CircularDependencyError(SQLAlchemyError):
    """Tables that depend on each other."""

    def __init__(self, message, cycles=(), edges=(), msg=None, code=None):
        super().__init__(message if msg is None else msg)
        self.cycles = cycles
        self.edges = edges


class CompileError(SQLAlchemyError):
    """A construct has no SQL."""


class UnsupportedCompilationError(CompileError):
    """A construct that PostgreSQL does not have."""


class IdentifierError(SQLAlchemyError):
    """An identifier is too long."""


class DisconnectionError(SQLAlchemyError):
    """The connection is gone."""


class TimeoutError(SQLAlchemyError):  # noqa: A001 (SQLAlchemy's name)
    """A pool ran out of connections."""


class InvalidRequestError(SQLAlchemyError):
    """SQLAlchemy was asked for what it cannot do."""


class IllegalStateChangeError(InvalidRequestError):
    """A session is used in the wrong state."""


class NoInspectionAvailable(InvalidRequestError):
    """`inspect()` of something that it does not know."""


class PendingRollbackError(InvalidRequestError):
    """A transaction failed and was not rolled back."""


class ResourceClosedError(InvalidRequestError):
    """A closed connection or result is used."""


class NoSuchColumnError(InvalidRequestError, KeyError):
    """A row has no such column."""

    __str__ = SQLAlchemyError.__str__


class NoResultFound(InvalidRequestError):
    """`one()` found no row."""


class MultipleResultsFound(InvalidRequestError):
    """`one()` found more than one."""


class NoReferenceError(InvalidRequestError):
    """A foreign key's target is unknown."""


class AwaitRequired(InvalidRequestError):
    """An asynchronous call was not awaited."""


class MissingGreenlet(InvalidRequestError):
    """An asynchronous call outside `run_sync()`."""


class NoReferencedTableError(NoReferenceError):
    """A foreign key's table is unknown."""

    def __init__(self, message, tname=None):
        super().__init__(message)
        self.table_name = tname


class NoReferencedColumnError(NoReferenceError):
    """A foreign key's column is unknown."""

    def __init__(self, message, tname=None, cname=None):
        super().__init__(message)
        self.table_name = tname
        self.column_name = cname


class NoSuchTableError(InvalidRequestError):
    """Reflection finds no such table."""


class UnreflectableTableError(InvalidRequestError):
    """Reflection cannot read a table."""


class UnboundExecutionError(InvalidRequestError):
    """There is no database to execute on."""


class DontWrapMixin:
    """An exception that is not wrapped."""


class StatementError(SQLAlchemyError):
    """An error while a statement is prepared or executed."""

    statement = None
    params = None
    orig = None
    ismulti = None
    connection_invalidated = False
    hide_parameters = False

    def __init__(self, message, statement=None, params=None, orig=None, hide_parameters=False, code=None, ismulti=None):
        super().__init__(message)
        self.statement = statement
        self.params = params
        self.orig = orig
        self.ismulti = ismulti
        self.detail = []

    def add_detail(self, message):
        self.detail.append(message)

    def _message(self):
        lines = [f"({detail})" for detail in self.detail] + [str(self.args[0])]
        if self.statement:
            lines.append(f"[SQL: {self.statement}]")
        if self.params:
            lines.append(f"[parameters: {self.params!r}]")
        return "\n".join(lines)


class DBAPIError(StatementError):
    """What the database said."""

    def __init__(self, statement, params, orig, hide_parameters=False, connection_invalidated=False, code=None, ismulti=None):
        cls = type(orig)
        super().__init__(f"({cls.__module__}.{cls.__qualname__}) {orig}", statement, params, orig)
        self.connection_invalidated = connection_invalidated

    @classmethod
    def instance(cls, statement, params, orig, *args, **kw):
        return wrap(statement, params, orig)


class InterfaceError(DBAPIError):
    """The driver's own error."""


class DatabaseError(DBAPIError):
    """The database's error."""


class DataError(DatabaseError):
    """A value is wrong."""


class OperationalError(DatabaseError):
    """The database cannot do it now."""


class IntegrityError(DatabaseError):
    """A constraint is violated."""


class InternalError(DatabaseError):
    """The database is in the wrong state."""


class ProgrammingError(DatabaseError):
    """No such table, a syntax error, ..."""


class NotSupportedError(DatabaseError):
    """PostgreSQL does not have it."""


class SATestSuiteWarning(Warning):
    """`sqlalchemy.exc.SATestSuiteWarning`"""


class SADeprecationWarning(DeprecationWarning):
    """`sqlalchemy.exc.SADeprecationWarning`"""


class Base20DeprecationWarning(SADeprecationWarning):
    """`sqlalchemy.exc.Base20DeprecationWarning`"""


class LegacyAPIWarning(Base20DeprecationWarning):
    """`sqlalchemy.exc.LegacyAPIWarning`"""


RemovedIn20Warning = MovedIn20Warning = Base20DeprecationWarning


class SAPendingDeprecationWarning(PendingDeprecationWarning):
    """`sqlalchemy.exc.SAPendingDeprecationWarning`"""


class SAWarning(RuntimeWarning):
    """`sqlalchemy.exc.SAWarning`"""


_WRAPPERS = {
    cls.__name__: cls
    for cls in (
        DatabaseError, DataError, OperationalError, IntegrityError, InternalError, ProgrammingError, NotSupportedError, InterfaceError,
    )
}


def wrap(statement, params, orig):
    """SQLAlchemy's class for one of psycopg2's."""
    for base in type(orig).__mro__:
        if base.__module__ == "psycopg2" and base.__name__ in _WRAPPERS:
            return _WRAPPERS[base.__name__](statement, params, orig)
    return DBAPIError(statement, params, orig)


def from_host(error, params=None):
    """The exception for a `_retort.Error`: its argument is a dictionary of what the host says."""
    facts = error.args[0] if error.args and isinstance(error.args[0], dict) else {"message": str(error)}
    text = facts.get("message", "")
    if facts.get("exception") == "sqlalchemy.exc.StatementError":
        return StatementError(f"(sqlalchemy.exc.InvalidRequestError) {text}", None, params, InvalidRequestError(text))
    if facts.get("kind") == "compile":
        return _named(facts.get("exception", "sqlalchemy.exc.CompileError"))(text)
    if facts.get("kind") == "command":
        from alembic.util import CommandError

        return CommandError(text)
    import psycopg2
    from psycopg2 import errors

    code = facts.get("sqlstate")
    cls = errors.lookup(code) if code else psycopg2.OperationalError
    for word, key in (("DETAIL", "detail"), ("HINT", "hint")):
        if facts.get(key):
            text += f"\n{word}:  {facts[key]}"
    return wrap(facts.get("statement"), params, cls(text + "\n", facts=facts))


def _named(path):
    """The exception class with this full name."""
    module, _, name = path.rpartition(".")
    if module == "sqlalchemy.exc":
        return _plain(globals()[name])
    import builtins

    return getattr(builtins, name, SQLAlchemyError)


def _plain(cls):
    """Statement errors take more than a message: without a statement they are told by it alone."""
    if issubclass(cls, DBAPIError):
        return lambda text: cls(None, None, Exception(text))
    return cls
