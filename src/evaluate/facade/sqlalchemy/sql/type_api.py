"""What every column type can do, and the two ways in which scripts define types of their own."""

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
    should_evaluate_none = False
    hashable = True
    sort_key_function = None
    comparator_factory = None
    render_literal_cast = False
    render_bind_cast = False
    python_type = object

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


class ExternalType:
    """A type whose rendering or conversion is a script's own."""

    cache_ok = None


class UserDefinedType(ExternalType, TypeEngine):
    """`class Vector(UserDefinedType)`: `get_col_spec()` gives the type's SQL."""

    __visit_name__ = "user_defined"
    # Types of packages whose literal_processor() is that of String say so.
    _literal_as_text = False

    def get_col_spec(self, **kw):
        raise NotImplementedError(f"{type(self).__name__}.get_col_spec()")

    def _payload(self):
        return {"kind": "user_defined", "spec": _column_spec(self), "quoted": self._literal_as_text}

    def _to_driver(self, value):
        process = self.bind_processor(_dialect())
        return value if process is None else process(value)

    def _from_driver(self, value):
        process = self.result_processor(_dialect(), None)
        return value if process is None else process(value)

    def bind_processor(self, dialect):
        return None

    def result_processor(self, dialect, coltype):
        return None

    def coerce_compared_value(self, op, value):
        return self


class TypeDecorator(ExternalType, TypeEngine):
    """`class GUID(TypeDecorator)`: another type, with conversions of its own."""

    __visit_name__ = "type_decorator"
    _is_type_decorator = True
    impl = None
    coerce_to_is_types = (type(None),)

    def __init__(self, *args, **kw):
        declared = type(self).impl
        if declared is None:
            raise AttributeError(
                "TypeDecorator implementations require a class-level variable 'impl' which refers to the class of "
                "type being decorated"
            )
        self.impl = to_instance(declared, *args, **kw)

    @property
    def impl_instance(self):
        return self.impl

    def _chosen(self):
        """The type that stands behind this one for PostgreSQL."""
        return to_instance(self.load_dialect_impl(_dialect()))

    def load_dialect_impl(self, dialect):
        """The type to use with `dialect`; `impl`, unless a script says otherwise."""
        return self.impl

    def type_engine(self, dialect):
        return self._chosen()

    def dialect_impl(self, dialect=None):
        return self._variant_mapping.get("postgresql", self)

    def _payload(self):
        return self._chosen()._wire()

    def process_bind_param(self, value, dialect):
        raise NotImplementedError

    def process_literal_param(self, value, dialect):
        raise NotImplementedError

    def process_result_value(self, value, dialect):
        raise NotImplementedError

    def _to_driver(self, value):
        chosen = self._chosen()
        if type(self).process_bind_param is not TypeDecorator.process_bind_param:
            value = self.process_bind_param(value, _dialect())
        elif type(self).process_literal_param is not TypeDecorator.process_literal_param:
            value = self.process_literal_param(value, _dialect())
        return chosen._bind_value(value)

    def _from_driver(self, value):
        value = self._chosen()._result_value(value)
        if type(self).process_result_value is not TypeDecorator.process_result_value:
            value = self.process_result_value(value, _dialect())
        return value

    def copy(self, **kw):
        copied = super().copy()
        if isinstance(copied.impl, TypeEngine):
            copied.impl = copied.impl.copy(**kw)
        return copied

    def coerce_compared_value(self, op, value):
        return self

    @property
    def _type_affinity(self):
        return self.impl._type_affinity

    @property
    def python_type(self):
        return self.impl.python_type

    @property
    def should_evaluate_none(self):
        return self.__dict__.get("should_evaluate_none", getattr(self.impl, "should_evaluate_none", False))

    @should_evaluate_none.setter
    def should_evaluate_none(self, flag):
        self.__dict__["should_evaluate_none"] = flag

    @property
    def sort_key_function(self):
        return self.impl.sort_key_function

    def _set_parent(self, column):
        self.impl._set_parent(column)

    def _set_table(self, column, table):
        # The type that is declared counts here, not the one that load_dialect_impl() gives.
        self.impl._set_table(column, table)

    def __getattr__(self, name):
        if name.startswith("__") or name == "impl":
            raise AttributeError(name)
        return getattr(self.impl, name)

    def __repr__(self):
        # As it is made: by what the type behind it takes.
        return _repr_by(self, type(self.impl).__init__)


class Variant(TypeDecorator):
    """`with_variant()` returns the type itself since SQLAlchemy 2.0; scripts name this class in isinstance() only."""

    def __init__(self, *args, **kw):
        raise NotImplementedError("Variant is no longer used in SQLAlchemy; this is a placeholder symbol for backwards compatibility.")


def resolve_value_to_type(value):
    """The type of a Python value that has no column beside it."""
    from . import sqltypes

    return sqltypes.type_of(value)


def _column_spec(type_):
    spec = type_.get_col_spec
    try:
        return spec(type_expression=None)
    except TypeError as error:
        if "type_expression" not in str(error):
            raise
        return spec()


def _compiled_by_script(type_):
    """The text that a script's `@compiles(MyType)` gives, where it has one."""
    compiler = getattr(type(type_), "_compiler_dispatch", None)
    return None if compiler is None else compiler(type_)


def _dialect():
    from sqlalchemy.dialects.postgresql.base import DIALECT

    return DIALECT


def _argument_error(message):
    from sqlalchemy import exc

    return exc.ArgumentError(message)
