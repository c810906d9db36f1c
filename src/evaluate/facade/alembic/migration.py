"""`from alembic.migration import MigrationContext`"""

from .runtime.migration import MigrationContext

__all__ = ["MigrationContext"]
