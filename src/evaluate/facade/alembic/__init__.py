"""`from alembic import op, context`"""

__version__ = "1.20.1"


def __getattr__(name):
    # `import alembic` alone makes op and context known.
    if name in ("op", "context", "operations", "runtime", "util", "ddl", "migration", "environment", "autogenerate"):
        __import__("alembic." + name)
        import sys

        return sys.modules["alembic." + name]
    if name.startswith("__"):
        raise AttributeError(f"module 'alembic' has no attribute '{name}'")
    raise AttributeError(f"alembic.{name} is not part of this facade")
