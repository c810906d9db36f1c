"""`pgvector.sqlalchemy.bit.BIT(length=64)`"""

from sqlalchemy.dialects import postgresql
from sqlalchemy.types import TypeDecorator


class BIT(TypeDecorator):
    """`BIT(64)`"""

    impl = postgresql.BIT
    cache_ok = True
