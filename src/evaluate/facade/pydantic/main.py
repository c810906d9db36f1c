"""`class Settings(BaseModel): name: str = "x"`"""

from abc import ABCMeta

from _absent import Absent
from pydantic import config as options
from pydantic.errors import Invalid, ValidationError
from pydantic.fields import MISSING, AliasPath, ComputedField, PrivateAttr
from pydantic.functional_validators import ValidationInfo, Validator


class ModelType(ABCMeta):
    """Fields are looked at when the first instance is made: an application has hundreds of models that nobody uses."""

    def __new__(meta, name, bases, namespace, **given):
        # ABCMeta, as in pydantic: a model may also be an ABC.
        cls = ABCMeta.__new__(meta, name, bases, namespace)
        cls._class_options = given
        return cls

    def __init__(cls, name, bases, namespace, **given):
        type.__init__(cls, name, bases, namespace)

    @property
    def model_fields(cls):
        return _infos(cls)

    @property
    def __fields__(cls):
        return _infos(cls)

    @property
    def __pydantic_fields__(cls):
        return _infos(cls)


def _infos(cls):
    return {name: field.info for name, field in cls._fields().items()}


class BaseModel(metaclass=ModelType):
    """A model: `Model(name="x")`, `Model.model_validate({...})`"""

    def __init__(self, /, **data):
        self._fill(data)

    def __init_subclass__(cls, **given):
        super().__init_subclass__()

    @classmethod
    def _fields(cls):
        from pydantic._collect import fields_of

        return fields_of(cls)

    @classmethod
    def _validators(cls):
        found = cls.__dict__.get("_pydantic_validators")
        if found is None:
            named = {}
            for base in reversed(cls.__mro__):
                named.update((name, value) for name, value in base.__dict__.items() if isinstance(value, Validator))
            found = cls._pydantic_validators = list(named.values())
        return found

    def _fill(self, data):
        cls = type(self)
        of_model = [each for each in cls._validators() if each.fields is None]
        info = ValidationInfo({}, config=options.of_class(cls))
        for each in of_model:
            if each.mode == "before":
                data = _own(each.on_value, cls, data, info)
        values, given, wrong = self._validated(data)
        if wrong:
            raise ValidationError(cls.__name__, wrong)
        for each in of_model:
            if each.mode == "after" and each.old:
                values = _own(each.on_value, cls, values, info)
        self.__dict__.update(values)
        self.__dict__["__pydantic_fields_set__"] = given
        self._fill_private()
        for each in of_model:
            if each.mode == "after" and not each.old:
                self._looked_at_by(each, info)
        post_init = getattr(cls, "model_post_init", None)
        if post_init is not BaseModel.model_post_init:
            post_init(self, None)

    def _looked_at_by(self, each, info):
        function = each.function
        given = [type(self), self] if _takes_class(function) else [self]
        if function.__code__.co_argcount > len(given):
            given.append(info)
        try:
            function(*given)
        except (ValueError, AssertionError) as error:
            raise ValidationError(type(self).__name__, [_invalid(error, self)]) from error

    def _validated(self, data):
        from pydantic._collect import value_of

        cls = type(self)
        config = options.of_class(cls)
        values, given, wrong, used = {}, set(), [], set()
        for name, field in cls._fields().items():
            value = MISSING
            keys = field.info.names(name)
            if field.info.validation_alias is None and config.get("alias_generator") is not None:
                keys = [_generated(config["alias_generator"], name), name]
            elif config.get("populate_by_name") or config.get("validate_by_name"):
                keys = [*keys, name]
            where = next((key for key in keys if isinstance(key, str)), name)
            for key in keys:
                value = key.search(data) if isinstance(key, AliasPath) else data.get(key, MISSING)
                if value is not MISSING:
                    used.add(key if isinstance(key, str) else key.path[0])
                    given.add(name)
                    where = key if isinstance(key, str) else where
                    break
            try:
                values[name] = value_of(cls, field, value, values, config)
            except Invalid as error:
                wrong.append(error.under(where))
        extra = {key: value for key, value in data.items() if key not in used}
        if extra and config.get("extra") == "allow":
            values.update(extra)
        elif extra and config.get("extra") == "forbid":
            wrong += [Invalid("extra_forbidden", "Extra inputs are not permitted", where=(key,)) for key in extra]
        return values, given, wrong

    @classmethod
    def _without(cls, name, field):
        """No value was given to a field that wants one."""
        raise Invalid("missing", "Field required")

    def _fill_private(self):
        for base in reversed(type(self).__mro__):
            for name, value in list(base.__dict__.items()):
                if isinstance(value, PrivateAttr):
                    default = value.get_default()
                    if default is not MISSING:
                        self.__dict__[name] = default

    def __setattr__(self, name, value):
        descriptor = getattr(type(self), name, None)
        if isinstance(descriptor, property):
            descriptor.__set__(self, value)
            return
        config = options.of_class(type(self))
        field = type(self)._fields().get(name)
        if field is not None:
            if config.get("frozen") or config.get("allow_mutation") is False:
                raise ValidationError(type(self).__name__, [Invalid("frozen_instance", "Instance is frozen", where=(name,))])
            if config.get("validate_assignment"):
                from pydantic._collect import value_of

                try:
                    value = value_of(type(self), field, value, self.__dict__, config)
                except Invalid as error:
                    raise ValidationError(type(self).__name__, [error.under(name)]) from error
            self.__dict__.setdefault("__pydantic_fields_set__", set()).add(name)
        self.__dict__[name] = value

    @property
    def model_fields_set(self):
        return self.__dict__.get("__pydantic_fields_set__", set())

    __fields_set__ = model_fields_set

    @property
    def model_extra(self):
        return {name: value for name, value in self if name not in type(self)._fields()}

    def __iter__(self):
        return ((name, value) for name, value in self.__dict__.items() if not name.startswith("_"))

    def __eq__(self, other):
        return type(self) is type(other) and dict(self) == dict(other)

    def __hash__(self):
        return hash((type(self), *self.__dict__.values()))

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self)})"

    def __str__(self):
        return " ".join(f"{name}={value!r}" for name, value in self)

    # What a model gives

    def model_post_init(self, context, /):
        """For a subclass to say."""

    def model_dump(self, *, mode="python", include=None, exclude=None, by_alias=False, exclude_unset=False,
                   exclude_defaults=False, exclude_none=False, **keywords):
        """`{"name": "x"}`"""
        from pydantic._dump import dumped

        fields = type(self)._fields()
        result = {}
        for name, value in self:
            field = fields.get(name)
            if include is not None and name not in include or exclude is not None and name in exclude:
                continue
            if exclude_none and value is None or exclude_unset and name not in self.model_fields_set:
                continue
            if field is not None:
                if field.info.exclude or exclude_defaults and value == field.info.get_default():
                    continue
                if by_alias and field.info.alias:
                    name = field.info.alias
            result[name] = dumped(value, mode, by_alias=by_alias, exclude_none=exclude_none)
        for name in self._computed():
            if not (include is not None and name not in include or exclude is not None and name in exclude):
                result[name] = dumped(getattr(self, name), mode, by_alias=by_alias, exclude_none=exclude_none)
        return result

    @classmethod
    def _computed(cls):
        found = {}
        for base in reversed(cls.__mro__):
            found.update((name, value) for name, value in base.__dict__.items() if isinstance(value, ComputedField))
        return list(found)

    def dict(self, **keywords):
        return self.model_dump(**keywords)

    def model_dump_json(self, *, indent=None, **keywords):
        """`'{"name":"x"}'`"""
        import json

        separators = (",", ":") if indent is None else None
        return json.dumps(self.model_dump(mode="json", **keywords), indent=indent, separators=separators, ensure_ascii=False)

    def json(self, *, indent=None, **keywords):
        import json

        known = {name: keywords.pop(name) for name in ("include", "exclude", "by_alias", "exclude_none") if name in keywords}
        return json.dumps(self.model_dump(mode="json", **known), indent=indent)

    def model_copy(self, *, update=None, deep=False):
        import copy

        other = type(self).__new__(type(self))
        other.__dict__.update(copy.deepcopy(self.__dict__) if deep else self.__dict__)
        other.__dict__.update(update or {})
        return other

    copy = model_copy

    @classmethod
    def model_construct(cls, _fields_set=None, **values):
        """An instance whose values nobody looks at."""
        self = cls.__new__(cls)
        defaults = {name: field.info.get_default() for name, field in cls._fields().items() if not field.info.is_required()}
        self.__dict__.update({**defaults, **values})
        return self

    construct = model_construct

    @classmethod
    def model_validate(cls, value, *, from_attributes=None, **keywords):
        """`Model.model_validate({"name": "x"})`"""
        if isinstance(value, cls):
            return value
        if not isinstance(value, dict):
            if not (from_attributes or options.of_class(cls).get("from_attributes")):
                raise ValidationError(cls.__name__, [Invalid("model_type", f"Input should be a valid dictionary or instance of {cls.__name__}", value)])
            keys = [key for name, field in cls._fields().items() for key in field.info.names(name)]
            value = {key: getattr(value, key) for key in keys if isinstance(key, str) and hasattr(value, key)}
        return cls(**value)

    parse_obj = model_validate
    from_orm = classmethod(lambda cls, value: cls.model_validate(value, from_attributes=True))

    @classmethod
    def model_validate_json(cls, text, **keywords):
        import json

        return cls.model_validate(json.loads(text))

    parse_raw = model_validate_json

    @classmethod
    def model_rebuild(cls, **keywords):
        """Annotations are looked at late here."""

    update_forward_refs = model_rebuild

    @classmethod
    def model_json_schema(cls, *args, **keywords):
        return Absent(f"{cls.__name__}.model_json_schema()", "JSON schemas are not made here: ")

    schema = model_json_schema

    def __class_getitem__(cls, item):
        return cls


