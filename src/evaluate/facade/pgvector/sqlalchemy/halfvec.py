"""`pgvector.sqlalchemy.halfvec.HALFVEC(dim=3072)`"""

from pgvector.vector import HalfVector

from .vector import Distances


class HALFVEC(Distances):
    """`HALFVEC(3072)`"""

    _values = HalfVector
