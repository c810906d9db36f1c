"""Results: rows, scalars, mappings."""

from sqlalchemy.engine.row import Meta, RMKeyView, Row
from sqlalchemy.sql.type_expressions import around_column


class _Rows:
    """Fetching, common to rows, scalars and mappings."""

    closed = False
    # How many rows `fetchmany()` gives; none are all.
    _arraysize = None

    def __class_getitem__(cls, item):
        return cls

    def _start(self, rows):
        self._rows = rows
        self._at = 0
        self._unique = None
        # All rows were asked for: what is asked afterwards is empty, and no error.
        self._drained = False

    def _made(self, row):
        return row

    def _next(self):
        while self._at < len(self._rows):
            made = self._made(self._rows[self._at])
            self._at += 1
            if self._unique is not None:
                mark = self._unique_by(made) if self._unique_by is not None else made
                if mark in self._unique:
                    continue
                self._unique.add(mark)
            return made, True
        self._drained = True
        return None, False

    def _all(self):
        self._require_rows()
        if self._unique is None and type(self)._made is _Rows._made:
            rows = self._rows[self._at :]
            self._exhaust()
            self._drained = True
            return list(rows)
        found = []
        row, more = self._next()
        while more:
            found.append(row)
            row, more = self._next()
        return found

    def _require_rows(self):
        if self.closed:
            from sqlalchemy import exc

            raise exc.ResourceClosedError("This result object is closed.")

    def __iter__(self):
        self._require_rows()
        row, more = self._next()
        while more:
            yield row
            row, more = self._next()

    def __next__(self):
        self._require_rows()
        row, more = self._next()
        if not more:
            raise StopIteration
        return row

    def all(self):
        return self._all()

    fetchall = all

    def fetchmany(self, size=None):
        self._require_rows()
        size = self._arraysize if size is None else size
        found = []
        while size is None or len(found) < size:
            row, more = self._next()
            if not more:
                break
            found.append(row)
        return found

    def partitions(self, size=None):
        part = self.fetchmany(size)
        while part:
            yield part
            part = self.fetchmany(size)

    def first(self):
        self._require_rows()
        drained = self._drained
        row, more = self._next()
        if more or not drained:
            self.close()
        return row if more else None

    def one(self):
        from sqlalchemy import exc

        row, more = self._only("Multiple rows were found when exactly one was required")
        if not more:
            raise exc.NoResultFound("No row was found when one was required")
        return row

    def one_or_none(self):
        return self._only("Multiple rows were found when one or none was required")[0]

    def _only(self, message):
        """The row, if any, of a result that has one at the most; nothing is asked of it afterwards."""
        self._require_rows()
        row, more = self._next()
        _, again = self._next()
        self.close()
        if again:
            from sqlalchemy import exc

            raise exc.MultipleResultsFound(message)
        return row, more

    def unique(self, strategy=None):
        self._unique = set()
        self._unique_by = strategy
        return self

    def yield_per(self, num):
        return self

    def _exhaust(self):
        self._at = len(self._rows)

    def close(self):
        self._exhaust()
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, type_, value, traceback):
        self.close()


class Result(_Rows):
    """`connection.execute(...)`"""

    returns_rows = True

    def _begin(self, rows, meta):
        self._meta = meta
        self._start(rows)

    def keys(self):
        return RMKeyView(self._meta)

    def fetchone(self):
        self._require_rows()
        return self._next()[0]

    def scalar(self):
        row = self.first()
        return None if row is None else row[0]

    def scalar_one(self):
        return self.one()[0]

    def scalar_one_or_none(self):
        row = self.one_or_none()
        return None if row is None else row[0]

    def scalars(self, index=0):
        self._require_rows()
        return ScalarResult(self, self._meta.place(index))

    def mappings(self):
        self._require_rows()
        return MappingResult(self)

    def tuples(self):
        return self

    t = property(tuples)

    def columns(self, *expressions):
        self._require_rows()
        places = [self._meta.place(expression) for expression in expressions]
        elements = self._meta.elements
        meta = Meta([self._meta.keys[place] for place in places], [elements[place] for place in places] if elements else ())
        narrowed = Result.__new__(Result)
        narrowed._begin([Row([row[place] for place in places], meta) for row in self._rows[self._at :]], meta)
        return narrowed

    def freeze(self):
        """Its rows, for as many results as are asked for: `frozen = result.freeze(); frozen().all()`"""
        return FrozenResult(self)


class FrozenResult:
    """`result.freeze()`"""

    def __init__(self, result):
        self._meta = result._meta
        self.data = result.all()

    def __call__(self):
        result = Result.__new__(Result)
        result._begin(self.data, self._meta)
        return result

    def with_new_rows(self, tuple_data):
        """The same columns, and other rows."""
        again = FrozenResult.__new__(FrozenResult)
        again._meta = self._meta
        again.data = [Row(values, self._meta) for values in tuple_data]
        return again


