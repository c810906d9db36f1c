"""`from sqlalchemy.dialects.postgresql.hstore import HSTORE`"""

from .hstores import HSTORE, hstore

__all__ = ["HSTORE", "hstore"]
