"""Alembic's own tests of its operations, from its source distribution: `tests/test_op.py`, `tests/test_postgresql.py`.

Each that works with a plain or a PostgreSQL context is a case. What it does is done under both programs, and what they print is
compared; its own assertions about the text of the other context (`context.assert_`) are not.
"""

import ast
import pathlib
import sys

KIND = "operations"
MODES = ["literal"]
SHARE = 0.98

FILES = ["test_op.py", "test_postgresql.py"]
# tests/venv puts them beside the installed Alembic.
SOURCES = pathlib.Path(sys.prefix) / "alembic-tests"

# What a test puts in the place of a connection or of Alembic's insides is not there in a migration.
OTHER_MEANS = {"MagicMock", "patch", "mock"}
STAND_INS = ("alembic.testing", "unittest")


def cases():
    found = []
    for name in FILES:
        module = ast.parse((SOURCES / name).read_text(encoding="utf-8"))
        imports = list(_imports(module))
        for cls in module.body:
            if isinstance(cls, ast.ClassDef):
                found += _of_class(cls, imports)
    # What replaces an operation replaces it for all that come after.
    return sorted(found, key=lambda case: "restore_operations" in case)


def _of_class(cls, imports):
    helpers = [part for part in cls.body if not _is_test(part)]
    for test in filter(_is_test, cls.body):
        if not _applies(test):
            continue
        used = [*_needed(helpers, test), test]
        body = ast.ClassDef(name=cls.name, bases=[ast.Name("TestBase")], keywords=[], body=used, decorator_list=[], type_params=[])
        names = set().union(*map(_names, used))
        lines = ["from alembic_testing import *"]
        lines += [line for name, line in imports if name in names]
        lines += [ast.unparse(ast.fix_missing_locations(body)), f"run({cls.name}().{test.name})"]
        yield "\n".join(lines)


def _is_test(part):
    return isinstance(part, ast.FunctionDef) and part.name.startswith("test_")


def _applies(test):
    """Every context is a plain or a PostgreSQL one, and nothing stands in for something else."""
    calls = [node for node in ast.walk(test) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "op_fixture"]
    dialects = {ast.literal_eval(call.args[0]) if call.args else "default" for call in calls}
    return bool(calls) and dialects <= {"default", "postgresql"} and not _names(test) & OTHER_MEANS


def _names(node):
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}


def _needed(helpers, test):
    """The methods and attributes that the test, or what it calls, asks `self` for."""
    found, waiting = [], [test]
    while waiting:
        asked = {part.attr for part in ast.walk(waiting.pop()) if isinstance(part, ast.Attribute)}
        new = [part for part in helpers if getattr(part, "name", None) in asked and part not in found]
        found += new
        waiting += new
    return found


def _imports(module):
    """Each imported name, and the line that imports it; what alembic_testing stands in for is left out."""
    for part in module.body:
        for alias in getattr(part, "names", []):
            origin = f"{part.module}.{alias.name}" if isinstance(part, ast.ImportFrom) else alias.name
            if not origin.startswith(STAND_INS):
                yield alias.asname or alias.name, ast.unparse(type(part)(**{**vars(part), "names": [alias]}))
