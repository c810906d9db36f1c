"""`batch_alter_table()`: operations on one table, done together at the end of the block."""


class Batch:
    """Collects operations; `flush()` sends them. PostgreSQL alters in place unless `recreate="always"`."""

    def __init__(
        self, operations, table_name, schema, recreate, partial_reordering, copy_from, table_args, table_kwargs,
        reflect_args, reflect_kwargs, naming_convention,
    ):
        self.operations = operations
        self.table_name = table_name
        self.schema = schema
        self.recreate = recreate
        self.copy_from = copy_from
        self.batch = []
        if recreate == "always":
            raise NotImplementedError('alembic.op.batch_alter_table(recreate="always") is not part of this facade')

    def _apply(self, operation):
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
        for operation in self.batch:
            self.operations._apply(operation)
        self.batch = []
