"""`from advanced_alchemy.extensions.litestar import base`: what models need of it."""

from sqlalchemy._lazy import names

__getattr__, __all__ = names("advanced_alchemy", {}, "base mixins types")
