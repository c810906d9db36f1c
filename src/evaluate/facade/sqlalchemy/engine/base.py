"""Engines and connections."""

import _absent
from sqlalchemy.engine import send
from sqlalchemy.engine.transaction import NestedTransaction, RootTransaction


class ConnectionEventsTarget:
    """What engines and connections are: `isinstance(bind, Connectable)`"""


Connectable = ConnectionEventsTarget


class Engine(ConnectionEventsTarget):
    """`create_engine(url)`"""

    # Set by the first listener to an event of engines or connections.
    _watched = False

    def __init__(self, url, options=None, execution_options=None):
        self.url = url
        self._options = options or {}
        self._execution_options = {**self._options.get("execution_options", {}), **(execution_options or {})}
        self.echo = self._options.get("echo", False)
        if "isolation_level" in self._options:
            self._execution_options.setdefault("isolation_level", self._options["isolation_level"])

    @property
    def engine(self):
        return self

    @property
    def dialect(self):
        from sqlalchemy.dialects.postgresql.base import DIALECT

        return DIALECT

    @property
    def name(self):
        return "postgresql"

    @property
    def driver(self):
        return self.url.get_driver_name()

    @property
    def pool(self):
        from sqlalchemy.pool import NullPool

        made = NullPool()
        # What listens to the pool listens to the engine.
        made._stands_for = lambda: self
        return made

    def connect(self):
        return Connection(self)

    def begin(self):
        return _Beginning(self)

    def dispose(self, close=True):
        """Closes the pool: there is none."""

    def execution_options(self, **options):
        return Engine(self.url, self._options, {**self._execution_options, **options})

    def update_execution_options(self, **options):
        self._execution_options = {**self._execution_options, **options}

    def get_execution_options(self):
        return self._execution_options

    def raw_connection(self):
        return self.connect().connection

    def has_table(self, table_name, schema=None):
        from sqlalchemy import inspect

        return inspect(self).has_table(table_name, schema)

    def _apply(self, operation):
        with self.begin() as connection:
            connection._apply(operation)

    def clear_compiled_cache(self):
        """There is no cache."""

    def __repr__(self):
        return f"Engine({self.url!r})"


class _Beginning:
    """`with engine.begin() as connection:`"""

    def __init__(self, engine):
        self._connection = engine.connect()

    def __enter__(self):
        self._transaction = self._connection.begin().__enter__()
        return self._connection

    def __exit__(self, type_, value, traceback):
        try:
            self._transaction.__exit__(type_, value, traceback)
        finally:
            self._connection.close()


