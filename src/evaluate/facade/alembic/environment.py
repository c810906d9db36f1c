"""`from alembic.environment import EnvironmentContext`"""

from .runtime.environment import EnvironmentContext

__all__ = ["EnvironmentContext"]
