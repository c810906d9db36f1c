"""Types of columns."""

from decimal import Decimal

from sqlalchemy import Numeric, String
from sqlalchemy.types import TypeDecorator


class Money(TypeDecorator):
    """Cents in Python, euros in the database"""

    impl = Numeric(12, 2)
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return None if value is None else Decimal(value) / 100


class Code(String):
    """`AB-12`"""

    def __init__(self):
        super().__init__(5)
