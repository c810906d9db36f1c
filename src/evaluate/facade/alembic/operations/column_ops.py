"""Operations on columns."""

from sqlalchemy._wire import identifier
from sqlalchemy.sql.ddl import AddConstraint, CreateIndex, DropConstraint, SetColumnComment
from sqlalchemy.sql.schema.constraints import PrimaryKeyConstraint
from sqlalchemy.sql.schema import items as schema_items
from sqlalchemy.sql.schema.defaults import Computed, Identity, default_wire
from sqlalchemy.sql.type_api import NULLTYPE, TypeEngine, to_instance

from .schemaobj import SchemaObjects, _own
from .table_ops import AlterTableOp
from .written import is_asked_for, send


class AddColumnOp(AlterTableOp):
    """`op.add_column()`: the column, then its constraints, indexes and comment as statements of their own."""

    def __init__(
        self, table_name, column, *, schema=None, if_not_exists=None, inline_references=None,
        inline_primary_key=None, **kw,
    ):
        super().__init__(table_name, schema=schema)
        self.column = column
        self.if_not_exists = if_not_exists
        self.inline_references = inline_references
        self.inline_primary_key = inline_primary_key
        self.kw = kw

    def to_column(self):
        return self.column

    @classmethod
    def from_column(cls, col):
        return cls(col.table.name, col, schema=col.table.schema)

    @classmethod
    def from_column_and_tablename(cls, schema, tname, col):
        return cls(tname, col, schema=schema)

    def reverse(self):
        dropped = DropColumnOp.from_column_and_tablename(self.schema, self.table_name, self.column)
        dropped.if_exists = self.if_not_exists
        return dropped

    def to_diff_tuple(self):
        return ("add_column", self.schema, self.table_name, self.column)

    def _carry_out(self, operations):
        column = _own(self.column)
        table = SchemaObjects(operations.migration_context).table(self.table_name, column, schema=self.schema)
        wire = column._ddl()
        comment = wire.pop("comment")
        operation = {
            "kind": "add_column", "table": table._qualified(), "column": wire,
            "if_not_exists": bool(self.if_not_exists), "inline_primary_key": bool(self.inline_primary_key),
        }
        constraints = [each for each in table._sorted_constraints() if not isinstance(each, PrimaryKeyConstraint)]
        inline = self._inline_reference(column, constraints)
        if inline is not None:
            constraints.remove(inline)
            operation["inline_references"] = inline._wire()
        send(operations, operation, lambda base: base.AddColumn(
            self.table_name, column, self.schema, self.if_not_exists, self.inline_references, self.inline_primary_key,
            operation.get("inline_references"),
        ))
        for constraint in constraints:
            AddConstraint(constraint)._execute_ddl(operations)
        for index in table._indexes:
            CreateIndex(index)._execute_ddl(operations)
        if comment is not None:
            SetColumnComment(column)._execute_ddl(operations)

    def _inline_reference(self, column, constraints):
        if not self.inline_references or len(column._foreign_keys) != 1:
            return None
        keys = [each for each in constraints if each._foreign_keys is not None and len(each.columns) == 1]
        return keys[0] if keys else None


class DropColumnOp(AlterTableOp):
    """`op.drop_column()`"""

    def __init__(self, table_name, column_name, *, schema=None, if_exists=None, _reverse=None, **kw):
        super().__init__(table_name, schema=schema)
        self.column_name = column_name
        self.if_exists = if_exists
        self._reverse = _reverse
        # Options such as `mssql_drop_default` belong to other databases.
        self.kw = kw

    def reverse(self):
        if self._reverse is None:
            raise ValueError("operation is not reversible; original column is not present")
        added = AddColumnOp.from_column_and_tablename(self.schema, self.table_name, self._reverse.column)
        added.if_not_exists = self.if_exists
        return added

    @classmethod
    def from_column_and_tablename(cls, schema, tname, col):
        return cls(tname, col.name, schema=schema, _reverse=AddColumnOp.from_column_and_tablename(schema, tname, col))

    def to_diff_tuple(self):
        return ("remove_column", self.schema, self.table_name, self.to_column())

    def to_column(self, migration_context=None):
        if self._reverse is not None:
            return self._reverse.column
        return SchemaObjects(migration_context).column(self.column_name, NULLTYPE)

    def _carry_out(self, operations):
        operation = {
            "kind": "drop_column", "table": self._table_wire(), "column": identifier(self.column_name),
            "if_exists": bool(self.if_exists),
        }
        send(operations, operation, lambda base: base.DropColumn(
            self.table_name, SchemaObjects().column(self.column_name, NULLTYPE), self.schema, self.if_exists
        ))


# What a diff tuple of alter_column() is called, the attributes that hold the new and the old, and what is told beside.
_DIFFS = (
    ("modify_type", "modify_type", "existing_type",
     ("existing_nullable", "existing_server_default", "existing_comment")),
    ("modify_nullable", "modify_nullable", "existing_nullable",
     ("existing_type", "existing_server_default", "existing_comment")),
    ("modify_default", "modify_server_default", "existing_server_default",
     ("existing_nullable", "existing_type", "existing_comment")),
    ("modify_comment", "modify_comment", "existing_comment",
     ("existing_nullable", "existing_type", "existing_server_default")),
)


