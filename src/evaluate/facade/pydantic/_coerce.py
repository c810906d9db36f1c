"""What a value becomes under an annotation: `"5"` under `int` is 5, as pydantic's lax mode has it."""

import _annotations
from _absent import Absent, is_absent
from pydantic.errors import Invalid, ValidationError

TRUE = frozenset(("1", "on", "t", "true", "y", "yes"))
FALSE = frozenset(("0", "off", "f", "false", "n", "no"))


class Forward(_annotations.Forward):
    """A name of an annotation that is not there: anything may be under it."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __call__(self, *args, **keywords):
        return self


def metadata_of(annotation):
    """What `Annotated` adds."""
    return getattr(annotation, "__metadata__", ()) if not isinstance(annotation, Absent) else ()


def members_of(annotation):
    """The members of a union, else None."""
    if type(annotation).__name__ == "UnionType":
        return list(annotation.__args__)
    origin = getattr(annotation, "__origin__", None)
    if type(annotation).__name__ == "Union" or getattr(origin, "_name", getattr(origin, "__name__", None)) == "Union":
        return list(annotation.__args__)
    return None


def coerced(annotation, value, config=None, info=None):
    """The value as the annotation has it, or Invalid."""
    config = config or {}
    if is_absent(value) or type(annotation) in (Absent, Forward):
        return value
    annotation = _by_name(annotation)
    if annotation is object or getattr(annotation, "__name__", None) == "Any":
        return value
    if annotation is None or annotation is type(None):
        if value is None:
            return None
        raise Invalid("none_required", "Input should be None", value)
    if metadata_of(annotation):
        return _annotated(annotation, value, config, info)
    members = members_of(annotation)
    if members is not None:
        return _one_of(members, value, config, info)
    origin = getattr(annotation, "__origin__", None)
    if origin is not None and not isinstance(annotation, type):
        return _generic(annotation, origin, value, config, info)
    if isinstance(annotation, type):
        return _of_class(annotation, value, config)
    if hasattr(annotation, "__supertype__"):
        return coerced(annotation.__supertype__, value, config, info)
    if hasattr(annotation, "__value__"):
        return coerced(annotation.__value__, value, config, info)
    return value


def _by_name(annotation):
    """`typing.List` without an item."""
    bare = {"List": list, "Dict": dict, "Set": set, "Tuple": tuple, "FrozenSet": frozenset}
    name = getattr(annotation, "_name", None)
    if name in bare and not getattr(annotation, "__args__", ()):
        return bare[name]
    return annotation


def _annotated(annotation, value, config, info):
    after = []
    checks = {}
    handler = lambda value: coerced(annotation.__origin__, value, config, info)
    for extra in annotation.__metadata__:
        mode = getattr(extra, "mode", None)
        if mode == "before":
            value = extra.on_value(value, info)
        elif mode == "after":
            after.append(extra)
        elif mode == "plain":
            handler = lambda value, extra=extra: extra.on_value(value, info)
        elif mode == "wrap":
            handler = lambda value, extra=extra, inner=handler: extra.on_value(value, info, inner)
        elif isinstance(getattr(extra, "checks", None), dict):
            checks.update(extra.checks)
    value = checked(handler(value), checks)
    for extra in after:
        value = extra.on_value(value, info)
    return value


def _one_of(members, value, config, info):
    """The member that the value is already, else the first that takes it."""
    if value is None and type(None) in members:
        return None
    for member in members:
        if isinstance(member, type) and type(value) is member:
            return value
    first = None
    # Text is text before it is a number or a flag.
    for member in sorted(members, key=lambda member: member is not str and isinstance(value, str) and str in members):
        if member is type(None):
            continue
        try:
            return coerced(member, value, config, info)
        except (Invalid, ValueError) as error:
            first = first or error
    raise first if isinstance(first, Invalid) else Invalid("value_error", f"Value error, {first}", value)


def _generic(annotation, origin, value, config, info):
    arguments = getattr(annotation, "__args__", ())
    name = getattr(origin, "__name__", str(origin))
    if name == "Literal" or "Literal" in str(origin):
        for allowed in arguments:
            if value == allowed and type(value) is type(allowed):
                return allowed
        expected = " or ".join(repr(allowed) for allowed in arguments)
        raise Invalid("literal_error", f"Input should be {expected}", value)
    if not isinstance(origin, type):
        # Final[T], Required[T]
        return coerced(arguments[0], value, config, info) if len(arguments) == 1 else value
    if name in ("dict", "Mapping", "MutableMapping", "defaultdict", "OrderedDict"):
        value = _of_class(dict, value, config)
        if len(arguments) != 2:
            return value
        return {_item(arguments[0], k, config, k): _item(arguments[1], v, config, k) for k, v in value.items()}
    containers = {"Sequence": list, "MutableSequence": list, "Iterable": list, "Collection": list, "Set": set, "AbstractSet": set}
    container = containers.get(name, origin)
    if container in (list, set, frozenset, tuple):
        value = _of_class(container, value, config)
        if not arguments:
            return value
        if container is tuple and not (len(arguments) == 2 and arguments[1] is ...):
            return tuple(_item(argument, item, config, n) for n, (argument, item) in enumerate(zip(arguments, value)))
        return container(_item(arguments[0], item, config, number) for number, item in enumerate(value))
    if name in ("type", "Callable"):
        return value
    return _of_class(origin, value, config)


def _item(annotation, value, config, where):
    try:
        return coerced(annotation, value, config)
    except (Invalid, ValidationError) as error:
        first = error._invalid[0] if isinstance(error, ValidationError) else error
        raise first.under(where) from None


def _of_class(cls, value, config):
    validate = getattr(cls, "_validate", None) or getattr(cls, "model_validate", None)
    if validate is not None:
        return validate(value)
    if isinstance(value, cls) and not (cls is int and isinstance(value, bool)):
        return value.strip() if cls is str and config.get("str_strip_whitespace") else value
    simple = _SIMPLE.get(cls)
    if simple is not None:
        return simple(value)
    if getattr(cls, "__get_validators__", None) is not None:
        for validate in cls.__get_validators__():
            value = validate(value)
        return value
    from enum import Enum

    if issubclass(cls, Enum):
        return _member(cls, value)
    if cls.__module__ not in ("builtins", "typing", "collections.abc"):
        return _of_library(cls, value)
    return value


def _member(cls, value):
    for candidate in (value, _number(value)):
        try:
            return cls(candidate)
        except (ValueError, TypeError):
            continue
    expected = ", ".join(repr(member.value) for member in cls)
    raise Invalid("enum", f"Input should be {' or '.join(expected.rsplit(', ', 1))}", value)


def _number(text):
    try:
        return int(text)
    except (ValueError, TypeError):
        return text


def _of_library(cls, value):
    """datetime, Decimal, Path, UUID, ip_address"""
    name = f"{cls.__module__}.{cls.__name__}"
    if name.startswith("datetime."):
        from pydantic._times import parsed

        return parsed(cls, value)
    if name.startswith(("pathlib", "decimal.", "uuid.", "ipaddress.", "fractions.")):
        try:
            return cls(str(value) if not name.startswith("ipaddress") else value)
        except (ValueError, TypeError, ArithmeticError) as error:
            raise Invalid(f"{cls.__name__.lower()}_parsing", f"Input should be a valid {cls.__name__}", value) from error
    if name == "re.Pattern":
        import re

        return re.compile(value)
    return value


def _str(value):
    if isinstance(value, (bytes, bytearray)):
        return bytes(value).decode()
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    raise Invalid("string_type", "Input should be a valid string", value)


def _int(value):
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, float) and not value.is_integer():
        raise Invalid("int_from_float", "Input should be a valid integer, got a number with a fractional part", value)
    try:
        text = value.strip() if isinstance(value, str) else value
        if isinstance(text, str) and text.partition(".")[2].strip("0") == "":
            text = text.partition(".")[0]
        return int(text)
    except (ValueError, TypeError):
        raise Invalid("int_parsing", "Input should be a valid integer, unable to parse string as an integer", value) from None


def _float(value):
    try:
        return float(value)
    except (ValueError, TypeError):
        raise Invalid("float_parsing", "Input should be a valid number, unable to parse string as a number", value) from None


def _bool(value):
    text = value.strip().lower() if isinstance(value, str) else str(value)
    if text in TRUE:
        return True
    if text in FALSE:
        return False
    raise Invalid("bool_parsing", "Input should be a valid boolean, unable to interpret input", value)


def _bytes(value):
    if isinstance(value, str):
        return value.encode()
    raise Invalid("bytes_type", "Input should be a valid bytes", value)


def _container(cls, kind):
    def make(value):
        if isinstance(value, (str, bytes, dict)) or not hasattr(value, "__iter__"):
            raise Invalid(f"{kind}_type", f"Input should be a valid {kind}", value)
        return cls(value)

    return make


def _dict(value):
    if hasattr(value, "keys"):
        return dict(value)
    raise Invalid("dict_type", "Input should be a valid dictionary", value)


_SIMPLE = {
    str: _str, int: _int, float: _float, bool: _bool, bytes: _bytes, dict: _dict, object: lambda value: value,
    list: _container(list, "list"), set: _container(set, "set"), tuple: _container(tuple, "tuple"),
    frozenset: _container(frozenset, "frozenset"),
}


def checked(value, checks):
    """`ge=1`, `min_length=8`, `pattern="..."`"""
    if not checks or value is None or is_absent(value):
        return value
    if isinstance(value, str):
        if checks.get("strip_whitespace"):
            value = value.strip()
        value = value.lower() if checks.get("to_lower") else value.upper() if checks.get("to_upper") else value
    for name, limit in checks.items():
        test = _CHECKS.get(name)
        if test is not None and not test[0](value, limit):
            raise Invalid(test[1], test[2].format(limit), value)
    return value


def _matches(value, pattern):
    import re

    return re.search(pattern, str(value)) is not None


_CHECKS = {
    "gt": (lambda value, limit: value > limit, "greater_than", "Input should be greater than {}"),
    "ge": (lambda value, limit: value >= limit, "greater_than_equal", "Input should be greater than or equal to {}"),
    "lt": (lambda value, limit: value < limit, "less_than", "Input should be less than {}"),
    "le": (lambda value, limit: value <= limit, "less_than_equal", "Input should be less than or equal to {}"),
    "multiple_of": (lambda value, limit: value % limit == 0, "multiple_of", "Input should be a multiple of {}"),
    "min_length": (lambda value, limit: len(value) >= limit, "too_short", "Value should have at least {} items or characters"),
    "max_length": (lambda value, limit: len(value) <= limit, "too_long", "Value should have at most {} items or characters"),
    "min_items": (lambda value, limit: len(value) >= limit, "too_short", "List should have at least {} items"),
    "max_items": (lambda value, limit: len(value) <= limit, "too_long", "List should have at most {} items"),
    "pattern": (_matches, "string_pattern_mismatch", "String should match pattern '{}'"),
    "regex": (_matches, "string_pattern_mismatch", "String should match pattern '{}'"),
}
