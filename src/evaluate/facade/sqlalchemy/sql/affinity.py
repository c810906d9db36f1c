"""Which family a type belongs to, and which type a Python value has by itself."""

_FAMILIES = frozenset(
    "Integer String Numeric Boolean Date DateTime Time Interval JSON ARRAY NullType _Binary Uuid "
    "HSTORE AbstractRange AbstractMultiRange".split()
)

_by_class = {}
_instances = {}


def family(type_):
    """`String` of a `VARCHAR(20)`, `DateTime` of a `TIMESTAMP`: SQLAlchemy's type affinity, by name."""
    if getattr(type_, "_is_type_decorator", False):
        return family(to_type(type_.impl))
    cls = type(type_)
    found = _by_class.get(cls)
    if found is None:
        found = cls.__name__
        for base in cls.__mro__:
            if base.__name__ in _FAMILIES:
                found = base.__name__
                break
        _by_class[cls] = found
    return found


def instance(name):
    """`Integer()`, one for all."""
    found = _instances.get(name)
    if found is None:
        from sqlalchemy.sql import sqltypes

        found = _instances[name] = getattr(sqltypes, name)()
    return found


def null_type():
    from sqlalchemy.sql import type_api

    return type_api.NULLTYPE


def is_null(type_):
    return type(type_).__name__ == "NullType"


def to_type(type_):
    """`String` or `String()`: the instance; none is the null type."""
    if type_ is None:
        return null_type()
    if isinstance(type_, type):
        return type_()
    return type_


def of_value(value):
    """The type of a Python value that stands alone: `literal(5)` is an `Integer`."""
    if value is None:
        return null_type()
    from sqlalchemy.sql import type_api

    return type_api.resolve_value_to_type(value)


def beside(type_, operator, value):
    """The type of a value that stands beside a column of `type_`."""
    return to_type(type_.coerce_compared_value(operator, value))


def same(left, right):
    return family(left) == family(right)