class AlterColumnOp(AlterTableOp):
    """`op.alter_column()`"""

    def __init__(
        self, table_name, column_name, *, schema=None, existing_type=None, existing_server_default=False,
        existing_nullable=None, existing_comment=None, modify_nullable=None, modify_comment=False,
        modify_server_default=False, modify_name=None, modify_type=None, **kw,
    ):
        super().__init__(table_name, schema=schema)
        self.column_name = column_name
        self.existing_type = existing_type
        self.existing_server_default = existing_server_default
        self.existing_nullable = existing_nullable
        self.existing_comment = existing_comment
        self.modify_nullable = modify_nullable
        self.modify_comment = modify_comment
        self.modify_server_default = modify_server_default
        self.modify_name = modify_name
        self.modify_type = modify_type
        self.kw = kw

    def has_changes(self):
        """Whether there is anything to alter."""
        return (
            self.modify_nullable is not None or self.modify_server_default is not False or self.modify_type is not None
            or self.modify_comment is not False or any(name.startswith("modify_") for name in self.kw)
        )

    def to_diff_tuple(self):
        existing = {
            name: getattr(self, name)
            for name in ("existing_type", "existing_nullable", "existing_server_default", "existing_comment")
        }
        diffs = []
        for what, modified, attribute, others in _DIFFS:
            new = getattr(self, modified)
            if new is None if what in ("modify_type", "modify_nullable") else new is False:
                continue
            beside = {name: existing[name] for name in others}
            place = (what, self.schema, self.table_name, self.column_name)
            diffs.append((*place, beside, existing[attribute], new))
        return diffs

    def reverse(self):
        options = {
            **self.kw, "existing_type": self.existing_type, "existing_nullable": self.existing_nullable,
            "existing_server_default": self.existing_server_default, "existing_comment": self.existing_comment,
        }
        for name, unchanged in (("type", None), ("nullable", None), ("server_default", False), ("comment", False)):
            modified = getattr(self, "modify_" + name)
            if modified is not unchanged:
                options["modify_" + name] = modified
        for modified in [name for name in options if name.startswith("modify_")]:
            existing = "existing_" + modified.removeprefix("modify_")
            options[modified], options[existing] = options[existing], options[modified]
        return self.__class__(self.table_name, self.column_name, schema=self.schema, **options)

    def _carry_out(self, operations):
        using = self.kw.get("postgresql_using")
        if using is not None and self.modify_type is None:
            from alembic.util import CommandError

            raise CommandError("postgresql_using must be used with the type_ parameter")
        new_type = None if self.modify_type is None else to_instance(self.modify_type)
        if new_type is not None and self.existing_type is not None:
            for constraint in self._constraints_of(operations, to_instance(self.existing_type)):
                DropConstraint(constraint)._execute_ddl(operations)
        wire = {}
        if new_type is not None:
            wire["type"] = new_type._wire()
            wire["using"] = using
        if self.modify_nullable is not None:
            wire["nullable"] = bool(self.modify_nullable)
        if self.modify_server_default is not False:
            try:
                wire.update(changed_default(self.modify_server_default, self.existing_server_default))
            except Exception:
                # What comes before it is done by then.
                self._apply(operations, wire)
                raise
        if self.modify_comment is not False:
            wire["comment"] = "drop" if self.modify_comment is None else {"set": self.modify_comment}
        if self.modify_name is not None:
            wire["new_name"] = identifier(self.modify_name)
        self._apply(operations, wire)
        if new_type is not None:
            for constraint in self._constraints_of(operations, new_type):
                AddConstraint(constraint)._execute_ddl(operations)

    def _apply(self, operations, wire):
        if not wire:
            return
        where = {"kind": "alter_column", "table": self._table_wire(), "column": identifier(self.column_name)}
        if is_asked_for():
            from .alter_elements import element

            for change in ("type", "nullable", "server_default", "identity", "comment", "new_name"):
                if change in wire:
                    part = {change: wire[change], **({"using": wire["using"]} if change == "type" else {})}
                    send(operations, {**where, **part}, lambda base, change=change: element(self, change))
        else:
            operations._apply({**where, **wire})

    def _constraints_of(self, operations, type_):
        """The CHECK that a type brings along (`Enum(native_enum=False, create_constraint=True)`)."""
        chosen = type_._variant_mapping.get("postgresql", type_)
        if type(chosen)._set_table is TypeEngine._set_table and not schema_items.parents_are_watched:
            # A plain type has nothing to say to a table.
            return ()
        objects = SchemaObjects(operations.migration_context)
        table = objects.table(self.table_name, objects.column(self.column_name, type_), schema=self.schema)
        return [each for each in table._sorted_constraints() if not isinstance(each, PrimaryKeyConstraint)]


def changed_default(new, existing):
    """`SET DEFAULT`, `DROP DEFAULT`, or a change of the column's identity."""
    if isinstance(new, Computed) or isinstance(existing, Computed):
        from sqlalchemy import exc

        raise exc.CompileError(
            'Adding or removing a "computed" construct, e.g. GENERATED ALWAYS AS, to or from an existing column is '
            "not supported."
        )
    if isinstance(new, Identity) or isinstance(existing, Identity):
        return {"identity": _changed_identity(new, existing)}
    if new is None:
        return {"server_default": "drop"}
    return {"server_default": {"set": default_wire(_default_argument(new))}}


def _changed_identity(new, existing):
    """A column's identity that comes, goes or changes; to what is none it is compared as to one without options."""
    if new is None:
        return "drop"
    if existing is None or existing is False:
        return {"set": {"identity": new._identity_wire()}}
    # Alembic asks the one that was for its truth, which an expression has not.
    bool(existing)
    was, is_ = (each if isinstance(each, Identity) else Identity() for each in (existing, new))
    if not isinstance(new, Identity):
        if was.always:
            new.always  # noqa: B018 (an AttributeError)
        bool(new)
        is_ = was
    return {"set": {"identity": is_._identity_wire(), "existing": was._identity_wire()}}


def _default_argument(value):
    from sqlalchemy.sql.schema.defaults import DefaultClause, FetchedValue

    if isinstance(value, FetchedValue):
        return value
    return DefaultClause(value)
