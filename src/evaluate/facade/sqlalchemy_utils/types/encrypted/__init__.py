"""`sqlalchemy_utils.types.encrypted`"""

from sqlalchemy._lazy import names

__getattr__, __all__ = names("sqlalchemy_utils.types.encrypted", {}, "encrypted_type padding")
