"""`batch_alter_table()`: operations on one table, done together at the end of the block."""

_METHODS = {
    "AddColumnOp": "add_column",
    "DropColumnOp": "drop_column",
    "AlterColumnOp": "alter_column",
    "CreatePrimaryKeyOp": "add_constraint",
    "CreateUniqueConstraintOp": "add_constraint",
    "CreateForeignKeyOp": "add_constraint",
    "CreateCheckConstraintOp": "add_constraint",
    "CreateExcludeConstraintOp": "add_constraint",
    "DropConstraintOp": "drop_constraint",
    "CreateIndexOp": "add_index",
    "DropIndexOp": "drop_index",
    # A table that is made anew keeps no comments, in Alembic too.
    "CreateTableCommentOp": None,
    "DropTableCommentOp": None,
}


def _kind(operation):
    """The class of Alembic's that an operation is of, by its name; a package may have its own."""
    return next((cls.__name__ for cls in type(operation).__mro__ if cls.__name__ in _METHODS), None)


class BatchBlock:
    """`with op.batch_alter_table("users") as batch:`"""

    def __init__(self, migration_context, batch):
        self._migration_context = migration_context
        self._batch = batch

    def __enter__(self):
        from .base import BatchOperations

        return BatchOperations(self._migration_context, impl=self._batch)

    def __exit__(self, type_, value, traceback):
        if type_ is None:
            self._batch.flush()


class Batch:
    """Collects operations; `flush()` sends them. PostgreSQL alters in place unless `recreate="always"`."""

    def __init__(
        self, operations, table_name, schema, recreate, partial_reordering, copy_from, table_args, table_kwargs,
        reflect_args, reflect_kwargs, naming_convention,
    ):
        self.operations = operations
        self.table_name = table_name
        self.schema = schema
        self.recreates = recreate == "always"
        self.partial_reordering = partial_reordering
        self.copy_from = copy_from
        self.table_args = table_args
        self.table_kwargs = table_kwargs
        self.reflect_args = reflect_args
        self.reflect_kwargs = reflect_kwargs
        # How unnamed constraints of the table that is read are called.
        self.naming_convention = naming_convention
        self.batch = []

    def _apply(self, operation):
        self.batch.append(operation)

    def collect(self, operation):
        """Takes note of an operation on a table that is made anew."""
        if _kind(operation) is None:
            raise NotImplementedError(f"{type(operation).__name__} cannot be used with recreate=\"always\"")
        self.batch.append(operation)

    @property
    def dialect(self):
        return self.operations.impl.dialect

    @property
    def bind(self):
        return self.operations.impl.bind

    def execute(self, sql, execution_options=None):
        """SQL runs at once."""
        self.operations.impl.execute(sql, execution_options=execution_options)

    def flush(self):
        """Sends what the block has asked for."""
        if self.recreates:
            from .recreate import NewTable

            table = NewTable(self)
            for operation in self.batch:
                method = _METHODS[_kind(operation)]
                if method is not None:
                    getattr(table, method)(operation)
            table.replace()
        else:
            for operation in self.batch:
                self.operations._apply(operation)
        self.batch = []
