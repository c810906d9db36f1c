"""`advanced_alchemy.types.EncryptedString(key=..., backend=FernetBackend)`"""

import os

from sqlalchemy import String, Text
from sqlalchemy.types import TypeDecorator


class EncryptionBackend:
    """`mount_vault(key)`, then `encrypt(value)` and `decrypt(value)`"""

    def mount_vault(self, key):
        self.init_engine(key.encode() if isinstance(key, str) else key)


class FernetBackend(EncryptionBackend):
    """Tokens of `cryptography.fernet`, by a key that is made of another"""

    def mount_vault(self, key):
        import hashlib

        from _absent import refuse

        refuse(key)
        self.init_engine(hashlib.sha256(key.encode() if isinstance(key, str) else key).digest())

    def init_engine(self, key):
        import base64

        from cryptography.fernet import Fernet

        self.key = base64.urlsafe_b64encode(key.encode() if isinstance(key, str) else key)
        self.fernet = Fernet(self.key)

    def encrypt(self, value):
        return self.fernet.encrypt((value if isinstance(value, str) else repr(value)).encode()).decode()

    def decrypt(self, value):
        return self.fernet.decrypt(str(value).encode()).decode()


class PGCryptoBackend(EncryptionBackend):
    """A name to hand over."""

    def init_engine(self, key):
        raise NotImplementedError("encryption by advanced_alchemy.types.PGCryptoBackend is not part of this facade")


DEFAULT_ENCRYPTION_KEY = os.urandom(32)


class EncryptedString(TypeDecorator):
    """`VARCHAR`"""

    impl = String
    cache_ok = True

    def __init__(self, key=DEFAULT_ENCRYPTION_KEY, backend=FernetBackend, length=None, **kw):
        super().__init__()
        self.key = key
        self.backend = backend()
        self.length = length

    def __repr__(self):
        key = self.key.__name__ if callable(self.key) else repr(self.key)
        return f"{type(self).__name__}(key={key}, backend={type(self.backend).__name__}, length={self.length})"

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(String())

    def mount_vault(self):
        self.backend.mount_vault(self.key() if callable(self.key) else self.key)

    def process_bind_param(self, value, dialect):
        """A value as it is stored"""
        if value is None:
            return None
        if self.length is not None and len(str(value)) > self.length:
            from advanced_alchemy.exceptions import IntegrityError

            raise IntegrityError(f"Unencrypted value exceeds maximum unencrypted length of {self.length}")
        self.mount_vault()
        return self.backend.encrypt(value)

    def process_result_value(self, value, dialect):
        """A value as it was"""
        if value is None:
            return None
        self.mount_vault()
        return self.backend.decrypt(value)


class EncryptedText(EncryptedString):
    """`TEXT`"""

    impl = Text

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(Text())
