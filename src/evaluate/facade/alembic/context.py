"""`from alembic import context`: the environment that env.py is run in."""

from .runtime.environment import EnvironmentContext

# Scripts look for it to find out whether Alembic runs them.
_proxy = _environment = EnvironmentContext()


def __getattr__(name):
    if name.startswith("_"):
        raise AttributeError(f"module 'alembic.context' has no attribute '{name}'")
    try:
        return getattr(_environment, name)
    except AttributeError:
        raise AttributeError(f"alembic.context.{name} is not part of this facade") from None
