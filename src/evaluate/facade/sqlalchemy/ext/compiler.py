"""`@compiles(CreateView)`: SQL that a script makes itself."""

from sqlalchemy.ext import _compiled_forms as forms, _compiled_types as types


# The elements that are being written as they are without `@compiles`.
_as_is = []
# Whether what is written belongs to DDL, whose values are all literals.
_literals = [False]


def compiles(cls, *dialects):
    """The decorated function renders objects of `cls`, for all databases or for those that are named."""

    cls = forms.class_of(cls)

    def register(function):
        if "_visitors" not in cls.__dict__:
            cls._visitors = {}
        if cls.__dict__.get("_compiler_dispatch") is None:
            cls._compiler_dispatch = _dispatch
            forms.give(cls)
        for dialect in dialects or ("default",):
            cls._visitors[dialect] = function
        return function

    return register


def deregister(cls):
    """Forgets what `@compiles` has said of a class."""
    cls = forms.class_of(cls)
    if "_visitors" in cls.__dict__:
        del cls._visitors
        del cls._compiler_dispatch
        forms.take_back(cls)


def function_for(element):
    """The function that renders it; one for other databases alone leaves PostgreSQL's form as it is."""
    if any(each is element for each in _as_is):
        return None
    mro = type(element).__mro__
    for base, parent in zip(mro, mro[1:]):
        known = base.__dict__.get("_visitors")
        if known is None and _writes_itself(base, parent):
            return None
        if known is not None:
            # Of some of Alembic's constructs PostgreSQL has a form of its own, before which no general one goes.
            default = None if base.__dict__.get("_is_postgresql") else known.get("default")
            return known.get("postgresql") or default
    return None


def _writes_itself(cls, parent):
    """`VARCHAR` is a `String` with a form of its own, the `JSON` of PostgreSQL is written as any other `JSON`."""
    return cls.__module__.partition(".")[0] in ("sqlalchemy", "alembic") and cls.__name__ != parent.__name__


def _dispatch(element, options=None):
    function = function_for(element)
    if function is None:
        return None
    kw = {"literal_binds": True} if _literals[-1] else {}
    return function(element, Compiler(element, options), **kw)


def with_literals(element):
    """The payload of an expression in DDL."""
    _literals.append(True)
    try:
        return element._wire()
    finally:
        _literals.pop()


class Compiler:
    """What such a function is given."""

    statement = None
    is_sql = True

    def __init__(self, element=None, options=None):
        self._element = element
        # With which values a statement is executed.
        self._options = options or ((), {})
        self._style = "written" if element is None or forms.is_ddl(element) or _literals[-1] else "statement"

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
        own = getattr(element, "_compiler_dispatch", None)
        text = None if own is None else own()
        return self._plain(element, **kw) if text is None else text

    def _plain(self, element, **kw):
        """The SQL of a part as it is without `@compiles`."""
        from _retort import request

        _as_is.append(element)
        _literals.append(self._style == "written")
        try:
            compiled = _compiled(element, *self._options) if type(element) is type(self._element) else _compiled(element)
        finally:
            _as_is.pop()
            _literals.pop()
        ddl = not compiled.keys().isdisjoint(("operation", "constraint", "column"))
        style = "written" if kw.get("literal_binds") or ddl else self._style
        return request({"kind": "compile", "compiled": compiled, "style": style})

    def get_column_default_string(self, column):
        """`'x'`, `now()`: what stands behind DEFAULT."""
        from sqlalchemy.sql.elements import literal

        default = column.server_default
        if default is None:
            return None
        return self.process(literal(default.arg) if isinstance(default.arg, str) else default.arg, literal_binds=True)

    def __getattr__(self, name):
        if name.startswith("visit_"):
            return lambda element, **kw: self._plain(types.visited(element, name[6:]), **kw)
        if name == "get_column_specification":
            return self._plain
        if name.startswith("__"):
            raise AttributeError(name)
        raise AttributeError(f"sqlalchemy.sql.compiler.SQLCompiler.{name} is not part of this facade")


def _compiled(element, arguments=(), options=None):
    from sqlalchemy.sql.schema import Constraint
    from sqlalchemy.sql.type_api import TypeEngine

    if isinstance(element, TypeEngine):
        return {"type": element._wire()}
    if element.__visit_name__ == "create_column":
        return {"column": element.element._ddl()}
    if hasattr(element, "_operation"):
        return {"operation": element._operation()}
    if isinstance(element, Constraint):
        return {"constraint": element._wire()}
    if hasattr(element, "_ddl") and element.__visit_name__ == "column":
        return {"column": element._ddl()}
    if hasattr(element, "_wire_statement") and not hasattr(element, "operate"):
        return {"statement": element._wire_statement(*arguments, **(options or {}))}
    return {"expression": element._wire()}
