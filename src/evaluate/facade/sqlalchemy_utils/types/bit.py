"""`sqlalchemy_utils.types.bit.BitType`"""

from sqlalchemy import types
from sqlalchemy.dialects import postgresql

from .converted import Converted


class BitType(Converted):
    """`BIT(7)`"""

    impl = types.BINARY

    def __init__(self, length=1, **kw):
        super().__init__(**kw)
        self.length = length

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(postgresql.BIT(self.length))
