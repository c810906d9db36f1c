"""`alembic.operations.ops`: the objects that directives make."""

_PLACES = {
    "MigrateOperation": "migrate_operation",
    "AlterTableOp": "table_ops",
    "CreateTableOp": "table_ops",
    "DropTableOp": "table_ops",
    "RenameTableOp": "table_ops",
    "CreateTableCommentOp": "table_ops",
    "DropTableCommentOp": "table_ops",
    "AddColumnOp": "column_ops",
    "DropColumnOp": "column_ops",
    "AlterColumnOp": "column_ops",
    "AddConstraintOp": "constraint_ops",
    "CreatePrimaryKeyOp": "constraint_ops",
    "CreateUniqueConstraintOp": "constraint_ops",
    "CreateForeignKeyOp": "constraint_ops",
    "CreateCheckConstraintOp": "constraint_ops",
    "CreateExcludeConstraintOp": "constraint_ops",
    "DropConstraintOp": "constraint_ops",
    "CreateIndexOp": "index_ops",
    "DropIndexOp": "index_ops",
    "ExecuteSQLOp": "data_ops",
    "BulkInsertOp": "data_ops",
    "OpContainer": "containers",
    "ModifyTableOps": "containers",
    "UpgradeOps": "containers",
    "DowngradeOps": "containers",
    "MigrationScript": "containers",
}


def __getattr__(name):
    if name in _PLACES:
        module = "alembic.operations." + _PLACES[name]
        __import__(module)
        import sys

        value = globals()[name] = getattr(sys.modules[module], name)
        return value
    if name.startswith("__"):
        raise AttributeError(f"module 'alembic.operations.ops' has no attribute '{name}'")
    raise AttributeError(f"alembic.operations.ops.{name} is not part of this facade")
