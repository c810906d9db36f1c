"""`advanced_alchemy.types.EncryptedString(key=..., backend=FernetBackend)`"""

from sqlalchemy import String, Text
from sqlalchemy.types import TypeDecorator


class EncryptionBackend:
    """The base of the others."""


class FernetBackend(EncryptionBackend):
    """A name to hand over."""


class PGCryptoBackend(EncryptionBackend):
    """A name to hand over."""


class EncryptedString(TypeDecorator):
    """`VARCHAR`; nothing is encrypted here"""

    impl = String
    cache_ok = True

    def __init__(self, key=None, backend=FernetBackend, length=None, **kw):
        super().__init__()
        self.length = length

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(String())

    def _to_driver(self, value):
        if value is not None:
            raise NotImplementedError(f"encryption by advanced_alchemy.types.{type(self).__name__} is not part of this facade")
        return None


class EncryptedText(EncryptedString):
    """`TEXT`"""

    impl = Text

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(Text())
