"""`from advanced_alchemy.types import GUID, DateTimeUTC`"""

from sqlalchemy._lazy import names

_TYPES = {
    "datetime": "DateTimeUTC",
    "encrypted_string": "EncryptedString EncryptedText EncryptionBackend FernetBackend PGCryptoBackend",
    "file_object": "StoredObject",
    "guid": "GUID",
    "identity": "BigIntIdentity",
    "json": "JsonB ORA_JSONB",
    "password_hash": "PasswordHash",
}

__getattr__, __all__ = names(
    "advanced_alchemy.types",
    {f"advanced_alchemy.types.{module}": listed for module, listed in _TYPES.items()},
    " ".join(_TYPES),
)