class CursorResult(Result):
    """The result of a statement that the server has carried out."""

    # That of psycopg2's cursors.
    _arraysize = 1

    def __init__(self, answer, columns=(), statement=None):
        self.returns_rows = bool(answer.get("returns_rows"))
        self.rowcount = answer.get("rowcount", -1)
        self._statement = statement
        self.is_insert = getattr(statement, "is_insert", False)
        self._key_row = None
        rows, meta = ([], Meta([])) if not self.returns_rows else _converted(answer, columns, statement)
        if self.is_insert and self.returns_rows and not columns:
            # The key that SQLAlchemy asks for itself is no row of the script's.
            self._key_row = rows[0] if rows else None
            rows, meta = [], Meta([])
            self.rowcount = answer.get("rowcount", -1)
        self._begin(rows, meta)

    def _require_rows(self):
        if not self.returns_rows:
            from sqlalchemy import exc

            raise exc.ResourceClosedError("This result object does not return rows. It has been closed automatically.")
        super()._require_rows()

    @property
    def inserted_primary_key(self):
        from sqlalchemy import exc

        if not self.is_insert:
            raise exc.InvalidRequestError("Statement is not an insert() expression construct.")
        if self._statement._row_sent is None:
            raise exc.InvalidRequestError(
                "This statement was an executemany call; if primary key defaults are being generated, consider using "
                "inserted_primary_key_rows."
            )
        keys = list(getattr(self._statement.table, "primary_key", ()))
        return Row([self._key_of(column) for column in keys], Meta([column.key for column in keys]))

    def _key_of(self, column):
        """What the server says of a column of the new row's key, or what it was given."""
        if self._key_row is not None and column.name in self._key_row._meta.places:
            return self._key_row[self._key_row._meta.places[column.name]]
        value = self._statement._row_sent.get(column.key)
        return getattr(value, "effective_value", value)

    @property
    def inserted_primary_key_rows(self):
        return [self.inserted_primary_key]

    @property
    def lastrowid(self):
        return 0

    @property
    def context(self):
        return self

    @property
    def cursor(self):
        return self

    def supports_sane_rowcount(self):
        return True

    def last_inserted_params(self):
        return dict(self._statement._row_sent or {})


class ScalarResult(_Rows):
    """`result.scalars()`"""

    def __init__(self, result, place):
        self._place = place
        self._arraysize = result._arraysize
        self._start(result._rows[result._at :])
        result._exhaust()
        if result._unique is not None:
            self.unique(result._unique_by)

    def _made(self, row):
        return row[self._place]

    def scalar(self):
        return self.first()


class MappingResult(_Rows):
    """`result.mappings()`"""

    def __init__(self, result):
        self._meta = result._meta
        self._arraysize = result._arraysize
        self._start(result._rows[result._at :])
        result._exhaust()

    def _made(self, row):
        return row._mapping

    def keys(self):
        return RMKeyView(self._meta)

    def fetchone(self):
        self._require_rows()
        return self._next()[0]

    def columns(self, *expressions):
        narrowed = Result.columns(self, *expressions)
        return MappingResult(narrowed)


def _converted(answer, columns, statement):
    """The server's text as Python values: first as psycopg2 reads them, then as the types do of what was selected."""
    from sqlalchemy.engine import from_text

    described = answer["columns"]
    made = getattr(statement, "_makes_columns", True)
    in_order = len(columns) == len(described) and getattr(statement, "positional", True)
    columns = columns if in_order else _by_name(described, columns)
    readers = [
        _reader(from_text.reader(type_name), around_column(column) if made else column) for (_, type_name), column in zip(described, columns)
    ]
    meta = Meta([name for name, _ in described], columns)
    rows = [
        Row([None if text is None and plain else reader(text) for text, (reader, plain) in zip(row, readers)], meta)
        for row in answer["rows"]
    ]
    return rows, meta


def _by_name(described, columns):
    """A text that was given columns finds them by name; what it does not name stays as psycopg2 reads it."""
    named = {getattr(column, "name", None): column for column in columns}
    return [named.get(name) for name, _ in described]


def _reader(read, column):
    type_ = getattr(column, "type", None)
    if type_ is None or type(type_).__name__ == "NullType":
        return read, True
    # A TypeDecorator sees NULL too.
    convert = type_._result_value
    return (lambda text: convert(None if text is None else read(text))), False


def result_tuple(fields, extra=None):
    meta = Meta(list(fields))
    return lambda values: Row(values, meta)


TupleResult = ChunkedIteratorResult = IteratorResult = MergedResult = Result
ResultProxy = LegacyCursorResult = CursorResult
