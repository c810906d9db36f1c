"""What every column type can do."""

from _absent import Absent

from .._wire import value as wire_value


def to_instance(type_, *args, **kw):
    """`Integer` or `Integer()`: a type is given as a class or as an object."""
    if type_ is None:
        return NULLTYPE
    if isinstance(type_, Absent):
        from .unknown_type import UnknownType

        return UnknownType(type_)
    if isinstance(type_, type) or (callable(type_) and not isinstance(type_, TypeEngine)):
        return type_(*args, **kw)
    return type_


class _NoArgument:
    """The default of arguments for which `None` has a meaning."""

    def __repr__(self):
        return "NO_ARG"


NO_ARG = _NoArgument()


class TypeEngineMixin:
    """Base of what can stand where a type stands."""


class _ComparatorOfTypes:
    """`types.DateTime.Comparator`, which few types of projects derive from."""

    def __get__(self, instance, owner):
        from .comparators import Comparator

        return Comparator


class TypeEngine(TypeEngineMixin):
    """A column type."""

    Comparator = _ComparatorOfTypes()

    __visit_name__ = "type"
    _kind = None
    _variant_mapping = {}
    _is_type_decorator = False
    _is_array = False
    _literal_value = None
    # Whether SQL of the type's own may stand around its values or its columns: see `type_expressions`.
    _has_expressions = False
    should_evaluate_none = False
    hashable = True
    sort_key_function = None
    comparator_factory = None
    render_literal_cast = False
    render_bind_cast = False
    _compiler_dispatch = None
    python_type = object

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        if (
            cls.bind_expression is not TypeEngine.bind_expression
            or cls.column_expression is not TypeEngine.column_expression
        ):
            cls._has_expressions = True

    def __class_getitem__(cls, item):
        return cls

    # What reaches SQL.

    def _wire(self):
        """The type as PostgreSQL gets it: the payload of `src/schema/type_.rs`."""
        chosen = self._variant_mapping.get("postgresql")
        if chosen is not None:
            return chosen._wire()
        compiled = _compiled_by_script(self)
        return self._payload() if compiled is None else {"kind": "user_defined", "spec": compiled}

    def _wire_beside_value(self):
        """The type of a value: what its literal looks like is not for `@compiles` to say."""
        return self._wire() if self._compiler_dispatch is None or self._kind is None else self._payload()

    def _payload(self):
        if self._kind is None:
            raise NotImplementedError(f"{type(self).__module__}.{type(self).__name__} is not part of this facade")
        return {"kind": self._kind}

    def _wire_value(self, value):
        """A value of this type, converted and ready to cross: the payload of `src/schema/value.rs`."""
        return wire_value(self._bind_value(value))

    def _bind_value(self, value):
        """The value that is handed to the driver for `value`."""
        chosen = self._variant_mapping.get("postgresql")
        if chosen is not None:
            return chosen._bind_value(value)
        return self._to_driver(value)

    def _result_value(self, value):
        """What a script gets for the value that the driver returned."""
        chosen = self._variant_mapping.get("postgresql")
        if chosen is not None:
            return chosen._result_value(value)
        return self._from_driver(value)

    def _to_driver(self, value):
        return value

    def _from_driver(self, value):
        return value

    # What scripts ask for.

    def with_variant(self, type_, *dialect_names):
        """`JSON().with_variant(JSONB(), "postgresql")`: another type for some dialects."""
        if not dialect_names:
            raise _argument_error("At least one dialect name is required")
        type_ = to_instance(type_)
        for name in dialect_names:
            if name in self._variant_mapping:
                raise _argument_error(f"Dialect {name!r} is already present in the mapping for this {self!r}")
        copied = self.copy()
        if type_._variant_mapping:
            raise _argument_error(
                "can't pass a type that already has variants as a dialect-level type to with_variant()"
            )
        copied._variant_mapping = {**self._variant_mapping, **dict.fromkeys(dialect_names, type_)}
        copied._has_expressions = copied.dialect_impl()._has_expressions
        return copied

    def dialect_impl(self, dialect=None):
        """The type that PostgreSQL uses for this one."""
        return self._variant_mapping.get("postgresql", self)

    def load_dialect_impl(self, dialect):
        return self.dialect_impl(dialect)

    def copy(self, **kw):
        """Another object with the same parameters."""
        copied = object.__new__(type(self))
        copied.__dict__.update(self.__dict__)
        return copied

    def adapt(self, cls, **kw):
        copied = object.__new__(cls)
        copied.__dict__.update(self.__dict__)
        copied.__dict__.update(kw)
        return copied

    def evaluates_none(self):
        """`None` is a value of this type, not NULL."""
        copied = self.copy()
        copied.should_evaluate_none = True
        return copied

    def as_generic(self, allow_nulltype=False):
        for base in type(self).__mro__:
            if base.__module__.startswith("sqlalchemy.sql.") and not base.__name__.isupper():
                return self.adapt(base)
        raise NotImplementedError(f"{type(self).__name__} has no generic type")

    def coerce_compared_value(self, op, value):
        """The type of a Python value that stands beside a column of this type."""
        other = resolve_value_to_type(value)
        if other._type_affinity is NullType or other._type_affinity is self._type_affinity:
            return self
        return other

    def compare_values(self, x, y):
        return x == y

    def bind_processor(self, dialect):
        return None if type(self)._to_driver is TypeEngine._to_driver else self._to_driver

    def literal_processor(self, dialect):
        return None

    def bind_expression(self, bindvalue):
        """The SQL that stands for a value: `ST_GeomFromEWKT('POINT(1 2)')`"""
        return self._chosen().bind_expression(bindvalue) if self._is_type_decorator else None

    def column_expression(self, colexpr):
        """The SQL that is selected for a column: `ST_AsEWKB(places.at)`"""
        return self._chosen().column_expression(colexpr) if self._is_type_decorator else None

    def result_processor(self, dialect, coltype):
        return None if type(self)._from_driver is TypeEngine._from_driver else self._from_driver

    def _resolve_for_literal(self, value):
        return self

    @property
    def _type_affinity(self):
        """The generic type that this one is a kind of."""
        found = type(self)
        for base in type(self).__mro__:
            if base is TypeEngine or TypeEngineMixin in base.__bases__:
                break
            if issubclass(base, TypeEngine):
                found = base
        return found

    def _set_parent(self, column):
        """A column has got this type."""

    def _set_table(self, column, table):
        """A column of this type has got into a table."""

    # What str() gives where it is not what PostgreSQL calls the type: SQLAlchemy's default dialect is of no database.
    _plain_text = None

    def compile(self, dialect=None):
        """The type's SQL."""
        if dialect is None and self._plain_text is not None:
            return self._plain_text
        from _retort import request

        # Without a dialect variants are not looked at.
        type_ = self._payload() if dialect is None and self._variant_mapping else self._wire()
        return request({"kind": "compile", "compiled": {"type": type_}})

    def __str__(self):
        return str(self.compile())

    def __repr__(self):
        return _repr_by(self, type(self).__init__)


