"""What Alembic's own tests take from `alembic.testing`, within a running migration (tables/alembic_tests.py)."""

import contextlib
import itertools
import re
import types

import sqlalchemy as sa
from alembic import op

__all__ = [
    "TestBase", "assert_raises", "assert_raises_message", "combinations", "config", "eq_", "eq_ignore_whitespace", "expect_raises",
    "expect_raises_message", "expect_warnings", "is_", "is_not_", "is_true", "is_false", "op_fixture", "run", "testing",
]


class TestBase:
    """A class of tests."""


def run(test):
    """A test, once for each combination of its arguments."""
    for arguments in _combined(test):
        names = op.get_context().opts.get("target_metadata")
        try:
            test(**arguments)
        except Exception as error:
            print(f"-- raises {type(error).__name__}: {(str(error).splitlines() or [str()])[0]}")
        finally:
            op.get_context().opts["target_metadata"] = names


def _combined(test):
    taken = [name for name in test.__code__.co_varnames[: test.__code__.co_argcount] if name != "self"]
    sets = [
        [dict(zip(names or taken, row)) for row in rows] for names, rows in getattr(test, "combinations", [])
    ]
    for chosen in itertools.product(*sets):
        arguments = {name: value for part in chosen for name, value in part.items()}
        if "restore_operations" in taken:
            arguments["restore_operations"] = lambda operations: None
        yield arguments


def combinations(*rows, argnames=None, **others):
    """`@combinations(("a", 1), ("b", 2), argnames="name, number")`"""
    names = argnames and [name.strip() for name in argnames.split(",")]
    rows = [row if isinstance(row, tuple) else (row,) for row in rows]

    def decorate(test):
        test.combinations = [*getattr(test, "combinations", []), (names, rows)]
        return test

    return decorate


class _Chosen:
    """`variation.inline`: whether it is the one."""

    def __init__(self, name, value, names):
        self.name, self.value, self.names = name, value, names

    def __getattr__(self, name):
        if name not in self.names:
            raise AttributeError(name)
        return name == self.name

    def __bool__(self):
        return bool(self.value)

    def fail(self):
        raise AssertionError(self.name)


def variation(argname, cases):
    """`@testing.variation("use_inline", [True, False, "none"])`"""
    names = [f"{argname if case else 'not_' + argname}" if isinstance(case, bool) else case for case in cases]
    chosen = [_Chosen(name, case if isinstance(case, bool) else True, names) for name, case in zip(names, cases)]
    return combinations(*[(each,) for each in chosen], argnames=argname)


class _Requirements:
    """Met as far as these versions and PostgreSQL do."""

    def __getattr__(self, name):
        def require(test):
            return combinations()(test) if name == "sqlalchemy_2_1" else test

        require.enabled = name != "sqlalchemy_2_1"
        return require


config = types.SimpleNamespace(requirements=_Requirements(), combinations=combinations)
testing = types.SimpleNamespace(combinations=combinations, variation=variation)


class _Context:
    """The context of the migration itself, which prints."""

    def assert_(self, *statements):
        pass

    assert_contains = assert_

    def clear_assertions(self):
        pass

    def __getattr__(self, name):
        return getattr(op.get_context(), name)


def op_fixture(dialect="default", as_sql=False, naming_convention=None, literal_binds=False):
    metadata = sa.MetaData(naming_convention=naming_convention) if naming_convention else None
    op.get_context().opts["target_metadata"] = metadata
    return _Context()


def eq_(one, other, message=None):
    assert one == other, message or f"{one!r} != {other!r}"


def eq_ignore_whitespace(one, other):
    eq_(*(re.sub(r"\s+", " ", text.strip()) for text in (one, other)))


def is_(one, other):
    assert one is other, f"{one!r} is not {other!r}"


def is_not_(one, other):
    assert one is not other, f"{one!r} is {other!r}"


def is_true(value):
    assert value, repr(value)


def is_false(value):
    assert not value, repr(value)


@contextlib.contextmanager
def expect_raises_message(classes, pattern):
    try:
        yield
    except classes as error:
        assert re.search(pattern, str(error), re.UNICODE), f"{pattern!r} is not in {error}"
    else:
        raise AssertionError("nothing was raised")


def expect_raises(classes):
    return expect_raises_message(classes, "")


def assert_raises_message(classes, pattern, call, *arguments, **keywords):
    with expect_raises_message(classes, pattern):
        call(*arguments, **keywords)


def assert_raises(classes, call, *arguments, **keywords):
    assert_raises_message(classes, "", call, *arguments, **keywords)


@contextlib.contextmanager
def expect_warnings(*patterns, **others):
    yield
