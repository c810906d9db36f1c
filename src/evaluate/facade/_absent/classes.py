"""Classes with an unknown base: `class Settings(BaseSettings)` without pydantic."""

import sys

from _absent import Absent


def base_of(base, bases):
    """What stands in the place of an unknown base in a class statement."""
    for other in bases:
        if isinstance(other, Absent):
            continue
        if hasattr(other, "metadata") and not isinstance(other.metadata, Absent):
            # A mapped class keeps its table.
            from _absent.tables import part

            return (part(base._absent_name),)
        # An enumeration keeps its members without the part that is not there.
        if type(other) is not type and not issubclass(type(other), _Unknown):
            return ()
        if any(part.__module__.partition(".")[0] in ("sqlalchemy", "sqlmodel") for part in other.__mro__):
            return ()
        if any("metadata" in part.__dict__ for part in other.__mro__):
            return ()
        if issubclass(other, BaseException):
            return ()
    if isinstance(base, Absent) and base._absent_name.rpartition(".")[2].endswith(("Error", "Exception")):
        return (Exception,)
    return (_Base,) if _first(base, bases) else ()


def _first(base, bases):
    return next(other for other in bases if isinstance(other, Absent)) is base


class _Unknown(type):
    """What a class with an unknown base holds is unknown: the statement makes an `Absent`."""

    def __new__(meta, name, bases, namespace, **keywords):
        if "_retort_base" in namespace:
            return type.__new__(meta, name, bases, namespace)
        module = namespace.get("__module__", "")
        return Absent(f"{module}.{name}" if module else name, "it is made of a class that is not here: ")

    def __init__(cls, name, bases, namespace, **keywords):
        type.__init__(cls, name, bases, namespace)


class _Base(metaclass=_Unknown):
    _retort_base = True