class Connection(ConnectionEventsTarget):
    """`engine.connect()`, `op.get_bind()`"""

    def __init__(self, engine):
        self.engine = engine
        self.closed = False
        self.invalidated = False
        self.info = {}
        self._transaction = self._nested = None
        # The transaction of the `with` block that this is inside of.
        self._block = None
        self._savepoints = 0
        self._autocommit = False
        self._execution_options = {}
        url = engine.url.render_as_string(hide_password=False) if engine.url is not None else None
        self._number = send.request({"kind": "connect", "url": None if _absent.is_absent(url) else url})
        if engine._execution_options:
            self.execution_options(**engine._execution_options)
        if engine._watched:
            from sqlalchemy.engine import observed

            observed.connected(self)

    def _tell(self, identifier):
        from sqlalchemy.engine import observed

        observed.tell(self, identifier, self)

    @property
    def dialect(self):
        return self.engine.dialect

    @property
    def connection(self):
        from sqlalchemy.engine.raw import RawConnection

        return RawConnection(self)

    def __enter__(self):
        return self

    def __exit__(self, type_, value, traceback):
        if getattr(type_, "__name__", "") == "Cancelled":
            self.closed = True
            return
        self.close()

    def close(self):
        if self.closed:
            return
        if self._transaction is not None:
            self._transaction.close()
        self.closed = True
        send.request({"kind": "close", "connection": self._number})

    def detach(self):
        """Takes the connection out of its pool: there is none."""

    def invalidate(self, exception=None):
        self.close()

    def execution_options(self, **options):
        level = options.get("isolation_level")
        if level is not None:
            self._set_isolation_level(level)
        self._execution_options = {**self._execution_options, **options}
        return self

    def get_execution_options(self):
        return self._execution_options

    def _set_isolation_level(self, level):
        if self._transaction is not None:
            from sqlalchemy import exc

            raise exc.InvalidRequestError(
                "This connection has already initialized a SQLAlchemy Transaction() object via begin() or autobegin; "
                "isolation_level may not be altered unless rollback() or commit() is called first."
            )
        level = level.upper().replace("_", " ")
        self._autocommit = level == "AUTOCOMMIT"
        if not self._autocommit and level not in ("READ COMMITTED", self._execution_options.get("isolation_level")):
            sql = f"SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL {level}"
            send.statements(self, [{"kind": "raw", "sql": sql}])

    def get_isolation_level(self):
        return "AUTOCOMMIT" if self._autocommit else self._execution_options.get("isolation_level", "READ COMMITTED")

    @property
    def default_isolation_level(self):
        return "READ COMMITTED"

    def begin(self):
        if self._transaction is not None:
            from sqlalchemy import exc

            raise exc.InvalidRequestError(
                "This connection has already initialized a SQLAlchemy Transaction() object via begin() or autobegin; "
                "can't call begin() here unless rollback() or commit() is called first."
            )
        self._require_open()
        return RootTransaction(self)

    def begin_nested(self):
        self._autobegin()
        return NestedTransaction(self)

    def begin_twophase(self, xid=None):
        raise NotImplementedError("sqlalchemy.engine.Connection.begin_twophase is not part of this facade")

    def _autobegin(self):
        """SQLAlchemy's: the first statement begins a transaction, which nobody commits but the script."""
        self._require_open()
        if self._transaction is None:
            RootTransaction(self)

    def _require_open(self):
        if self.closed:
            from sqlalchemy import exc

            raise exc.ResourceClosedError("This Connection is closed")
        if self._block is not None and not self._block.is_active:
            from sqlalchemy import exc

            raise exc.InvalidRequestError(
                "Can't operate on closed transaction inside context manager.  Please complete the context manager before emitting "
                "further commands."
            )

    def _transaction_request(self, action, savepoint=None):
        if self._autocommit and action in ("begin", "commit", "rollback"):
            return
        send.request({"kind": "transaction", "connection": self._number, "action": action, "savepoint": savepoint})

    def commit(self):
        if self._transaction is not None:
            self._transaction.commit()

    def rollback(self):
        if self._transaction is not None:
            self._transaction.rollback()

    def in_transaction(self):
        return self._transaction is not None and self._transaction.is_active

    def in_nested_transaction(self):
        return self._nested is not None

    def get_transaction(self):
        return self._transaction

    def get_nested_transaction(self):
        return self._nested

    def execute(self, statement, parameters=None, *, execution_options=None):
        from sqlalchemy.engine import execution

        if self.engine._watched:
            from sqlalchemy.engine import observed

            return observed.execute(self, statement, parameters)
        return execution.execute(self, statement, parameters)

    def exec_driver_sql(self, statement, parameters=None, execution_options=None):
        from sqlalchemy.engine import execution

        if self.engine._watched:
            from sqlalchemy.engine import observed

            return observed.driver_sql(self, statement, parameters)
        return execution.driver_sql(self, statement, parameters)

    def scalar(self, statement, parameters=None, *, execution_options=None):
        found = self.execute(statement, parameters)
        return found.scalar() if hasattr(found, "scalar") else found

    def scalars(self, statement, parameters=None, *, execution_options=None):
        return self.execute(statement, parameters).scalars()

    def stream_results(self, *args, **kw):
        raise NotImplementedError("sqlalchemy.engine.Connection.stream_results is not part of this facade")

    def schema_for_object(self, item):
        return item.schema

    def _apply(self, operation):
        """One operation of DDL."""
        self._autobegin()
        send.request({"kind": "apply", "connection": self._number, "operation": operation})


class AdaptedConnection:
    """`sqlalchemy.engine.AdaptedConnection`"""
