"""`SecretStr`, `PositiveInt`, `constr(min_length=8)`, ..."""

from typing import Annotated, Any

from pydantic.errors import Invalid
from pydantic.fields import FieldInfo


def _limited(cls, **checks):
    return Annotated[cls, FieldInfo(**checks)]


PositiveInt = _limited(int, gt=0)
NonNegativeInt = _limited(int, ge=0)
NegativeInt = _limited(int, lt=0)
NonPositiveInt = _limited(int, le=0)
PositiveFloat = _limited(float, gt=0)
NonNegativeFloat = _limited(float, ge=0)
NegativeFloat = _limited(float, lt=0)
NonPositiveFloat = _limited(float, le=0)
FiniteFloat = float
StrictStr, StrictInt, StrictFloat, StrictBool, StrictBytes = str, int, float, bool, bytes
JsonValue = Any


def _constrained(cls):
    return lambda **checks: _limited(cls, **checks)


def conlist(item_type, **checks):
    """`conlist(str, min_length=1)`"""
    return _limited(list[item_type], **checks)


def conset(item_type, **checks):
    """`conset(str, min_length=1)`"""
    return _limited(set[item_type], **checks)


constr, conint, confloat, conbytes = (_constrained(cls) for cls in (str, int, float, bytes))


def condecimal(**checks):
    """`condecimal(gt=0)`"""
    from decimal import Decimal

    return _limited(Decimal, **checks)


def condate(**checks):
    """`condate(gt=date(2000, 1, 1))`"""
    from datetime import date

    return _limited(date, **checks)


class StringConstraints(FieldInfo):
    """`Annotated[str, StringConstraints(to_lower=True)]`"""

    def __init__(self, **checks):
        super().__init__(**checks)


class Strict:
    """`Annotated[int, Strict()]`"""

    def __init__(self, strict=True):
        self.strict = strict


class Tag:
    """`Annotated[Cat, Tag("cat")]`"""

    def __init__(self, tag):
        self.tag = tag


class Discriminator:
    """`Annotated[Cat | Dog, Discriminator("kind")]`"""

    def __init__(self, discriminator, **options):
        self.discriminator = discriminator


class Secret:
    """`Secret[date]`"""

    def __init__(self, secret_value):
        self._secret_value = secret_value

    def __class_getitem__(cls, item):
        return cls

    @classmethod
    def _validate(cls, value):
        return value if isinstance(value, cls) else cls(value)

    def get_secret_value(self):
        return self._secret_value

    def __str__(self):
        return "**********" if self._secret_value else ""

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __eq__(self, other):
        return type(self) is type(other) and self._secret_value == other._secret_value

    def __hash__(self):
        return hash(self._secret_value)

    def __len__(self):
        return len(self._secret_value)


class SecretStr(Secret):
    """`password: SecretStr`"""

    @classmethod
    def _validate(cls, value):
        if not isinstance(value, (cls, str)):
            raise Invalid("string_type", "Input should be a valid string", value)
        return value if isinstance(value, cls) else cls(value)


class SecretBytes(Secret):
    """`key: SecretBytes`"""

    @classmethod
    def _validate(cls, value):
        return value if isinstance(value, cls) else cls(value.encode() if isinstance(value, str) else value)


class Json:
    """`options: Json[dict]`"""

    def __class_getitem__(cls, item):
        from pydantic.functional_validators import BeforeValidator

        return Annotated[item, BeforeValidator(cls._validate)]

    @classmethod
    def _validate(cls, value):
        import json

        try:
            return json.loads(value)
        except ValueError as error:
            raise Invalid("json_invalid", f"Invalid JSON: {error}", value) from error


class ByteSize(int):
    """`limit: ByteSize`, e.g. `5MB`"""

    _UNITS = {
        "b": 1, "kb": 10**3, "mb": 10**6, "gb": 10**9, "tb": 10**12, "pb": 10**15, "k": 10**3, "m": 10**6, "g": 10**9,
        "t": 10**12, "kib": 2**10, "mib": 2**20, "gib": 2**30, "tib": 2**40, "pib": 2**50, "": 1,
    }

    @classmethod
    def _validate(cls, value):
        import re

        found = re.fullmatch(r"\s*(\d*\.?\d+)\s*(\w*)\s*", str(value))
        if not found or found[2].lower() not in cls._UNITS:
            raise Invalid("byte_size", "could not interpret byte string", value)
        return cls(float(found[1]) * cls._UNITS[found[2].lower()])


class ImportString:
    """`hook: ImportString`"""

    def __class_getitem__(cls, item):
        return cls

    @classmethod
    def _validate(cls, value):
        if not isinstance(value, str):
            return value
        from importlib import import_module

        module, _, name = value.replace(":", ".").rpartition(".")
        return getattr(import_module(module), name) if module else import_module(name)


class OnErrorOmit:
    """`list[OnErrorOmit[int]]`"""

    def __class_getitem__(cls, item):
        return item


class Base64Bytes(bytes):
    """`key: Base64Bytes`"""

    @classmethod
    def _validate(cls, value):
        import base64

        return base64.b64decode(value)


class Base64Str(str):
    """`key: Base64Str`"""

    @classmethod
    def _validate(cls, value):
        import base64

        return base64.b64decode(value).decode()


def _path(test, kind, message):
    def check(value):
        from pathlib import Path

        path = Path(value)
        if not test(path):
            raise Invalid(kind, message, value)
        return path

    return type("Path", (), {"_validate": staticmethod(check)})


FilePath = _path(lambda path: path.is_file(), "path_not_file", "Path does not point to a file")
DirectoryPath = _path(lambda path: path.is_dir(), "path_not_directory", "Path does not point to a directory")
NewPath = _path(lambda path: not path.exists(), "path_exists", "Path already exists")


def __getattr__(name):
    """Types that need a module which most projects do not."""
    if name in ("AwareDatetime", "NaiveDatetime", "FutureDatetime", "PastDatetime"):
        from datetime import datetime

        return datetime
    if name in ("FutureDate", "PastDate"):
        from datetime import date

        return date
    if name.startswith("UUID"):
        from uuid import UUID

        return UUID
    raise AttributeError(f"pydantic.types.{name} is not part of this facade")
