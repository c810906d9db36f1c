"""`@field_validator("NAME", mode="before")`, `@validator("NAME", pre=True)`, `Annotated[str, AfterValidator(f)]`"""


class ValidationInfo:
    """`info` of a validator."""

    def __init__(self, data, field_name=None, config=None):
        self.data = data
        self.field_name = field_name
        self.config = config
        self.context = None
        self.mode = "python"


class ValidatorFunctionWrapHandler:
    """`handler` of a wrapping validator."""


class ModelWrapValidatorHandler(ValidatorFunctionWrapHandler):
    """`handler` of a wrapping validator of a model."""

    def __class_getitem__(cls, item):
        return cls


class Validator:
    """A method of a model that looks at values."""

    def __init__(self, function, fields, mode, old=False, always=False, each_item=False):
        self.function = getattr(function, "__func__", function)
        self.is_static = isinstance(function, staticmethod)
        self.fields = fields
        self.mode = mode
        self.old = old
        self.always = always
        self.each_item = each_item

    def __get__(self, instance, owner):
        import types

        if self.is_static:
            return self.function
        bound = instance if instance is not None and self.fields is None and self.mode == "after" else owner
        return types.MethodType(self.function, bound)

    def is_for(self, name):
        return self.fields is not None and (name in self.fields or "*" in self.fields)

    def on_value(self, cls, value, info, handler=None):
        """What the method makes of a field's value."""
        given = [value] if self.is_static else [cls, value]
        if self.mode == "wrap":
            given.append(handler)
        return _called(self.function, given, info, self.old)


def _called(function, given, info, old=False):
    code = getattr(function, "__code__", None)
    if code is None:
        return function(*given)
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    if old:
        known = {"values": info.data, "field": _OldField(info.field_name), "config": info.config}
        if code.co_flags & 0x08:
            return function(*given, **known)
        return function(*given, **{name: known[name] for name in names[len(given) :] if name in known})
    if code.co_argcount > len(given) and code.co_argcount - len(function.__defaults__ or ()) > len(given):
        return function(*given, info)
    return function(*given)


class _OldField:
    """`field` of a validator of pydantic 1."""

    def __init__(self, name):
        self.name = self.alias = name


def field_validator(*fields, mode="after", check_fields=None, json_schema_input_type=None):
    """`@field_validator("PORT")`"""
    return lambda function: Validator(function, fields, mode)


def validator(*fields, pre=False, each_item=False, always=False, check_fields=True, allow_reuse=False):
    """`@validator("PORT", pre=True)`"""
    mode = "before" if pre else "after"
    return lambda function: Validator(function, fields, mode, old=True, always=always, each_item=each_item)


def model_validator(*, mode="after"):
    """`@model_validator(mode="after")`"""
    return lambda function: Validator(function, None, mode)


def root_validator(function=None, *, pre=False, skip_on_failure=False, allow_reuse=False):
    """`@root_validator(pre=True)`"""
    if function is not None:
        return Validator(function, None, "after", old=True)
    return lambda function: Validator(function, None, "before" if pre else "after", old=True)


class _OfAnnotation:
    def __init__(self, func, **keywords):
        self.func = func

    def on_value(self, value, info, handler=None):
        given = [value, handler] if self.mode == "wrap" else [value]
        return _called(self.func, given, info)


class BeforeValidator(_OfAnnotation):
    """`Annotated[list[str], BeforeValidator(split)]`"""

    mode = "before"


class AfterValidator(_OfAnnotation):
    """`Annotated[str, AfterValidator(str.lower)]`"""

    mode = "after"


class PlainValidator(_OfAnnotation):
    """`Annotated[Any, PlainValidator(parse)]`"""

    mode = "plain"


class WrapValidator(_OfAnnotation):
    """`Annotated[str, WrapValidator(f)]`"""

    mode = "wrap"


class SkipValidation:
    """`SkipValidation[T]`"""

    def __class_getitem__(cls, item):
        from typing import Annotated

        return Annotated[item, cls()]


class InstanceOf(SkipValidation):
    """`InstanceOf[T]`"""
