"""Operations on whole tables."""

from sqlalchemy._wire import identifier, qualified
from sqlalchemy.sql.ddl import DropTable, DropTableComment, SetTableComment, send_create_table
from sqlalchemy.sql.schema import items

from .migrate_operation import MigrateOperation
from .written import send
from .schemaobj import SchemaObjects


class CreateTableOp(MigrateOperation):
    """`op.create_table()`: types first, then the table, its indexes and its comments."""

    def __init__(
        self, table_name, columns, *, schema=None, if_not_exists=None, _namespace_metadata=None,
        _constraints_included=False, **kw,
    ):
        self.table_name = table_name
        self.columns = columns
        self.schema = schema
        self.if_not_exists = if_not_exists
        self.info = kw.pop("info", None) or {}
        self.comment = kw.pop("comment", None)
        self.prefixes = kw.pop("prefixes", None)
        self.kw = kw
        self._namespace_metadata = _namespace_metadata
        self._constraints_included = _constraints_included

    @classmethod
    def from_table(cls, table, *, _namespace_metadata=None):
        return cls(
            table.name, [*table.columns, *table._sorted_constraints()], schema=table.schema,
            _namespace_metadata=table.metadata if _namespace_metadata is None else _namespace_metadata,
            _constraints_included=True, comment=table.comment, info=dict(table.info),
            prefixes=list(table._prefixes), **table.dialect_kwargs,
        )

    def to_table(self, migration_context=None):
        return SchemaObjects(migration_context).table(
            self.table_name, *self.columns, schema=self.schema, prefixes=list(self.prefixes or ()),
            comment=self.comment, info=dict(self.info), _constraints_included=self._constraints_included, **self.kw,
        )

    def reverse(self):
        options = {"comment": self.comment, "info": dict(self.info), "prefixes": list(self.prefixes or ()), **self.kw}
        return DropTableOp(self.table_name, schema=self.schema, table_kw=options, _reverse=self)

    def to_diff_tuple(self):
        return ("add_table", self.to_table())

    def _carry_out(self, operations):
        table = self.to_table(operations.migration_context)
        create_types(operations, table)
        bind = operations.impl.connection if items.ddl_is_watched else None
        items.fire(table, "before_create", bind, False)
        send_create_table(table, operations, bool(self.if_not_exists))
        items.fire(table, "after_create", bind, False)
        return table


def create_types(operations, table):
    """`CREATE TYPE` for the enums of a table, each once in a run of Alembic."""
    memo = operations.migration_context.__dict__.setdefault("_created_types", set())
    for type_ in table._types:
        type_._before_table_create(operations, memo, False)


class DropTableOp(MigrateOperation):
    """`op.drop_table()`"""

    def __init__(self, table_name, *, schema=None, if_exists=None, table_kw=None, _reverse=None):
        self.table_name = table_name
        self.schema = schema
        self.if_exists = if_exists
        self.table_kw = dict(table_kw or {})
        self.comment = self.table_kw.pop("comment", None)
        self.info = self.table_kw.pop("info", None) or {}
        self.prefixes = self.table_kw.pop("prefixes", None)
        self._reverse = _reverse

    @classmethod
    def from_table(cls, table, *, _namespace_metadata=None):
        options = {
            "comment": table.comment, "info": dict(table.info), "prefixes": list(table._prefixes), **table.dialect_kwargs,
        }
        made = CreateTableOp.from_table(table, _namespace_metadata=_namespace_metadata)
        return cls(table.name, schema=table.schema, table_kw=options, _reverse=made)

    def reverse(self):
        return CreateTableOp.from_table(self.to_table())

    def to_diff_tuple(self):
        return ("remove_table", self.to_table())

    def to_table(self, migration_context=None):
        made = self._reverse
        return SchemaObjects(migration_context).table(
            self.table_name, *(() if made is None else made.columns), comment=self.comment, info=dict(self.info),
            prefixes=list(self.prefixes or ()), schema=self.schema,
            _constraints_included=made is not None and made._constraints_included, **self.table_kw,
        )

    def _carry_out(self, operations):
        table = SchemaObjects(operations.migration_context).table(self.table_name, schema=self.schema, **self.table_kw)
        bind = operations.impl.connection if items.ddl_is_watched else None
        items.fire(table, "before_drop", bind, False)
        DropTable(table, if_exists=bool(self.if_exists))._execute_ddl(operations)
        items.fire(table, "after_drop", bind, False)


class AlterTableOp(MigrateOperation):
    """An operation on a table that is there."""

    def __init__(self, table_name, *, schema=None):
        self.table_name = table_name
        self.schema = schema

    def _table_wire(self):
        return qualified(self.schema, self.table_name)


class RenameTableOp(AlterTableOp):
    """`op.rename_table()`"""

    def __init__(self, old_table_name, new_table_name, *, schema=None):
        super().__init__(old_table_name, schema=schema)
        self.new_table_name = new_table_name

    def _carry_out(self, operations):
        operation = {"kind": "rename_table", "table": self._table_wire(), "new_name": identifier(self.new_table_name)}
        send(operations, operation, lambda base: base.RenameTable(self.table_name, self.new_table_name, self.schema))


class CreateTableCommentOp(AlterTableOp):
    """`op.create_table_comment()`"""

    def __init__(self, table_name, comment, *, schema=None, existing_comment=None):
        super().__init__(table_name, schema=schema)
        self.comment = comment
        self.existing_comment = existing_comment

    def reverse(self):
        if self.existing_comment is None:
            return DropTableCommentOp(self.table_name, existing_comment=self.comment, schema=self.schema)
        return CreateTableCommentOp(
            self.table_name, self.existing_comment, existing_comment=self.comment, schema=self.schema
        )

    def to_table(self, migration_context=None):
        return SchemaObjects(migration_context).table(self.table_name, schema=self.schema, comment=self.comment)

    def to_diff_tuple(self):
        return ("add_table_comment", self.to_table(), self.existing_comment)

    def _carry_out(self, operations):
        SetTableComment(self.to_table(operations.migration_context))._execute_ddl(operations)


class DropTableCommentOp(AlterTableOp):
    """`op.drop_table_comment()`"""

    def __init__(self, table_name, *, schema=None, existing_comment=None):
        super().__init__(table_name, schema=schema)
        self.existing_comment = existing_comment

    def reverse(self):
        return CreateTableCommentOp(self.table_name, self.existing_comment, schema=self.schema)

    def to_table(self, migration_context=None):
        return SchemaObjects(migration_context).table(self.table_name, schema=self.schema)

    def to_diff_tuple(self):
        return ("remove_table_comment", self.to_table())

    def _carry_out(self, operations):
        DropTableComment(self.to_table(operations.migration_context))._execute_ddl(operations)
