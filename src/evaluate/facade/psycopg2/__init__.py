"""The part of `psycopg2` that scripts see: the exceptions behind `error.orig`."""

apilevel = "2.0"
paramstyle = "pyformat"
threadsafety = 2
__version__ = "2.9"


class Warning(Exception):  # noqa: A001 (the DB-API's name)
    """`psycopg2.Warning`"""


class Error(Exception):
    """`psycopg2.Error`: what the server said."""

    pgcode = None
    pgerror = None
    cursor = None

    def __init__(self, *args, facts=None):
        super().__init__(*args)
        self._facts = facts or {}
        if facts is not None:
            self.pgcode = facts.get("sqlstate")
            self.pgerror = _pgerror(facts)

    @property
    def diag(self):
        return Diagnostics(self._facts)


class Diagnostics:
    """`error.diag.constraint_name`"""

    _names = {
        "sqlstate": "sqlstate", "message_primary": "message", "message_detail": "detail", "message_hint": "hint",
        "constraint_name": "constraint", "table_name": "table", "column_name": "column", "schema_name": "schema",
        "datatype_name": "datatype", "severity": "severity", "context": "context", "statement_position": "position",
    }

    def __init__(self, facts):
        self._facts = facts

    def __getattr__(self, name):
        if name in self._names:
            return self._facts.get(self._names[name])
        raise AttributeError(name)


def _pgerror(facts):
    lines = [f"{facts.get('severity') or 'ERROR'}:  {facts.get('message', '')}"]
    for word, key in (("DETAIL", "detail"), ("HINT", "hint"), ("CONTEXT", "context")):
        if facts.get(key):
            lines.append(f"{word}:  {facts[key]}")
    return "\n".join(lines) + "\n"


class InterfaceError(Error):
    """`psycopg2.InterfaceError`"""


class DatabaseError(Error):
    """`psycopg2.DatabaseError`"""


class DataError(DatabaseError):
    """`psycopg2.DataError`"""


class OperationalError(DatabaseError):
    """`psycopg2.OperationalError`"""


class IntegrityError(DatabaseError):
    """`psycopg2.IntegrityError`"""


class InternalError(DatabaseError):
    """`psycopg2.InternalError`"""


class ProgrammingError(DatabaseError):
    """`psycopg2.ProgrammingError`"""


class NotSupportedError(DatabaseError):
    """`psycopg2.NotSupportedError`"""


def connect(*args, **kwargs):
    raise NotImplementedError("psycopg2.connect is not part of this facade: use op.get_bind()")
