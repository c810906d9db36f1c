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


def function_for(element):
    """The function that renders it; one for other databases alone leaves PostgreSQL's form as it is."""
    for base in type(element).__mro__:
        known = base.__dict__.get("_visitors")
        if known is not None:
            return known.get("postgresql") or known.get("default")
    return None


def _dispatch(element):
    function = function_for(element)
    return None if function is None else function(element, Compiler())


# Of `compiler.visit_create_table(element)`: the element's SQL as it is without `@compiles`.
_VISITS = {
    "get_column_specification", "visit_add_constraint", "visit_check_constraint", "visit_column_check_constraint",
    "visit_create_column", "visit_create_index", "visit_create_schema", "visit_create_sequence", "visit_create_table",
    "visit_drop_constraint", "visit_drop_index", "visit_drop_schema", "visit_drop_sequence", "visit_drop_table",
    "visit_exclude_constraint", "visit_foreign_key_constraint", "visit_primary_key_constraint",
    "visit_set_column_comment", "visit_set_table_comment", "visit_unique_constraint",
}


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
        own = getattr(element, "_compiler_dispatch", None)
        text = None if own is None else own()
        return self._plain(element, **kw) if text is None else text

    def _plain(self, element, **kw):
        """The SQL of a part as it is without `@compiles`."""
        from _retort import request

        compiled = _compiled(element)
        written = kw.get("literal_binds") or not compiled.keys().isdisjoint(("operation", "constraint", "column"))
        return request({"kind": "compile", "compiled": compiled, "style": "written" if written else "default"})

    def __getattr__(self, name):
        if name in _VISITS:
            return self._plain
        if name.startswith("__"):
            raise AttributeError(name)
        raise AttributeError(f"sqlalchemy.sql.compiler.SQLCompiler.{name} is not part of this facade")


def _compiled(element):
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
    if hasattr(element, "_wire_statement"):
        return {"statement": element._wire_statement()}
    return {"expression": element._wire()}
