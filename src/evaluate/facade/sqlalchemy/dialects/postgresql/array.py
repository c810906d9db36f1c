"""`from sqlalchemy.dialects.postgresql.array import ARRAY`"""

from .arrays import ARRAY, All, Any, array

__all__ = ["ARRAY", "All", "Any", "array"]
