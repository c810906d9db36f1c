"""The two ways in which scripts define types of their own: `TypeDecorator` and `UserDefinedType`."""

from .type_api import TypeEngine, _repr_by, to_instance


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

    @property
    def _literal_value(self):
        """The payload of a literal that the type writes itself."""
        if type(self).literal_processor is TypeEngine.literal_processor:
            return None
        process = self.literal_processor(_dialect())
        return None if process is None else lambda value: {"kind": "null"} if value is None else {"kind": "raw", "value": process(value)}

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

    def _impl_says(self, name):
        """Whether the type behind this one has that, which is asked once."""
        said = self.__dict__.setdefault("_said", {})
        if name not in said:
            said[name] = bool(getattr(self._chosen(), name))
        return said[name]

    @property
    def _has_expressions(self):
        return self._impl_says("_has_expressions")

    @_has_expressions.setter
    def _has_expressions(self, flag):
        self.__dict__["_said"] = {"_has_expressions": flag}

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
        return chosen._bind_value(value)

    @property
    def _literal_value(self):
        """The payload of a value that is written as a literal, where that is made otherwise."""
        cls = type(self)
        if cls.process_literal_param is not TypeDecorator.process_literal_param:
            process = self.process_literal_param
        elif not self._impl_says("_literal_value"):
            return None
        elif cls.process_bind_param is not TypeDecorator.process_bind_param:
            process = self.process_bind_param
        else:
            return self._chosen()._literal_value
        chosen = self._chosen()
        written = chosen._literal_value or chosen._wire_value
        return lambda value: written(process(value, _dialect()))

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


def _column_spec(type_):
    spec = type_.get_col_spec
    try:
        return spec(type_expression=None)
    except TypeError as error:
        if "type_expression" not in str(error):
            raise
        return spec()


def _dialect():
    from sqlalchemy.dialects.postgresql.base import DIALECT

    return DIALECT
