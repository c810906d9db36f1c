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
        found = {} if annotate is None else _of_namespace(annotate, names_of(cls), unknown)
    return dict(found)


def _of_namespace(annotate, names, unknown):
    """`starts: Mapped[time]`, and after it `time: Mapped[str] = mapped_column()`: before 3.14 the first is the module's `time`."""
    code, closure = annotate.__code__, annotate.__closure__
    if not closure or "__classdict__" not in code.co_freevars:
        return evaluated(annotate, names, unknown)
    namespace = closure[code.co_freevars.index("__classdict__")].cell_contents
    later = {name: namespace[name] for name in code.co_names if name in namespace and not _is_type(namespace[name])}
    for name in later:
        del namespace[name]
    try:
        return evaluated(annotate, names, unknown)
    finally:
        namespace.update(later)


def _is_type(value):
    return isinstance(value, type) or hasattr(value, "__origin__") or type(value).__module__ in ("typing", "types")


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
