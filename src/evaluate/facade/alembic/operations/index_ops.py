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

    @classmethod
    def from_index(cls, index):
        return cls(
            index.name, index.table.name, index.expressions, schema=index.table.schema, unique=index.unique,
            **index.dialect_kwargs,
        )

    def reverse(self):
        return DropIndexOp.from_index(self.to_index())

    def to_diff_tuple(self):
        return ("add_index", self.to_index())

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

    @classmethod
    def from_index(cls, index):
        return cls(
            index.name, table_name=index.table.name, schema=index.table.schema,
            _reverse=CreateIndexOp.from_index(index), unique=index.unique, **index.dialect_kwargs,
        )

    def reverse(self):
        return CreateIndexOp.from_index(self.to_index())

    def to_diff_tuple(self):
        return ("remove_index", self.to_index())

    def to_index(self, migration_context=None):
        columns = ["x"] if self._reverse is None else self._reverse.columns
        return SchemaObjects(migration_context).index(
            self.index_name, self.table_name, columns, schema=self.schema, **self.kw
        )

    def _carry_out(self, operations):
        index = self.to_index(operations.migration_context)
        DropIndex(index, if_exists=bool(self.if_exists))._execute_ddl(operations)
