"""`pgvector.sqlalchemy.vector.VECTOR(dim=1536)`"""

import pgvector.vector
from sqlalchemy import Float
from sqlalchemy.sql.comparators import Comparator
from sqlalchemy.types import UserDefinedType


class DistanceComparator(Comparator):
    """`embedding.cosine_distance([1, 2, 3])`"""

    def l2_distance(self, other):
        return self.op("<->", return_type=Float)(other)

    def max_inner_product(self, other):
        return self.op("<#>", return_type=Float)(other)

    def cosine_distance(self, other):
        return self.op("<=>", return_type=Float)(other)

    def l1_distance(self, other):
        return self.op("<+>", return_type=Float)(other)


class Distances(UserDefinedType):
    """What the extension's types of vectors have in common."""

    cache_ok = True
    _literal_as_text = True
    comparator_factory = DistanceComparator
    _values = None

    def __init__(self, dim=None):
        super().__init__()
        self.dim = dim

    def get_col_spec(self, **kw):
        name = type(self).__name__
        return name if self.dim is None else f"{name}({self.dim:d})"

    def bind_processor(self, dialect):
        return self._values._to_db

    def result_processor(self, dialect, coltype):
        return self._values._from_db


class VECTOR(Distances):
    """`VECTOR(1536)`"""

    _values = pgvector.vector.Vector


Vector = VECTOR
