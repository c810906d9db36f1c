"""`import advanced_alchemy`"""

from sqlalchemy._lazy import names

__getattr__, __all__ = names("advanced_alchemy", {}, "base exceptions extensions mixins types")
