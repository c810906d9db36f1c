"""`alembic.operations`: directives, and the objects that stand for them."""


def __getattr__(name):
    if name in ("AbstractOperations", "BatchOperations", "Operations"):
        from . import base

        return getattr(base, name)
    if name == "MigrationScript":
        from .containers import MigrationScript

        return MigrationScript
    if name == "MigrateOperation":
        from .migrate_operation import MigrateOperation

        return MigrateOperation
    if name in ("ops", "base", "batch", "schemaobj"):
        __import__("alembic.operations." + name)
        import sys

        return sys.modules["alembic.operations." + name]
    if name.startswith("__"):
        raise AttributeError(f"module 'alembic.operations' has no attribute '{name}'")
    raise AttributeError(f"alembic.operations.{name} is not part of this facade")
