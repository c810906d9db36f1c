"""Runs env.py as Alembic does: as a module of its own, with the project's folders first on the path."""

import sys

import _absent
import _absent.imports as _absent_imports
import _confinement
import _late_logging
import _project_first
from _retort import environment, request


class HostStream:
    """`sys.stdout` and `sys.stderr`: the host prints, so that a script's lines keep their place among its own."""

    encoding = "utf-8"
    errors = "strict"
    closed = False

    def __init__(self, name):
        self.name = name

    def write(self, text):
        if text:
            request({"kind": "output", "stream": self.name, "text": _absent.plain(text)})
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return True

    def fileno(self):
        raise OSError("the streams of a migration have no file descriptor")


def run(path, variables):
    """env.py, or a command that decides by itself whether it is run."""
    import gc

    # A migration is over before its garbage matters; one that loops over a large table is still collected.
    gc.set_threshold(50_000)
    sys.stdout = sys.__stdout__ = HostStream("stdout")
    sys.stderr = sys.__stderr__ = HostStream("stderr")
    if variables:
        import os

        os.environ.update(variables)
    _confinement.install()
    _late_logging.install()
    _project_first.install()
    _absent_imports.install()
    if environment["author"] is None:
        _run_env(path)
    else:
        import _author

        _author.run(lambda: _run_env(path))


def _run_env(path):
    """`exec(open("env.py").read())`"""
    with open(path, encoding="utf-8") as file:
        source = file.read()
    module = type(sys)("env_py")
    module.__file__ = path
    sys.modules["env_py"] = module
    exec(compile(source, path, "exec"), module.__dict__)
