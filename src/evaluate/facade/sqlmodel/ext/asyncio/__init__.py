"""`sqlmodel.ext.asyncio`"""

from sqlalchemy._lazy import names

__getattr__, __all__ = names("sqlmodel.ext.asyncio", {}, "session")
