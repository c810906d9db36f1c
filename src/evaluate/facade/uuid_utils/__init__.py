"""`import uuid_utils`, `from uuid_utils.compat import uuid7`"""

from sqlalchemy._lazy import names

__getattr__, __all__ = names("uuid_utils", {"uuid_utils.compat": "UUID uuid1 uuid3 uuid4 uuid5 uuid6 uuid7"}, "compat")
