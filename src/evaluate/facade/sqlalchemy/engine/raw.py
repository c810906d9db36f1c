"""`connection.connection.cursor()`: the little of psycopg2's connections that scripts use."""


class RawConnection:
    """psycopg2's connection, within the transaction of SQLAlchemy's."""

    def __init__(self, connection, outside=False):
        self._connection = connection
        # In a listener to "connect" no transaction of SQLAlchemy's has begun.
        self._outside = outside
        self.autocommit = outside
        self.dbapi_connection = self
        self.driver_connection = self
        self.notices = []

    def cursor(self, *args, **kw):
        return Cursor(self._connection, self)

    def commit(self):
        if not self._outside:
            self._connection.commit()

    def rollback(self):
        if not self._outside:
            self._connection.rollback()

    def set_session(self, *, autocommit=None, **options):
        if options:
            raise NotImplementedError("psycopg2 connection.set_session(isolation_level=) is not part of this facade")
        self.autocommit = bool(autocommit)

    def close(self):
        """The connection is SQLAlchemy's: it is closed there."""

    def __enter__(self):
        return self

    def __exit__(self, type_, value, traceback):
        (self.commit if type_ is None else self.rollback)()


class Cursor:
    """`cursor.execute(...)`, `cursor.fetchall()`"""

    def __init__(self, connection, raw=None):
        self.connection = connection
        self._raw = raw
        self._result = None

    def execute(self, query, vars=None):  # noqa: A002 (psycopg2's name)
        from sqlalchemy.engine import execution

        begins = self._raw is None or not self._raw._outside
        self._result = execution.driver_sql(self.connection, str(query), vars, begins)

    def executemany(self, query, vars_list):
        for values in vars_list:
            self.execute(query, values)

    @property
    def rowcount(self):
        return self._result.rowcount if self._result is not None else -1

    @property
    def description(self):
        if self._result is None or not self._result.returns_rows:
            return None
        return [(name, None, None, None, None, None, None) for name in self._result.keys()]

    def fetchone(self):
        row = self._result.fetchone()
        return None if row is None else tuple(row)

    def fetchall(self):
        return [tuple(row) for row in self._result.fetchall()]

    def fetchmany(self, size=1):
        return [tuple(row) for row in self._result.fetchmany(size)]

    def __iter__(self):
        return iter(self.fetchall())

    def close(self):
        self._result = None

    def copy_expert(self, sql, file, size=8192):
        raise NotImplementedError("psycopg2 cursor.copy_expert is not part of this facade")

    def __enter__(self):
        return self

    def __exit__(self, type_, value, traceback):
        self.close()
