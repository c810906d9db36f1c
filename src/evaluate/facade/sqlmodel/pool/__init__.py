"""`from sqlmodel.pool import StaticPool`"""

from sqlalchemy.pool import StaticPool

__all__ = ["StaticPool"]
