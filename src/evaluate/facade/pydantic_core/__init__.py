"""`from pydantic_core import MultiHostUrl`"""

from pydantic.errors import Invalid, ValidationError
from pydantic.fields import MISSING as PydanticUndefined
from pydantic.networks import AnyUrl


class Url(AnyUrl):
    """`Url("https://example.org")`"""


class MultiHostUrl(AnyUrl):
    """`MultiHostUrl.build(scheme="postgresql+psycopg", username=..., host=..., path="app")`"""


class PydanticCustomError(Invalid):
    """`raise PydanticCustomError("kind", "message {x}", {"x": 1})`"""

    def __init__(self, kind, template, context=None):
        super().__init__(kind, template.format(**(context or {})))


__all__ = ["MultiHostUrl", "PydanticCustomError", "PydanticUndefined", "Url", "ValidationError"]
