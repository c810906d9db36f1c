"""`from slugify import slugify`"""

from sqlalchemy._lazy import names

__getattr__, __all__ = names("slugify", {"slugify.slugify": "slugify smart_truncate"})
