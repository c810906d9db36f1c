"""`advanced_alchemy.types.PasswordHash(backend=...)`"""

from sqlalchemy import String
from sqlalchemy.types import TypeDecorator


class PasswordHash(TypeDecorator):
    """`VARCHAR(255)`; nothing is hashed here"""

    impl = String
    cache_ok = True

    def __init__(self, backend, length=255):
        super().__init__(length=length)
        self.backend = backend

    def _to_driver(self, value):
        if value is not None:
            raise NotImplementedError("hashing by advanced_alchemy.types.PasswordHash is not part of this facade")
        return None
