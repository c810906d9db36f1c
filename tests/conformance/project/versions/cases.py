"""every case of cases.json

Revision ID: c0
Revises:
"""

import json
import pathlib
import re

import given
from alembic import context, op

revision = "c0"
down_revision = None


def upgrade():
    folder = pathlib.Path(__file__).parent.parent
    if not context.is_offline_mode():
        print(f"\n-- session {op.get_bind().scalar(given.text('SELECT pg_backend_pid()'))}")
    for case in json.loads((folder / "cases.json").read_text(encoding="utf-8")):
        print(f"\n-- case {case['number']}", flush=True)
        try:
            if context.is_offline_mode():
                offline(case)
            else:
                online(case, op.get_bind())
        except Exception as error:
            note("raises " + told(error))
    if not context.is_offline_mode():
        # What follows is of no case.
        op.get_bind().exec_driver_sql(f"SELECT 'case {10**9}'")


def downgrade():
    pass


def offline(case):
    if case["kind"] == "operations":
        exec(case["code"], scope())
    else:
        op.execute(statement_of(case))


def online(case, bind):
    if case.get("alone"):
        # What a session commits and rolls back is the transaction of a migration, here one of its own.
        with bind.engine.connect() as connection, connection.begin() as transaction:
            evaluate(case, connection)
            if transaction.is_active:
                transaction.rollback()
        return
    savepoint = bind.begin_nested()
    if "parent" in case["code"]:
        # Keys of rows do not depend on what cases before have taken of the sequence.
        bind.exec_driver_sql("SELECT setval('parent_id_seq', 100)")
    bind.exec_driver_sql(f"SELECT 'case {case['number']}'")
    try:
        evaluate(case, bind)
    finally:
        savepoint.rollback()
        # Rolled back it is still there, and thousands within each other are slow.
        name = getattr(savepoint, "_savepoint", None) or savepoint._name
        bind.exec_driver_sql(f"RELEASE SAVEPOINT {name}")


def evaluate(case, bind):
    if case["kind"] == "operations":
        names = scope(bind)
        exec(case.get("before", ""), names)
        exec(case["code"], names)
        if "result" in names:
            note(shown(names["result"]))
        exec(case.get("after", ""), names)
    elif case["kind"] == "value":
        note(shown(eval(case["code"], scope(bind))))
    else:
        result = bind.execute(statement_of(case))
        note(shown(result.fetchall()) if result.returns_rows else f"{result.rowcount} rows")


def statement_of(case):
    made = eval(case["code"], scope())
    return given.sa.select(made) if case["kind"] == "expression" else made


def scope(bind=None):
    names = {name: value for name, value in vars(given).items() if not name.startswith("__")}
    names.update(op=op, bind=bind, note=lambda *values: note(", ".join(map(shown, values))))
    return names


def note(text):
    print("-- " + text.replace("\n", "\n-- "))


def told(error):
    """An exception's class and the first line of its text."""
    cls = type(error)
    module = "" if cls.__module__ == "builtins" else cls.__module__ + "."
    return re.sub(r"0x[0-9a-f]+", "0x", f"{module}{cls.__qualname__}: " + (str(error).splitlines() or [""])[0])


def shown(value):
    """A value as text, the same in every run."""
    if isinstance(value, memoryview):
        return f"memoryview({bytes(value)!r})"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{shown(key)}: {shown(item)}" for key, item in value.items()) + "}"
    if isinstance(value, (set, frozenset)):
        return "{" + ", ".join(sorted(shown(item) for item in value)) + "}"
    if isinstance(value, (list, tuple, given.sa.Row)):
        text = ", ".join(shown(item) for item in value)
        return f"[{text}]" if isinstance(value, list) else f"({text},)" if len(value) == 1 else f"({text})"
    return re.sub(r"0x[0-9a-f]+", "0x", repr(value))
