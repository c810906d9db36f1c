"""`@compiles(CreateView)`: SQL that a script makes itself."""


def compiles(cls, *dialects):
    """The decorated function renders objects of `cls`, for all databases or for those that are named."""

    def register(function):
        known = cls.__dict__.get("_visitors")
        if known is None:
            known = cls._visitors = {}
            cls._compiler_dispatch = _dispatch
            _give_form(cls)
        for dialect in dialects or ("default",):
            known[dialect] = function
        return function

    return register


def _give_form(cls):
    """A construct of the script's own crosses as its text."""
    from sqlalchemy.sql.elements import ClauseElement

    if isinstance(cls, type) and issubclass(cls, ClauseElement) and cls._wire is ClauseElement._wire:
        cls._wire = _text
        if not hasattr(cls, "operate") and not hasattr(cls, "_wire_statement"):
            cls._wire_statement = _text


def _text(element, **kw):
    return {"kind": "raw", "sql": element._compiler_dispatch()}


def deregister(cls):
    """Forgets what `@compiles` has said of a class."""
    if "_visitors" in cls.__dict__:
        del cls._visitors
        del cls._compiler_dispatch


def _dispatch(element):
    for base in type(element).__mro__:
        known = base.__dict__.get("_visitors")
        if known is not None:
            function = known.get("postgresql") or known.get("default")
            # A function for other databases alone leaves PostgreSQL's form as it is.
            return None if function is None else function(element, Compiler())
    return None


class Compiler:
    """What such a function is given."""

    statement = None
    is_sql = True

    @property
    def dialect(self):
        from sqlalchemy.dialects.postgresql.base import DIALECT

        return DIALECT

    @property
    def preparer(self):
        return self.dialect.identifier_preparer

    @property
    def sql_compiler(self):
        return self

    @property
    def type_compiler(self):
        return self

    type_compiler_instance = type_compiler

    def process(self, element, **kw):
        """The SQL of a part."""
        from _retort import request

        own = getattr(element, "_compiler_dispatch", None)
        text = None if own is None else own()
        if text is not None:
            return text
        literal = bool(kw.get("literal_binds"))
        return request({"kind": "compile", "compiled": _compiled(element), "style": "literal" if literal else "default"})

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        raise AttributeError(f"sqlalchemy.sql.compiler.SQLCompiler.{name} is not part of this facade")


def _compiled(element):
    from sqlalchemy.sql.type_api import TypeEngine

    if isinstance(element, TypeEngine):
        return {"type": element._wire()}
    if hasattr(element, "_operation"):
        return {"operation": element._operation()}
    if hasattr(element, "_wire_statement"):
        return {"statement": element._wire_statement()}
    return {"expression": element._wire()}
