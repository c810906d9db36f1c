"""How a construct that has a function of `@compiles` crosses to the host: as the text that the function gives."""

from sqlalchemy.sql.elements import ClauseElement
from sqlalchemy.sql.type_api import TypeEngine

# What a construct crosses by: as an expression, as an operand, as a statement.
_METHODS = ("_wire", "_wire_operand", "_wire_statement")


def class_of(cls):
    """Of `now`, as `sqlalchemy.sql.functions` has it, what it makes."""
    if isinstance(cls, type):
        return cls
    from sqlalchemy.sql import functions

    return functions.class_of(cls)


def is_ddl(element):
    """Whether its values are all literals."""
    return not isinstance(element, (ClauseElement, TypeEngine)) or hasattr(element, "_ddl") or hasattr(element, "_operation")


def give(cls):
    """A construct of the script's own, and one of SQLAlchemy's that writes itself: each crosses as its text."""
    if not isinstance(cls, type) or not issubclass(cls, ClauseElement) or hasattr(cls, "_ddl"):
        return
    before = {}
    for name in _METHODS:
        plain = getattr(cls, name, None)
        if plain is not None:
            before[name] = cls.__dict__.get(name)
            setattr(cls, name, _written(None if plain is ClauseElement._wire else plain))
    if "_wire_statement" not in before and not hasattr(cls, "operate"):
        before["_wire_statement"] = None
        cls._wire_statement = _written(None)
    cls._forms_before = before


def take_back(cls):
    """The forms as they were."""
    before = cls.__dict__.get("_forms_before")
    if before is None:
        return
    del cls._forms_before
    for name, method in before.items():
        if method is None:
            delattr(cls, name)
        else:
            setattr(cls, name, method)


def _written(plain):
    def wire(element, *arguments, **options):
        text = element._compiler_dispatch((arguments, options))
        if text is None and plain is not None:
            return plain(element, *arguments, **options)
        return {"kind": "raw", "sql": text}

    return wire
