"""`psycopg2.extras`: JSON, ranges, other cursors, and statements with many rows."""

from psycopg2._adapting import HstoreAdapter, Inet, Json  # noqa: F401
from psycopg2._range import DateRange, DateTimeRange, DateTimeTZRange, NumericRange, Range  # noqa: F401
from psycopg2._rows import (  # noqa: F401
    DictCursor, DictRow, NamedTupleCursor, RealDictCursor, RealDictRow,
)


def execute_batch(cur, sql, argslist, page_size=100):
    """A statement once for each set of parameters; `page_size` of them are sent together."""
    for page in _pages(argslist, page_size):
        cur.execute(";".join(cur.mogrify(sql, args).decode() for args in page))


def execute_values(cur, sql, argslist, template=None, page_size=100, fetch=False):
    """`INSERT INTO t (a, b) VALUES %s`, with `page_size` rows in the place of `%s`."""
    before, after = _around_values(sql)
    found = []
    for page in _pages(argslist, page_size):
        if template is None:
            template = "(" + ",".join(["%s"] * len(page[0])) + ")"
        rows = ",".join(cur.mogrify(template, row).decode() for row in page)
        cur.execute(before + rows + after)
        if fetch:
            found.extend(cur.fetchall())
    return found if fetch else None


def _around_values(sql):
    """What stands before and after the one `%s` of a statement."""
    pieces, position = [""], 0
    while True:
        at = sql.find("%", position)
        if at < 0:
            pieces[-1] += sql[position:]
            break
        pieces[-1] += sql[position:at]
        kind, position = sql[at + 1 : at + 2], at + 2
        if kind == "s":
            pieces.append("")
        elif kind == "%":
            pieces[-1] += "%"
        else:
            raise ValueError(f"unsupported format character: '{kind}'")
    if len(pieces) != 2:
        said = "more than one" if len(pieces) > 2 else "no"
        raise ValueError(f"the query contains {said} '%s' placeholder" + ("s" if len(pieces) > 2 else ""))
    return pieces


def _pages(rows, size):
    page = []
    for row in rows:
        page.append(row)
        if len(page) >= size:
            yield page
            page = []
    if page:
        yield page


def register_uuid(oids=None, conn_or_curs=None):
    """UUIDs are read as `uuid.UUID`, and written, without being asked."""


def register_hstore(conn_or_curs, globally=False, unicode=False, oid=None, array_oid=None):
    """hstore is read as a dictionary without being asked; dictionaries are written as hstore from now on."""
    from psycopg2._adapting import register_adapter

    register_adapter(dict, HstoreAdapter)


def register_default_json(conn_or_curs=None, globally=False, loads=None):
    """JSON is read without being asked."""
    _only_json(loads)


def register_default_jsonb(conn_or_curs=None, globally=False, loads=None):
    _only_json(loads)


def register_json(conn_or_curs=None, globally=False, loads=None, oid=None, array_oid=None, name="json"):
    _only_json(loads)


def _only_json(loads):
    import json

    if loads is not None and loads is not json.loads:
        raise NotImplementedError("psycopg2.extras.register_json(loads=) is not part of this facade")


def __getattr__(name):
    raise AttributeError(f"psycopg2.extras.{name} is not part of this facade")
