"""`connection.connection.cursor()`: the part of psycopg2's connections that scripts use."""


class RawConnection:
    """psycopg2's connection, within the transaction of SQLAlchemy's."""

    closed = 0
    encoding = "UTF8"
    cursor_factory = None

    def __init__(self, connection, outside=False):
        self._connection = connection
        # In a listener to "connect" no transaction of SQLAlchemy's has begun.
        self._outside = outside
        self.dbapi_connection = self
        self.driver_connection = self
        self.notices = []

    @property
    def connection(self):
        """`engine.raw_connection().connection`"""
        return self

    @property
    def info(self):
        return self._connection.info

    def cursor(self, name=None, cursor_factory=None, scrollable=None, withhold=False):
        return (cursor_factory or self.cursor_factory or Cursor)(self._connection, self)

    def commit(self):
        if not self._outside:
            self._connection.commit()

    def rollback(self):
        if not self._outside:
            self._connection.rollback()

    @property
    def autocommit(self):
        return self._outside or self._connection._autocommit

    @autocommit.setter
    def autocommit(self, value):
        self.set_session(autocommit=value)

    def set_session(self, isolation_level=None, readonly=None, deferrable=None, autocommit=None):
        if readonly is not None or deferrable is not None:
            raise NotImplementedError("psycopg2 connection.set_session(readonly=, deferrable=) is not part of this facade")
        if self._outside:
            return
        if self._connection._transaction is not None and not self._connection._autocommit:
            import psycopg2

            raise psycopg2.ProgrammingError("set_session cannot be used inside a transaction")
        if isolation_level is not None:
            self._connection._set_isolation_level(_LEVELS.get(isolation_level, isolation_level))
        if autocommit is not None:
            self._connection._autocommit = bool(autocommit)

    @property
    def isolation_level(self):
        return 0 if self.autocommit else None

    def set_isolation_level(self, level):
        """`0`: each statement for itself. What the transaction has done so far is rolled back, as psycopg2 does it."""
        connection = self._connection
        if self._outside:
            return
        if connection._transaction is not None:
            connection._transaction_request("rollback")
        connection._autocommit = level == 0
        if connection._transaction is not None:
            connection._transaction_request("begin")
            if level in _LEVELS and level:
                self.cursor().execute(f"SET TRANSACTION ISOLATION LEVEL {_LEVELS[level]}")

    def close(self):
        """The connection is SQLAlchemy's: it is closed there."""

    def __enter__(self):
        return self

    def __exit__(self, type_, value, traceback):
        (self.commit if type_ is None else self.rollback)()


_LEVELS = {0: "AUTOCOMMIT", 1: "READ COMMITTED", 2: "REPEATABLE READ", 3: "SERIALIZABLE", 4: "READ UNCOMMITTED"}


class Cursor:
    """`cursor.execute(...)`, `cursor.fetchall()`"""

    arraysize = 1
    itersize = 2000
    closed = False
    name = None
    query = None

    def __init__(self, connection, raw=None):
        self.connection = raw
        self._connection = connection
        self._result = None

    def execute(self, query, vars=None):  # noqa: A002 (psycopg2's name)
        from sqlalchemy.engine import execution

        self._require_open()
        begins = self.connection is None or not self.connection._outside
        text = self._text(query)
        self.query = text.encode() if vars is None else self.mogrify(text, vars)
        if vars is None:
            text = text.replace("%", "%%")
        self._result = unwrapped(lambda: execution.driver_sql(self._connection, text, vars or {"": None}, begins))

    def executemany(self, query, vars_list):
        count = 0
        for values in vars_list:
            self.execute(query, values)
            count += self.rowcount
        self._result = None
        self._count = count

    def mogrify(self, query, vars=None):  # noqa: A002 (psycopg2's name)
        """The statement as it would be sent."""
        from sqlalchemy.engine import placeholders, send

        text = self._text(query)
        if vars is None:
            return text.encode()
        def written():
            statement = placeholders.text_of(text, vars)
            return send.request({"kind": "compile", "compiled": {"statement": statement}, "style": "driver"})

        return unwrapped(written).encode()

    def _text(self, query):
        if isinstance(query, bytes):
            return query.decode()
        return query.as_string(self) if hasattr(query, "as_string") else str(query)

    def _require_open(self):
        if self.closed:
            import psycopg2

            raise psycopg2.InterfaceError("cursor already closed")

    _count = -1

    @property
    def rowcount(self):
        return self._result.rowcount if self._result is not None else self._count

    @property
    def description(self):
        if self._result is None or not self._result.returns_rows:
            return None
        return [Column(name) for name in self._result.keys()]

    def _made(self, row):
        return tuple(row)

    def _rows(self):
        self._require_open()
        if self._result is None or not self._result.returns_rows:
            import psycopg2

            raise psycopg2.ProgrammingError("no results to fetch")
        return self._result

    def fetchone(self):
        row = self._rows().fetchone()
        return None if row is None else self._made(row)

    def fetchall(self):
        return [self._made(row) for row in self._rows().fetchall()]

    def fetchmany(self, size=None):
        return [self._made(row) for row in self._rows().fetchmany(self.arraysize if size is None else size)]

    def __iter__(self):
        row = self.fetchone()
        while row is not None:
            yield row
            row = self.fetchone()

    def __next__(self):
        row = self.fetchone()
        if row is None:
            raise StopIteration
        return row

    def callproc(self, procname, parameters=None):
        values = list(parameters or ())
        self.execute(f"SELECT * FROM {procname}({','.join(['%s'] * len(values))})", values)
        return values

    def close(self):
        self.closed = True

    def copy_expert(self, sql, file, size=8192):
        from sqlalchemy.engine import copying

        self._require_open()
        self._count = copying.run(self._connection, self._text(sql), file)
        self._result = None

    def copy_from(self, file, table, sep="\t", null="\\N", size=8192, columns=None):
        """`COPY table FROM STDIN`"""
        from sqlalchemy.engine import copying

        self.copy_expert(copying.statement(table, "FROM STDIN", sep, null, columns), file)

    def copy_to(self, file, table, sep="\t", null="\\N", columns=None):
        """`COPY table TO STDOUT`"""
        from sqlalchemy.engine import copying

        self.copy_expert(copying.statement(table, "TO STDOUT", sep, null, columns), file)

    def __enter__(self):
        return self

    def __exit__(self, type_, value, traceback):
        self.close()


def unwrapped(run):
    """What `run()` gives; psycopg2 raises its own errors, without SQLAlchemy's around them."""
    from sqlalchemy import exc

    try:
        return run()
    except exc.DBAPIError as error:
        failure = error.orig
    raise failure


class Column(tuple):
    """An item of `cursor.description`: `column.name`, `column[0]`"""

    def __new__(cls, name):
        return super().__new__(cls, (name, None, None, None, None, None, None))

    @property
    def name(self):
        return self[0]
