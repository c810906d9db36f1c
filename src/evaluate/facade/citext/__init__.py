"""`from citext import CIText`"""

from sqlalchemy._lazy import names

__getattr__, __all__ = names("citext", {"citext._type": "CIText"})
