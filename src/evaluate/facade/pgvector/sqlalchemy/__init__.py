"""`from pgvector.sqlalchemy import Vector`"""

from sqlalchemy._lazy import names

_TYPES = {
    "vector": "VECTOR Vector",
    "halfvec": "HALFVEC",
    "sparsevec": "SPARSEVEC",
    "bit": "BIT",
}

__getattr__, __all__ = names(
    "pgvector.sqlalchemy",
    {f"pgvector.sqlalchemy.{module}": listed for module, listed in _TYPES.items()},
    " ".join(_TYPES),
)
