"""`StringEncryptedType`: the column's type. What it holds is neither encrypted nor decrypted here."""

from sqlalchemy import types


class AesEngine:
    """A name to hand over."""


class AesGcmEngine:
    """A name to hand over."""


class FernetEngine:
    """A name to hand over."""


class StringEncryptedType(types.TypeDecorator):
    """`VARCHAR`"""

    impl = types.String
    cache_ok = True

    def __init__(self, type_in=None, key=None, engine=None, padding=None, **kw):
        super().__init__(**kw)
        self.underlying_type = type_in

    def _to_driver(self, value):
        if value is not None:
            raise NotImplementedError("encryption by sqlalchemy_utils.StringEncryptedType is not part of this facade")
        return None


class EncryptedType(StringEncryptedType):
    """`BYTEA`"""

    impl = types.LargeBinary
