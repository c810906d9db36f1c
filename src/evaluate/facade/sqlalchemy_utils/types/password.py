"""`sqlalchemy_utils.types.password.PasswordType`"""

from sqlalchemy import types
from sqlalchemy.dialects import postgresql

from .converted import Converted


class PasswordType(Converted):
    """`BYTEA`; nothing is hashed here"""

    impl = types.VARBINARY(1024)

    def __init__(self, max_length=None, **kw):
        super().__init__()

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(postgresql.BYTEA())

    def _to_driver(self, value):
        if value is not None:
            raise NotImplementedError("hashing by sqlalchemy_utils.PasswordType is not part of this facade")
        return None
