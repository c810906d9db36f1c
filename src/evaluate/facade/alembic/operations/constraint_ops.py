"""Operations on constraints."""

from sqlalchemy.sql.ddl import AddConstraint, DropConstraint

from .migrate_operation import MigrateOperation
from .schemaobj import SchemaObjects


class AddConstraintOp(MigrateOperation):
    """`ALTER TABLE ... ADD CONSTRAINT ...`"""

    def to_constraint(self, migration_context=None):
        raise NotImplementedError

    def _carry_out(self, operations):
        constraint = self.to_constraint(operations.migration_context)
        AddConstraint(constraint)._execute_ddl(operations)


class CreatePrimaryKeyOp(AddConstraintOp):
    """`op.create_primary_key()`"""

    constraint_type = "primarykey"

    def __init__(self, constraint_name, table_name, columns, *, schema=None, **kw):
        self.constraint_name = constraint_name
        self.table_name = table_name
        self.columns = columns
        self.schema = schema
        self.kw = kw

    def to_constraint(self, migration_context=None):
        return SchemaObjects(migration_context).primary_key_constraint(
            self.constraint_name, self.table_name, self.columns, schema=self.schema, **self.kw
        )


class CreateUniqueConstraintOp(AddConstraintOp):
    """`op.create_unique_constraint()`"""

    constraint_type = "unique"
    __init__ = CreatePrimaryKeyOp.__init__

    def to_constraint(self, migration_context=None):
        return SchemaObjects(migration_context).unique_constraint(
            self.constraint_name, self.table_name, self.columns, schema=self.schema, **self.kw
        )


class CreateForeignKeyOp(AddConstraintOp):
    """`op.create_foreign_key()`"""

    constraint_type = "foreignkey"

    def __init__(self, constraint_name, source_table, referent_table, local_cols, remote_cols, **kw):
        self.constraint_name = constraint_name
        self.source_table = source_table
        self.referent_table = referent_table
        self.local_cols = local_cols
        self.remote_cols = remote_cols
        self.kw = kw

    def to_constraint(self, migration_context=None):
        return SchemaObjects(migration_context).foreign_key_constraint(
            self.constraint_name, self.source_table, self.referent_table, self.local_cols, self.remote_cols, **self.kw
        )


class CreateCheckConstraintOp(AddConstraintOp):
    """`op.create_check_constraint()`"""

    constraint_type = "check"

    def __init__(self, constraint_name, table_name, condition, *, schema=None, **kw):
        self.constraint_name = constraint_name
        self.table_name = table_name
        self.condition = condition
        self.schema = schema
        self.kw = kw

    def to_constraint(self, migration_context=None):
        return SchemaObjects(migration_context).check_constraint(
            self.constraint_name, self.table_name, self.condition, schema=self.schema, **self.kw
        )


class CreateExcludeConstraintOp(AddConstraintOp):
    """`op.create_exclude_constraint()`"""

    constraint_type = "exclude"

    def __init__(self, constraint_name, table_name, elements, where=None, schema=None, **kw):
        self.constraint_name = constraint_name
        self.table_name = table_name
        self.elements = elements
        self.where = where
        self.schema = schema
        self.kw = kw

    def to_constraint(self, migration_context=None):
        from sqlalchemy.dialects.postgresql import ExcludeConstraint
        from sqlalchemy.sql.schema.columns import Column
        from sqlalchemy.sql.schema.constraints import _columns_in
        from sqlalchemy.sql.type_api import NULLTYPE

        constraint = ExcludeConstraint(*self.elements, name=self.constraint_name, where=self.where, **self.kw)
        names = []
        for expression, _ in constraint.elements_and_operators:
            found = [expression] if isinstance(expression, str) else [c.name for c in _columns_in(expression)]
            names += [name for name in found if name not in names]
        columns = [Column(name, NULLTYPE) for name in names]
        table = SchemaObjects(migration_context).table(self.table_name, *columns, schema=self.schema)
        constraint._pending = [str(column.key) if not isinstance(column, str) else column for column in constraint._pending]
        table.append_constraint(constraint)
        return constraint


class DropConstraintOp(MigrateOperation):
    """`op.drop_constraint()`"""

    def __init__(self, constraint_name, table_name, type_=None, *, schema=None, if_exists=None, _reverse=None):
        self.constraint_name = constraint_name
        self.table_name = table_name
        self.constraint_type = type_
        self.schema = schema
        self.if_exists = if_exists
        self._reverse = _reverse

    def _carry_out(self, operations):
        constraint = SchemaObjects(operations.migration_context).generic_constraint(
            self.constraint_name, self.table_name, self.constraint_type, schema=self.schema
        )
        DropConstraint(constraint, if_exists=bool(self.if_exists))._execute_ddl(operations)
