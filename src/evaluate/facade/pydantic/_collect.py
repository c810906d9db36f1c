"""The fields of a model from its annotations, and what a field makes of the value it is given."""

import _annotations
from _absent import AbsentError, is_absent
from pydantic._coerce import Forward, checked, coerced, members_of, metadata_of
from pydantic.errors import Invalid
from pydantic.fields import MISSING, FieldInfo, PrivateAttr
from pydantic.functional_validators import ValidationInfo, Validator


class ModelField:
    """An annotation and what is known beside it."""

    def __init__(self, annotation, info):
        info.annotation = annotation
        self.annotation = annotation
        self.info = info


def fields_of(cls):
    """`{"name": ModelField}`, those of the bases first."""
    found = cls.__dict__.get("_pydantic_fields")
    if found is None:
        found = {}
        for base in reversed(cls.__mro__):
            if base.__module__.partition(".")[0] in ("pydantic", "pydantic_settings", "builtins", "typing"):
                continue
            _of_base(base, found)
        cls._pydantic_fields = found
    return found


def _of_base(base, found):
    annotations = annotations_of(base)
    for name, annotation in annotations.items():
        if name.startswith("_") or name == "model_config" or _is_class_variable(annotation):
            continue
        default = base.__dict__.get(name, MISSING)
        if isinstance(default, (Validator, PrivateAttr)):
            continue
        info = default if isinstance(default, FieldInfo) else FieldInfo(default)
        for extra in metadata_of(annotation):
            if isinstance(extra, FieldInfo):
                info = extra.merged(info)
        found[name] = ModelField(annotation, info)
    for name, value in base.__dict__.items():
        # A plain value in the place of an inherited field's, and the fields of pydantic 1 that have no annotation.
        if name.startswith("_") or name in annotations or name == "model_config":
            continue
        if isinstance(value, (str, int, float, bool, FieldInfo)) and not isinstance(value, type):
            inherited = found.get(name)
            annotation = inherited.annotation if inherited is not None else type(value)
            if isinstance(value, FieldInfo):
                annotation = inherited.annotation if inherited is not None else Forward(name)
            found[name] = ModelField(annotation, value if isinstance(value, FieldInfo) else FieldInfo(value))


def annotations_of(cls):
    """The annotations of a class itself, text as what it says."""
    return {name: _object(annotation, cls) for name, annotation in _annotations.of_class(cls, Forward).items()}


def _object(annotation, cls):
    """`"str | None"` and `list["Line"]`, as the objects that they say."""
    text = annotation if isinstance(annotation, str) else getattr(annotation, "__forward_arg__", None)
    if isinstance(text, str):
        # A field may have the name of its own type: `date: date`.
        names = {name: value for name, value in vars(cls).items() if isinstance(value, type)}
        annotation = _annotations.of_text(text, cls, names, Forward)
    inner = getattr(annotation, "__args__", None)
    if not isinstance(inner, tuple) or type(annotation) is Forward or "Literal" in str(getattr(annotation, "__origin__", "")):
        return annotation
    found = tuple(_object(each, cls) for each in inner)
    if all(new is old for new, old in zip(found, inner)):
        return annotation
    if members_of(annotation) is not None:
        import functools
        import operator

        return functools.reduce(operator.or_, found)
    return annotation.copy_with(found) if hasattr(annotation, "copy_with") else annotation.__origin__[found]


def _is_class_variable(annotation):
    text = annotation if isinstance(annotation, str) else str(getattr(annotation, "__origin__", annotation))
    return "ClassVar" in text


def value_of(cls, field, value, before, config):
    """What a field holds; `value` is MISSING where none was given."""
    info = field.info
    is_default = value is MISSING
    name = next(name for name, each in fields_of(cls).items() if each is field)
    own = [each for each in cls._validators() if each.is_for(name)]
    if is_default:
        if info.is_required():
            return cls._without(name, field)
        value = info.get_default(True, before)
        always = any(each.old and each.always for each in own)
        if not (info.validate_default or config.get("validate_default") or always):
            return value
        if value is None and not any(each.old for each in own) and not own:
            return value
    try:
        return _validated(cls, field, value, ValidationInfo(before, name, config), own, config)
    except AbsentError:
        raise
    except Invalid:
        raise
    except AssertionError as error:
        raise Invalid("assertion_error", f"Assertion failed, {error}", value) from error
    except ValueError as error:
        inner = getattr(error, "_invalid", None)
        raise (inner[0] if inner else Invalid("value_error", f"Value error, {error}", value)) from error


def _validated(cls, field, value, info, own, config):
    for each in reversed([each for each in own if each.mode == "before"]):
        value = each.on_value(cls, value, info)
    plain = next((each for each in own if each.mode == "plain"), None)

    def inner(value):
        if plain is not None or is_absent(value):
            return value if plain is None else plain.on_value(cls, value, info)
        if value is None and field.info.default is None:
            # `name: str = None`
            return None
        return checked(coerced(field.annotation, value, config, info), field.info.checks)

    for each in [each for each in own if each.mode == "wrap"]:
        inner = _wrapped(each, cls, inner, info)
    value = inner(value)
    for each in own:
        if each.mode == "after":
            if each.each_item and isinstance(value, (list, tuple, set)):
                value = type(value)(each.on_value(cls, item, info) for item in value)
            else:
                value = each.on_value(cls, value, info)
    return value


def _wrapped(each, cls, inner, info):
    return lambda value: each.on_value(cls, value, info, inner)
