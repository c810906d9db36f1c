"""Runs env.py as Alembic does: as a module of its own, with the project's folders first on the path."""

import sys


def run(path, variables):
    """`exec(open("env.py").read())`"""
    import os

    os.environ.update(variables)
    with open(path, encoding="utf-8") as file:
        source = file.read()
    module = type(sys)("env_py")
    module.__file__ = path
    sys.modules["env_py"] = module
    exec(compile(source, path, "exec"), module.__dict__)
