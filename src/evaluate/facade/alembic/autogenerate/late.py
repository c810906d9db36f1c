"""Comparators and renderers of packages: imported once something is compared, which most runs never do."""

_COMPARE = "alembic.autogenerate.compare"
_waiting = []


def add(module):
    """A module that registers its functions when it is imported."""
    import sys

    if _COMPARE in sys.modules:
        __import__(module)
    else:
        _waiting.append(module)


def load():
    """Called when the comparisons are there."""
    while _waiting:
        __import__(_waiting.pop(0))