def _repr_by(type_, init):
    """What is needed to make a type, and what of the rest is not the default."""
    names, defaults, several = (), (), None
    code = getattr(init, "__code__", None)
    if code is not None:
        names, defaults = code.co_varnames[1 : code.co_argcount], init.__defaults__ or ()
        if code.co_flags & 4:
            several = code.co_varnames[code.co_argcount + code.co_kwonlyargcount]
    needed = names[: len(names) - len(defaults)]
    given = [repr(getattr(type_, name, None)) for name in needed]
    if several is not None and hasattr(type_, several):
        given += map(repr, getattr(type_, several))
    for name, default in zip(names[len(needed) :], defaults):
        value = getattr(type_, name, default)
        if value != default:
            given.append(f"{name}={value!r}")
    return f"{type(type_).__name__}({', '.join(given)})"


class NullType(TypeEngine):
    """No type is known."""

    _plain_text = "NULL"
    __visit_name__ = "null"
    _kind = "null"


NULLTYPE = NullType()


def resolve_value_to_type(value):
    """The type of a Python value that has no column beside it."""
    from . import sqltypes

    return sqltypes.type_of(value)


def _compiled_by_script(type_):
    """The text that a script's `@compiles(MyType)` gives, where it has one."""
    return None if type_._compiler_dispatch is None else type_._compiler_dispatch()


def _argument_error(message):
    from sqlalchemy import exc

    return exc.ArgumentError(message)


def __getattr__(name):
    if name in ("ExternalType", "TypeDecorator", "UserDefinedType", "Variant"):
        from . import own_types

        return getattr(own_types, name)
    raise AttributeError(f"sqlalchemy.sql.type_api.{name} is not part of this facade")
