"""`pgvector.sqlalchemy.sparsevec.SPARSEVEC(dim=1000)`"""

from pgvector.vector import SparseVector

from .vector import Distances


class SPARSEVEC(Distances):
    """`SPARSEVEC(1000)`"""

    _values = SparseVector
