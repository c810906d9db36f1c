"""`from pgvector.sqlalchemy import Vector`"""

from sqlalchemy._lazy import names, reflected_as

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
reflected_as("pgvector.sqlalchemy", {"vector": "VECTOR", "halfvec": "HALFVEC", "sparsevec": "SPARSEVEC"})
