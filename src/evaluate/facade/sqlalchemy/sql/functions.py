"""`func.lower(x)`, `func.schema.f(x)`"""

from sqlalchemy._wire import identifier
from sqlalchemy.sql import affinity, coercions, operators as ops
from sqlalchemy.sql.elements import ColumnElement, Grouping, literal_column
from sqlalchemy.sql.operator_elements import ClauseList
from sqlalchemy.sql.quoting import quoted_name


class FunctionElement(ColumnElement):
    """A function call."""

    __visit_name__ = "function"
    packagenames = ()
    _parentheses = True

    def __init__(self, *clauses):
        self.clause_expr = ClauseList(group=False)
        self.clause_expr.clauses = [
            coercions.expression(clause, name=self._bind_name()).self_group(against=ops.comma_op) for clause in clauses
        ]
        self.type = affinity.to_type(getattr(type(self), "type", None))

    def _bind_name(self):
        """What values among its arguments, and beside it, are called."""
        name = getattr(self, "name", None)
        return None if name in _UNNAMED else _PLAIN.get(name, name)

    @property
    def clauses(self):
        return self.clause_expr

    def over(self, partition_by=None, order_by=None, range_=None, rows=None, groups=None):
        from sqlalchemy.sql.windows import Over

        return Over(self, partition_by, order_by, range_, rows, groups)

    def filter(self, *criterion):
        from sqlalchemy.sql.windows import FunctionFilter

        return FunctionFilter(self, *criterion) if criterion else self

    def within_group(self, *order_by):
        from sqlalchemy.sql.windows import WithinGroup

        return WithinGroup(self, *order_by)

    def within_group_type(self, within_group):
        """The type of `f(x) WITHIN GROUP (ORDER BY y)`; without one it is that of `f(x)`."""
        return None

    def self_group(self, against=None):
        if against in (ops.any_op, ops.all_op) or (against is ops.getitem and affinity.family(self.type) == "ARRAY"):
            return Grouping(self)
        return self

    def alias(self, name=None, joins_implicitly=False):
        from sqlalchemy.sql.table_functions import TableValuedAlias

        return TableValuedAlias(self, name)

    def table_valued(self, *expr, name=None, with_ordinality=None, joins_implicitly=False):
        from sqlalchemy.sql.table_functions import TableValuedAlias

        return TableValuedAlias(self, name, list(expr), with_ordinality)

    def column_valued(self, name=None, joins_implicitly=False):
        return self.alias(name).column

    def scalar_table_valued(self, name, type_=None):
        raise NotImplementedError("sqlalchemy.sql.functions.FunctionElement.scalar_table_valued is not part of this facade")

    def select(self):
        from sqlalchemy.sql.selectable import select

        return select(self)

    def execution_options(self, **options):
        return self.select().execution_options(**options)

    def _from_objects(self):
        return self.clause_expr._from_objects()

    def _anonymous_name(self):
        return self.name

    def _wire(self):
        compiled = _compiled_by_script(self)
        if compiled is not None:
            return {"kind": "raw", "sql": compiled}
        return {
            "kind": "function",
            "name": [identifier(name) for name in (*self.packagenames, self.name)],
            "arguments": [clause._wire() for clause in self.clause_expr.clauses],
            "parentheses": self._parentheses,
        }

    def _wire_from(self):
        return {"kind": "function", "function": self._wire()}

    def _wire_statement(self):
        return self.select()._wire_statement()

    _is_executable = True


def _compiled_by_script(element):
    """The text that a script's `@compiles(MyFunction)` gives, where it has one."""
    compiler = getattr(type(element), "_compiler_dispatch", None)
    return None if compiler is None else compiler(element)


class Function(FunctionElement):
    """A function by its name."""

    def __init__(self, name, *clauses, type_=None, packagenames=()):
        self.name = name
        self.packagenames = tuple(packagenames)
        super().__init__(*clauses)
        self.type = affinity.to_type(type_)


# By name: functions that `@compiles(now)` writes.
_own = {}


def class_of(generator):
    """The class of what `func.now` makes."""
    name = generator._names[-1].lower()
    return _own.setdefault(name, type(name, (Function,), {"__module__": __name__}))


_registered = {}


def register_function(identifier, fn, package="_default"):
    """`func.identifier(...)` makes objects of `fn`."""
    _registered[package, identifier.lower()] = fn


# array_agg() does not lend its name to what it is given.
_UNNAMED = frozenset(["array_agg"])


class GenericFunction(FunctionElement):
    """`class my_function(GenericFunction)`: a function with a type of its own."""

    package = None

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        if not hasattr(cls, "name") or cls.__dict__.get("name") is None and "name" not in cls.__dict__:
            cls.name = cls.__name__
        register_function(str(cls.__dict__.get("identifier", cls.name)), cls, cls.package or "_default")

    def __init__(self, *args, **kwargs):
        type_ = kwargs.pop("type_", None)
        super().__init__(*args)
        if type_ is not None:
            self.type = affinity.to_type(type_)


class ReturnTypeFromArgs(GenericFunction):
    """`coalesce`, `max`: the type of the first argument that has one."""


