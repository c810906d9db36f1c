"""Operations on constraints."""

from sqlalchemy.sql.ddl import AddConstraint, DropConstraint

from .migrate_operation import MigrateOperation
from .schemaobj import SchemaObjects


class AddConstraintOp(MigrateOperation):
    """`ALTER TABLE ... ADD CONSTRAINT ...`"""

    # Classes of operations by the kind of constraint that they add; those of scripts come on top.
    _by_kind = {}

    @classmethod
    def register_add_constraint(cls, type_):
        """`@AddConstraintOp.register_add_constraint("exclude_constraint")`"""

        def register(op_cls):
            AddConstraintOp._by_kind[type_] = op_cls
            return op_cls

        return register

    @classmethod
    def from_constraint(cls, constraint):
        """The operation that adds a constraint."""
        kind = constraint.__visit_name__
        if kind not in AddConstraintOp._by_kind:
            raise ValueError(f"no dispatch function for object: {kind}")
        return AddConstraintOp._by_kind[kind].from_constraint(constraint)

    def to_constraint(self, migration_context=None):
        raise NotImplementedError

    def reverse(self):
        return DropConstraintOp.from_constraint(self.to_constraint())

    def to_diff_tuple(self):
        return ("add_constraint", self.to_constraint())

    def _carry_out(self, operations):
        constraint = self.to_constraint(operations.migration_context)
        AddConstraint(constraint)._execute_ddl(operations)


@AddConstraintOp.register_add_constraint("primary_key_constraint")
class CreatePrimaryKeyOp(AddConstraintOp):
    """`op.create_primary_key()`"""

    constraint_type = "primarykey"

    def __init__(self, constraint_name, table_name, columns, *, schema=None, **kw):
        self.constraint_name = constraint_name
        self.table_name = table_name
        self.columns = columns
        self.schema = schema
        self.kw = kw

    @classmethod
    def from_constraint(cls, constraint):
        table = constraint.table
        return cls(
            _name(constraint), table.name, constraint.columns.keys(), schema=table.schema, **constraint.dialect_kwargs
        )

    def to_constraint(self, migration_context=None):
        return SchemaObjects(migration_context).primary_key_constraint(
            self.constraint_name, self.table_name, self.columns, schema=self.schema, **self.kw
        )


@AddConstraintOp.register_add_constraint("unique_constraint")
class CreateUniqueConstraintOp(AddConstraintOp):
    """`op.create_unique_constraint()`"""

    constraint_type = "unique"
    __init__ = CreatePrimaryKeyOp.__init__

    @classmethod
    def from_constraint(cls, constraint):
        table = constraint.table
        columns = [column.name for column in constraint.columns]
        given = {name: getattr(constraint, name) for name in ("deferrable", "initially") if getattr(constraint, name)}
        return cls(
            _name(constraint), table.name, columns, schema=table.schema, **given, **constraint.dialect_kwargs
        )

    def to_constraint(self, migration_context=None):
        return SchemaObjects(migration_context).unique_constraint(
            self.constraint_name, self.table_name, self.columns, schema=self.schema, **self.kw
        )


@AddConstraintOp.register_add_constraint("foreign_key_constraint")
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

    @classmethod
    def from_constraint(cls, constraint):
        names = ("onupdate", "ondelete", "initially", "deferrable", "use_alter", "match")
        given = {name: getattr(constraint, name) for name in names if getattr(constraint, name)}
        table, referred = constraint.parent, [fk.column for fk in constraint.elements]
        return cls(
            _name(constraint), table.name, referred[0].table.name, [column.name for column in constraint.columns],
            [column.name for column in referred], **given, source_schema=table.schema,
            referent_schema=referred[0].table.schema, **constraint.dialect_kwargs,
        )

    def to_diff_tuple(self):
        return ("add_fk", self.to_constraint())

    def to_constraint(self, migration_context=None):
        return SchemaObjects(migration_context).foreign_key_constraint(
            self.constraint_name, self.source_table, self.referent_table, self.local_cols, self.remote_cols, **self.kw
        )


@AddConstraintOp.register_add_constraint("check_constraint")
class CreateCheckConstraintOp(AddConstraintOp):
    """`op.create_check_constraint()`"""

    constraint_type = "check"

    def __init__(self, constraint_name, table_name, condition, *, schema=None, **kw):
        self.constraint_name = constraint_name
        self.table_name = table_name
        self.condition = condition
        self.schema = schema
        self.kw = kw

    @classmethod
    def from_constraint(cls, constraint):
        table = constraint.table
        return cls(
            _name(constraint), table.name, constraint.sqltext, schema=table.schema, **constraint.dialect_kwargs
        )

    def to_constraint(self, migration_context=None):
        return SchemaObjects(migration_context).check_constraint(
            self.constraint_name, self.table_name, self.condition, schema=self.schema, **self.kw
        )


@AddConstraintOp.register_add_constraint("exclude_constraint")
class CreateExcludeConstraintOp(AddConstraintOp):
    """`op.create_exclude_constraint()`"""

    constraint_type = "exclude"

    def __init__(
        self, constraint_name, table_name, elements, where=None, schema=None, _orig_constraint=None, **kw
    ):
        self.constraint_name = constraint_name
        self.table_name = table_name
        self.elements = elements
        self.where = where
        self.schema = schema
        self._orig_constraint = _orig_constraint
        self.kw = kw

    @classmethod
    def from_constraint(cls, constraint):
        table = constraint.table
        return cls(
            constraint.name, table.name, list(constraint.elements_and_operators), where=constraint.where,
            schema=table.schema, _orig_constraint=constraint, deferrable=constraint.deferrable,
            initially=constraint.initially, using=constraint.using,
        )

    def to_constraint(self, migration_context=None):
        if self._orig_constraint is not None:
            return self._orig_constraint
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

    @classmethod
    def from_constraint(cls, constraint):
        """The operation that drops a constraint, and knows how to add it."""
        table = constraint.table
        return cls(
            _name(constraint), table.name, _KINDS.get(constraint.__visit_name__), schema=table.schema,
            _reverse=AddConstraintOp.from_constraint(constraint),
        )

    def to_constraint(self):
        if self._reverse is None:
            raise ValueError("constraint cannot be produced; original constraint is not present")
        constraint = self._reverse.to_constraint()
        constraint.name = self.constraint_name
        constraint.table.name = self.table_name
        constraint.table.schema = self.schema
        return constraint

    def reverse(self):
        return AddConstraintOp.from_constraint(self.to_constraint())

    def to_diff_tuple(self):
        return ("remove_fk" if self.constraint_type == "foreignkey" else "remove_constraint", self.to_constraint())

    def _carry_out(self, operations):
        constraint = SchemaObjects(operations.migration_context).generic_constraint(
            self.constraint_name, self.table_name, self.constraint_type, schema=self.schema
        )
        DropConstraint(constraint, if_exists=bool(self.if_exists))._execute_ddl(operations)


_KINDS = {
    "unique_constraint": "unique", "foreign_key_constraint": "foreignkey", "primary_key_constraint": "primary",
    "check_constraint": "check",
}


def _name(constraint):
    """The name; a constraint that a type has made may have none."""
    return constraint.name if isinstance(constraint.name, str) else None
