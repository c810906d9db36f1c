"""A class's annotations as objects: a name that is not defined, as those of `if TYPE_CHECKING:`, stands for itself."""

import sys


class Forward:
    """A name that is not defined yet: `Mapped[list[Message]]`"""

    def __init__(self, name):
        self.__name__ = name

    def __or__(self, other):
        return self

    __ror__ = __or__

    def __getitem__(self, item):
        return self


def of_class(cls, unknown=Forward):
    """The annotations that a class has itself, text as text."""
    found = cls.__dict__.get("__annotations__")
    if found is None:
        annotate = cls.__dict__.get("__annotate_func__") or cls.__dict__.get("__annotate__")
        found = evaluated(annotate, names_of(cls), unknown) if annotate is not None else {}
    return dict(found)


def of_text(text, cls, own, unknown=Forward):
    """`"int | None"`, with the names of a class's module, and first of all these."""
    names = names_of(cls)
    return evaluated(lambda _: eval(text, names, own), names, unknown)


def names_of(cls):
    """The names of the module that a class is of."""
    return getattr(sys.modules.get(cls.__module__), "__dict__", {})


def evaluated(annotate, names, unknown=Forward):
    """What `annotate` returns; each name that it lacks is among `names` until then."""
    added = []
    try:
        while True:
            try:
                return annotate(1)
            except NameError as error:
                name = getattr(error, "name", None) or str(error).split("'")[1]
                if name in names or len(added) > 100:
                    raise
                names[name] = unknown(name)
                added.append(name)
    finally:
        for name in added:
            del names[name]
