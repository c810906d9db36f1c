"""`name: str = Field(default="x", alias="NAME", ge=1)`"""

MISSING = type("PydanticUndefinedType", (), {"__repr__": lambda self: "PydanticUndefined", "__bool__": lambda self: False})()
Required = ...


class AliasPath:
    """`AliasPath("names", 0)`"""

    def __init__(self, first, *rest):
        self.path = [first, *rest]

    def search(self, values):
        """What lies there; MISSING if nothing does."""
        for key in self.path:
            try:
                values = values[key]
            except (KeyError, IndexError, TypeError):
                return MISSING
        return values


class AliasChoices:
    """`AliasChoices("NAME", "OLD_NAME")`"""

    def __init__(self, first, *rest):
        self.choices = [first, *rest]


class AliasGenerator:
    """`alias_generator=AliasGenerator(...)`"""

    def __init__(self, alias=None, validation_alias=None, serialization_alias=None):
        self.alias = alias
        self.validation_alias = validation_alias


class FieldInfo:
    """What is known of a field beside its annotation."""

    _CHECKS = (
        "gt ge lt le multiple_of min_length max_length pattern regex strict min_items max_items strip_whitespace "
        "to_lower to_upper allow_inf_nan max_digits decimal_places"
    ).split()

    def __init__(self, default=MISSING, **options):
        self.default = MISSING if default is ... else default
        self.default_factory = options.pop("default_factory", None)
        self.alias = options.pop("alias", None)
        self.validation_alias = options.pop("validation_alias", None) or self.alias
        self.title = options.pop("title", None)
        self.description = options.pop("description", None)
        self.exclude = options.pop("exclude", None)
        self.validate_default = options.pop("validate_default", None)
        self.annotation = options.pop("annotation", None)
        extra = options.pop("json_schema_extra", None)
        self.checks = {name: options.pop(name) for name in self._CHECKS if options.get(name) is not None}
        # `env=` of pydantic 1 is one of these.
        self.extra = {**options, **(extra if isinstance(extra, dict) else {})}
        self.json_schema_extra = extra
        self.metadata = []

    def is_required(self):
        return self.default is MISSING and self.default_factory is None

    @property
    def required(self):
        return self.is_required()

    def get_default(self, call_default_factory=False, validated_data=None):
        """A copy, so that instances share no list."""
        if self.default_factory is not None:
            try:
                return self.default_factory()
            except TypeError:
                return self.default_factory(validated_data or {})
        if isinstance(self.default, (list, dict, set)):
            import copy

            return copy.deepcopy(self.default)
        return self.default

    def merged(self, other):
        """`Annotated[int, Field(ge=1)] = Field(default=2)`"""
        both = FieldInfo(other.default if other.default is not MISSING else self.default)
        for name in ("default_factory", "alias", "validation_alias", "title", "description", "exclude", "validate_default"):
            value = getattr(other, name)
            setattr(both, name, value if value is not None else getattr(self, name))
        both.checks = {**self.checks, **other.checks}
        both.extra = {**self.extra, **other.extra}
        return both

    def names(self, own):
        """The keys under which a value may be given: strings and paths."""
        alias = self.validation_alias
        if alias is None:
            return [own]
        return list(alias.choices) if isinstance(alias, AliasChoices) else [alias]

    def __repr__(self):
        return f"FieldInfo(default={self.default!r})"


def Field(default=MISSING, **options):
    """`Field(..., env="DATABASE_URL")`"""
    return FieldInfo(default, **options)


class PrivateAttr:
    """`_engine: Engine = PrivateAttr(default=None)`"""

    def __init__(self, default=MISSING, *, default_factory=None, init=None):
        self.default = default
        self.default_factory = default_factory

    def get_default(self):
        return FieldInfo(self.default, default_factory=self.default_factory).get_default()


class ComputedField(property):
    """A property that is written with the fields."""


def computed_field(function=None, **options):
    """`@computed_field` over `@property`"""
    if function is None:
        return computed_field
    return ComputedField(getattr(function, "fget", None) or getattr(function, "func", None) or function)
