"""`packaging.version`, `packaging.utils`"""

from sqlalchemy._lazy import names

__getattr__, __all__ = names("packaging", {}, "utils version")
