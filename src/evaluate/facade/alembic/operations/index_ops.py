"""Operations on indexes."""

from sqlalchemy.sql.ddl import CreateIndex, DropIndex

from .migrate_operation import MigrateOperation
from .schemaobj import SchemaObjects


class CreateIndexOp(MigrateOperation):
    """`op.create_index()`"""

    def __init__(
        self, index_name, table_name, columns, *, schema=None, unique=False, if_not_exists=None, **kw
    ):
        self.index_name = index_name
        self.table_name = table_name
        self.columns = columns
        self.schema = schema
        self.unique = unique
        self.if_not_exists = if_not_exists
        self.kw = kw

    def to_index(self, migration_context=None):
        return SchemaObjects(migration_context).index(
            self.index_name, self.table_name, self.columns, schema=self.schema, unique=self.unique, **self.kw
        )

    def reverse(self):
        return DropIndexOp(self.index_name, self.table_name, schema=self.schema, _reverse=self)

    def _carry_out(self, operations):
        index = self.to_index(operations.migration_context)
        CreateIndex(index, if_not_exists=bool(self.if_not_exists))._execute_ddl(operations)


class DropIndexOp(MigrateOperation):
    """`op.drop_index()`"""

    def __init__(self, index_name, table_name=None, *, schema=None, if_exists=None, _reverse=None, **kw):
        self.index_name = index_name
        self.table_name = table_name
        self.schema = schema
        self.if_exists = if_exists
        self._reverse = _reverse
        self.kw = kw

    def to_index(self, migration_context=None):
        columns = ["x"] if self._reverse is None else self._reverse.columns
        return SchemaObjects(migration_context).index(
            self.index_name, self.table_name, columns, schema=self.schema, **self.kw
        )

    def _carry_out(self, operations):
        index = self.to_index(operations.migration_context)
        DropIndex(index, if_exists=bool(self.if_exists))._execute_ddl(operations)
