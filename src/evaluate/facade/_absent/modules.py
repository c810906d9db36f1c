"""Modules of the project in which a statement cannot be run: its names are unknown, and the rest of the module is run."""

import sys

from _absent import AbsentError, AbsentModule, missing_name
from _project_first import PACKAGES

_OURS = PACKAGES | frozenset("alembic sqlalchemy psycopg psycopg2 asyncio _absent".split())


def is_beyond_us(error):
    """Whether a module failed for what is not here, or in the facade, and not by its own doing."""
    if isinstance(error, AbsentError):
        return True
    if not isinstance(error, Exception):
        return False
    if isinstance(error, PermissionError) and str(error).startswith("a migration script cannot"):
        # `subprocess.check_output(["git", ...])` for a version that nobody asks for.
        return True
    if type(error).__name__ == "PackageNotFoundError":
        # `__version__ = version("app")` of an application that is copied here, not installed.
        return True
    if isinstance(error, ImportError) and str(error).startswith("cannot import name "):
        # `from . import _version`, which is written when the application is installed.
        return True
    if any(type(module) is AbsentModule for module in list(sys.modules.values())):
        # `os.environ["X"] = settings.x` is a TypeError: who can tell what it would be if everything were here?
        return True
    if isinstance(error, AttributeError) and "is not part of this facade" in str(error):
        return True
    frame = None
    trace = error.__traceback__
    while trace is not None:
        frame = trace.tb_frame
        trace = trace.tb_next
    module = frame.f_globals.get("__name__", "") if frame is not None else ""
    return module.partition(".")[0] in _OURS


def go_on(module, path, error):
    """Runs what comes after the statement that failed, and so on to the end of the module."""
    import ast

    from _absent.tables import note

    with open(path, encoding="utf-8-sig") as file:
        source = file.read()
    lines = source.splitlines()
    statements = ast.parse(source).body
    while error is not None:
        line = _line(error, path)
        failed = next((s for s in statements if line is not None and _first_line(s) <= line <= s.end_lineno), None)
        note(module, path, statements if failed is None else [failed], error)
        why = f"`{module.__name__}` could not be run to its end ({type(error).__name__}: {error}): "
        if failed is None:
            module.__getattr__ = _rest_of(module, why)
            return
        for name in _bound_by(failed):
            module.__dict__.setdefault(name, missing_name(module.__name__, name, why))
        # Blank lines in the place of what has been run, so that line numbers stay.
        rest = "\n" * failed.end_lineno + "\n".join(lines[failed.end_lineno :])
        error = _run(rest, path, module)


def _run(source, path, module):
    try:
        exec(compile(source, path, "exec"), module.__dict__)
    except BaseException as error:
        if not is_beyond_us(error):
            raise
        return error
    return None


def _line(error, path):
    """The line of the module's own frame."""
    trace = error.__traceback__
    line = None
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename == path and code.co_name == "<module>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _first_line(statement):
    """That of `@celery.task`, which stands before `def`."""
    return min([statement.lineno, *(each.lineno for each in getattr(statement, "decorator_list", []))])


def _bound_by(statement):
    """`settings` of `settings = Settings()`; those inside an `if` or a `try` too."""
    import ast

    names = []
    for node in ast.walk(statement):
        if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            names.append(node.name)
        elif isinstance(node, ast.alias):
            names.append(node.asname or node.name.partition(".")[0])
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.append(node.id)
    if isinstance(statement, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
        return [statement.name]
    return names


def _rest_of(module, why):
    def __getattr__(name):
        if name.startswith("__"):
            raise AttributeError(name)
        return missing_name(module.__name__, name, why)

    return __getattr__
