"""`psycopg`, version 3: of it scripts find `psycopg.sql`."""

from psycopg import sql as sql


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    from _absent import missing_name

    return missing_name("psycopg", name, "`psycopg` has no such name here: ")
