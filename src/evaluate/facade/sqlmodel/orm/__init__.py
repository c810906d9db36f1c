"""`sqlmodel.orm`"""

from sqlalchemy._lazy import names

__getattr__, __all__ = names("sqlmodel.orm", {}, "session")
