"""`model_config = ConfigDict(...)` and `class Config:`"""


class ConfigDict(dict):
    """`ConfigDict(extra="ignore")`"""

    def __init__(self, **options):
        super().__init__(options)


class BaseConfig:
    """What `class Config` of pydantic 1 may inherit."""


class Extra:
    """`extra = Extra.allow`"""

    allow = "allow"
    forbid = "forbid"
    ignore = "ignore"


_RENAMED = {
    "allow_population_by_field_name": "populate_by_name",
    "anystr_strip_whitespace": "str_strip_whitespace",
    "orm_mode": "from_attributes",
    "validate_all": "validate_default",
}


def with_config(*given, **options):
    """`@with_config(ConfigDict(...))`"""
    return lambda cls: cls


def of_class(cls):
    """The options of a class and of those before it, by the names of pydantic 2."""
    found = cls.__dict__.get("_pydantic_config")
    if found is None:
        found = {}
        for base in reversed(cls.__mro__):
            old = base.__dict__.get("Config")
            if isinstance(old, type):
                for part in reversed(old.__mro__):
                    found.update((_RENAMED.get(name, name), value) for name, value in _public(part))
            new = base.__dict__.get("model_config")
            if isinstance(new, dict):
                found.update(new)
            found.update(base.__dict__.get("_class_options", {}))
        cls._pydantic_config = found
    return found


def _public(part):
    return [(name, value) for name, value in part.__dict__.items() if not name.startswith("_")]
