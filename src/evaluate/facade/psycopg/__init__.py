"""`psycopg`, version 3: of it scripts find `psycopg.sql`, and the errors by their names."""

from psycopg import sql as sql

_ERRORS = frozenset("""Error Warning InterfaceError DatabaseError DataError OperationalError IntegrityError InternalError
    ProgrammingError NotSupportedError""".split())


def __getattr__(name):
    if name in _ERRORS:
        import psycopg2

        return getattr(psycopg2, name)
    if name.startswith("__"):
        raise AttributeError(name)
    from _absent import missing_name

    return missing_name("psycopg", name, "`psycopg` has no such name here: ")
