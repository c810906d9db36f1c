"""`TypeAdapter(list[int]).validate_python(["1"])`, `RootModel[list[str]]`"""

from pydantic._coerce import coerced
from pydantic.errors import Invalid, ValidationError
from pydantic.main import BaseModel


class TypeAdapter:
    """The validation of an annotation by itself."""

    def __init__(self, type, *, config=None, **keywords):
        self._type = type
        self._config = config or {}

    def __class_getitem__(cls, item):
        return cls

    def validate_python(self, value, **keywords):
        try:
            return coerced(self._type, value, self._config)
        except Invalid as error:
            raise ValidationError(str(self._type), [error]) from error

    def validate_json(self, text, **keywords):
        import json

        return self.validate_python(json.loads(text))

    def validate_strings(self, value, **keywords):
        return self.validate_python(value)

    def dump_python(self, value, *, mode="python", **keywords):
        from pydantic._dump import dumped

        return dumped(value, mode)

    def dump_json(self, value, **keywords):
        import json

        return json.dumps(self.dump_python(value, mode="json"), separators=(",", ":")).encode()


def parse_obj_as(type_, value):
    """`parse_obj_as(list[int], ["1"])`"""
    return TypeAdapter(type_).validate_python(value)


class RootModel(BaseModel):
    """`class Names(RootModel[list[str]])`"""

    def __init__(self, root=None, /, **data):
        self._fill({"root": root if root is not None or not data else data.get("root", data)})

    def __class_getitem__(cls, item):
        return type(cls)(f"{cls.__name__}[...]", (cls,), {"__annotations__": {"root": item}, "__module__": "root_model"})

    @classmethod
    def model_validate(cls, value, **keywords):
        return value if isinstance(value, cls) else cls(value)

    def model_dump(self, *, mode="python", **keywords):
        from pydantic._dump import dumped

        return dumped(self.root, mode)


def validate_call(function=None, **options):
    """`@validate_call`"""
    return (lambda function: function) if function is None else function


validate_arguments = validate_call
