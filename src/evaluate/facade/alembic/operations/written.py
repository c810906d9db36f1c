"""Statements of an operation that `@compiles(AddColumn)` and its kin of alembic.ddl.base may write."""

import sys


def send(operations, operation, make):
    """Sends an operation, or the text that a script makes of the element `make(alembic.ddl.base)`."""
    base = sys.modules.get("alembic.ddl.base")
    statement = None if base is None else make(base)._statement()
    operations._apply(operation if statement is None else {"kind": "execute", "statement": statement})


def is_asked_for():
    """Whether there can be any such function."""
    return "alembic.ddl.base" in sys.modules
