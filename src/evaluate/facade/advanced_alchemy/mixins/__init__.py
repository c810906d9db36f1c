"""`from advanced_alchemy.mixins import AuditColumns`: columns that models have in common."""

from .audit import AuditColumns
from .keys import (
    BigIntPrimaryKey, IdentityPrimaryKey, NanoIDPrimaryKey, SentinelMixin, UUIDPrimaryKey, UUIDv6PrimaryKey, UUIDv7PrimaryKey,
)
from .slug import SlugKey
from .unique import UniqueMixin

__all__ = [
    "AuditColumns", "BigIntPrimaryKey", "IdentityPrimaryKey", "NanoIDPrimaryKey", "SentinelMixin", "SlugKey", "UUIDPrimaryKey",
    "UUIDv6PrimaryKey", "UUIDv7PrimaryKey", "UniqueMixin",
]