# Functions that stand without parentheses, and the types that SQLAlchemy gives to functions.
_BARE = frozenset("current_date current_time current_timestamp current_user localtime localtimestamp session_user user".split())
_TYPES = {
    "count": "Integer", "char_length": "Integer", "now": "DateTime", "current_date": "Date", "current_time": "Time",
    "current_timestamp": "DateTime", "localtime": "DateTime", "localtimestamp": "DateTime", "sysdate": "DateTime",
    "current_user": "String", "session_user": "String", "user": "String", "concat": "String", "rank": "Integer",
    "dense_rank": "Integer", "percent_rank": "Numeric", "cume_dist": "Numeric", "aggregate_strings": "String",
}
_ARGUMENT_TYPED = frozenset("coalesce max min sum lower_ array_agg".split())
_SPELLED = {"cube": "CUBE", "rollup": "ROLLUP", "grouping_sets": "GROUPING SETS"}
_PLAIN = {**{name.upper(): name for name in _BARE}, **{spelled: name for name, spelled in _SPELLED.items()}}
_ORDERED_SETS = frozenset("mode percentile_cont percentile_disc".split())


def _ordered_sets():
    from sqlalchemy.sql import ordered_sets

    return ordered_sets


def make(name, packages, arguments, type_=None):
    """The call of a function by its name: those that SQLAlchemy knows have a type, and some a spelling, of their own."""
    plain = name.lower()
    if plain in _ORDERED_SETS and not packages:
        _ordered_sets()
    registered = _registered.get((packages[-1] if packages else "_default", plain))
    if registered is not None:
        return registered(*arguments, **({} if type_ is None else {"type_": type_}))
    if packages:
        return Function(name, *arguments, type_=type_, packagenames=packages)
    if plain == "cast":
        from sqlalchemy.sql.constructs import Cast

        return Cast(*arguments)
    if plain == "extract":
        from sqlalchemy.sql.constructs import Extract

        return Extract(*arguments)
    if plain == "next_value":
        return _next_value(*arguments)
    if plain == "count" and (not arguments or arguments[0] is None):
        arguments = (literal_column("*"),)
    if plain in _BARE:
        name = plain.upper()
    elif plain in _SPELLED:
        name = quoted_name(_SPELLED[plain], False)
    elif plain in _TYPES or plain in _ARGUMENT_TYPED:
        name = "string_agg" if plain == "aggregate_strings" else plain
    if plain in _SEARCH and len(arguments) > _SEARCH[plain][0]:
        # The first is the name of a configuration.
        arguments = (coercions.expression(arguments[0], _pg_type("REGCONFIG"), name), *arguments[1:])
    made = _own.get(plain, Function)(name, *arguments, type_=type_)
    if plain == "aggregate_strings" or plain in _SPELLED or plain in _BARE:
        made._label_name = plain
    if plain in _BARE or plain == "sysdate":
        made._parentheses = bool(arguments)
    if type_ is None:
        made.type = _type_of(plain, made)
    return made


def _pg_type(name):
    from sqlalchemy.dialects import postgresql

    return getattr(postgresql, name)()


# Text search: from how many arguments on the first is a configuration, and the type.
_SEARCH = {
    "to_tsvector": (1, "TSVECTOR"), "to_tsquery": (1, "TSQUERY"), "plainto_tsquery": (1, "TSQUERY"),
    "phraseto_tsquery": (1, "TSQUERY"), "websearch_to_tsquery": (1, "TSQUERY"), "ts_headline": (1, "TEXT"),
}


def _type_of(name, function):
    if name in _SEARCH:
        return _pg_type(_SEARCH[name][1])
    if name in _TYPES:
        return affinity.instance(_TYPES[name])
    if name in _ARGUMENT_TYPED:
        for argument in function.clause_expr.clauses:
            if not affinity.is_null(argument.type):
                return _array_of(argument.type) if name == "array_agg" else argument.type
    return affinity.null_type()


def _array_of(type_):
    from sqlalchemy.sql.sqltypes import ARRAY

    return type_ if isinstance(type_, ARRAY) else ARRAY(type_)


def _next_value(sequence):
    return sequence.next_value()


class _FunctionGenerator:
    """`func.now`, `func.public.f`: names until they are called."""

    def __init__(self, names=()):
        self._names = names

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        plain = name[:-1] if name.endswith("_") else name
        made = self.__dict__[name] = _FunctionGenerator((*self._names, plain))
        return made

    def __call__(self, *arguments, type_=None, **kwargs):
        *packages, name = self._names
        return make(name, packages, arguments, type_)


func = _FunctionGenerator()


class _Modifier:
    """`modifier.distinct(x)`"""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(func, name)


modifier = _Modifier()


def __getattr__(name):
    # `from sqlalchemy.sql.functions import coalesce, now`
    known = name.lower() in _TYPES or name in _ARGUMENT_TYPED or name in _BARE or name in _SPELLED
    if known or name in ("next_value", "random"):
        return getattr(func, name)
    if name == "OrderedSetAgg" or name in _ORDERED_SETS:
        return getattr(_ordered_sets(), name)
    raise AttributeError(f"sqlalchemy.sql.functions.{name} is not part of this facade")