def _takes_class(function):
    """`def check(cls, self)`, as older versions had it."""
    names = function.__code__.co_varnames[: function.__code__.co_argcount]
    return len(names) > 1 and names[0] == "cls"


def _own(method, *given):
    try:
        return method(*given)
    except (ValueError, AssertionError) as error:
        raise ValidationError(given[0].__name__, [_invalid(error, None)]) from error


def _invalid(error, value):
    if isinstance(error, ValidationError) and error._invalid:
        return error._invalid[0]
    kind = "assertion_error" if isinstance(error, AssertionError) else "value_error"
    word = "Assertion failed" if isinstance(error, AssertionError) else "Value error"
    return Invalid(kind, f"{word}, {error}", value)


def _generated(generator, name):
    generate = getattr(generator, "validation_alias", None) or getattr(generator, "alias", None) or generator
    return generate(name)


def create_model(name, /, __config__=None, __base__=None, __module__=None, __validators__=None, **fields):
    """`create_model("Point", x=(int, 0))`"""
    bases = __base__ if isinstance(__base__, tuple) else (__base__ or BaseModel,)
    namespace = {"__annotations__": {}, "__module__": __module__ or __name__, **(__validators__ or {})}
    for field, given in fields.items():
        annotation, default = given if isinstance(given, tuple) else (type(given), given)
        namespace["__annotations__"][field] = annotation
        if default is not ...:
            namespace[field] = default
    if __config__ is not None:
        namespace["model_config" if isinstance(__config__, dict) else "Config"] = __config__
    return ModelType(name, bases, namespace)
