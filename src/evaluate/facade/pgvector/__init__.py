"""`import pgvector`"""

from sqlalchemy._lazy import names

__getattr__, __all__ = names(
    "pgvector", {"pgvector.vector": "HalfVector SparseVector Vector"}, "sqlalchemy vector"
)
