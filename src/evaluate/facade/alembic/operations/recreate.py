"""`batch_alter_table(recreate="always")`: a new table is made, filled from the old one, and takes its place."""

from sqlalchemy.sql.ddl import CreateIndex, DropConstraint, DropTable, send_create_table
from sqlalchemy.sql.schema.check_constraints import CheckConstraint
from sqlalchemy.sql.schema.constraints import PrimaryKeyConstraint
from sqlalchemy.sql.schema.defaults import DefaultClause, FetchedValue
from sqlalchemy.sql.schema.indexes import Index
from sqlalchemy.sql.schema.metadata import MetaData
from sqlalchemy.sql.schema.tables import Table
from sqlalchemy.sql.type_api import to_instance


def existing_table(batch):
    """The table as it is: given by `copy_from=`, or read from the database."""
    if batch.copy_from is not None:
        return batch.copy_from
    context = batch.operations.migration_context
    if context.as_sql:
        from alembic.util import CommandError

        raise CommandError(
            "This operation cannot proceed in --sql mode; batch mode with dialect postgresql requires a live database "
            f'connection with which to reflect the table "{batch.table_name}". To generate a batch SQL migration '
            'script using table "move and copy", a complete Table object should be passed to the "copy_from" argument '
            "of the batch_alter_table() method so that table reflection can be skipped."
        )
    options = {name: value for name, value in batch.reflect_kwargs.items() if name != "listeners"}
    metadata = MetaData(naming_convention=batch.naming_convention)
    table = Table(
        batch.table_name, metadata, *batch.reflect_args, schema=batch.schema, autoload_with=context.bind, **options
    )
    forget_serial_defaults(table)
    return table


def forget_serial_defaults(table):
    """A column whose default is its own sequence is SERIAL again."""
    for column in table.columns:
        default = column.server_default
        text = getattr(getattr(default, "arg", None), "text", "")
        if text.startswith("nextval('") and getattr(column.type._type_affinity, "__name__", "") == "Integer":
            if f"{table.name}_{column.name}_seq" in text.replace('"', ""):
                column.server_default = None


class NewTable:
    """The table that is in the making."""

    def __init__(self, batch):
        self.batch = batch
        self.table = table = existing_table(batch)
        self.reflected = batch.copy_from is None
        self.columns = {}
        self.sources = {column.name: column for column in table.columns}
        for column in table.columns:
            copied = column._copy(schema=table.schema)
            copied.unique = copied.index = False
            self.columns[column.name] = copied
        self.order = list(self.columns)
        self.constraints = [each for each in table._sorted_constraints() if not each._type_bound]
        if self.reflected:
            self.constraints = [c for c in self.constraints if not (isinstance(c, CheckConstraint) and not c.name)]
        self.constraints = [c for c in self.constraints if not isinstance(c, PrimaryKeyConstraint) or len(c.columns)]
        self.indexes = {index.name: index for index in table._indexes if not index._column_flag}
        self.new_indexes = {}

    # One method for each kind of operation.

    def add_column(self, operation):
        column = operation.column._copy(schema=self.table.schema)
        column.name = operation.column.name
        self.columns[column.name] = column
        before, after = operation.kw.get("insert_before"), operation.kw.get("insert_after")
        place = len(self.order)
        if after is not None:
            place = self.order.index(after) + 1
        elif before is not None:
            place = self.order.index(before)
        self.order.insert(place, column.name)

    def drop_column(self, operation):
        name = operation.column_name
        if name not in self.columns:
            raise KeyError(name)
        del self.columns[name]
        self.sources.pop(name, None)
        self.order.remove(name)

    def alter_column(self, operation):
        from sqlalchemy.sql.constructs import cast

        name = operation.column_name
        column = self.columns[name]
        if operation.modify_name is not None:
            column.name = operation.modify_name
        if operation.modify_type is not None:
            new_type = to_instance(operation.modify_type)
            if column.type._type_affinity is not new_type._type_affinity and name in self.sources:
                self.sources[name] = cast(self.sources[name], new_type).label(name)
            column.type = new_type
        if operation.modify_nullable is not None:
            column.nullable = operation.modify_nullable
            column._user_defined_nullable = operation.modify_nullable
        if operation.modify_server_default is not False:
            default = operation.modify_server_default
            column.server_default = None
            if default is not None:
                (default if isinstance(default, FetchedValue) else DefaultClause(default))._set_parent(column)
        if operation.modify_comment is not False:
            column.comment = operation.modify_comment

    def add_constraint(self, operation):
        constraint = operation.to_constraint(self.batch.operations.migration_context)
        if constraint.name is None:
            raise ValueError("Constraint must have a name")
        if isinstance(constraint, PrimaryKeyConstraint):
            self.constraints = [c for c in self.constraints if not isinstance(c, PrimaryKeyConstraint)]
            for column in self.columns.values():
                column.primary_key = False
        self.constraints.append(constraint)

    def drop_constraint(self, operation):
        name = operation.constraint_name
        if not name:
            raise ValueError("Constraint must have a name")
        found = [constraint for constraint in self.constraints if constraint.name == name]
        if not found:
            raise ValueError(f"No such constraint: '{name}'")
        self.constraints.remove(found[0])
        if isinstance(found[0], PrimaryKeyConstraint):
            for column in found[0].columns:
                if column.name in self.columns:
                    self.columns[column.name].primary_key = False

    def add_index(self, operation):
        index = operation.to_index(self.batch.operations.migration_context)
        self.new_indexes[index.name] = index

    def drop_index(self, operation):
        if operation.index_name not in self.indexes:
            raise ValueError(f"No such index: '{operation.index_name}'")
        del self.indexes[operation.index_name]

    # The end of the block.

    def replace(self):
        """Makes the new table, moves the rows, drops the old table, renames the new one."""
        operations = self.batch.operations
        old = self.table
        made = self._define()
        kept = {constraint.name for constraint in self.constraints if constraint.name}
        for constraint in old._sorted_constraints():
            if constraint.name is not None and constraint.name in kept:
                DropConstraint(constraint)._execute_ddl(operations)
        from .table_ops import create_types

        create_types(operations, made)
        send_create_table(made, operations)
        self._move_rows(made)
        DropTable(old)._execute_ddl(operations)
        operations._apply({"kind": "rename_table", "table": made._qualified(), "new_name": str(old.name)})
        made.name = old.name
        for index in self._all_indexes(made):
            CreateIndex(index)._execute_ddl(operations)

    def _define(self):
        batch = self.batch
        order = self._ordered()
        made = Table(
            ("_alembic_tmp_" + self.table.name)[:50], MetaData(), *[self.columns[name] for name in order],
            *batch.table_args, schema=self.table.schema, **{**self.table.dialect_kwargs, **batch.table_kwargs},
        )
        for constraint in self.constraints:
            columns = getattr(constraint, "columns", ())
            if all(column.key in self.columns for column in columns):
                # A key to the table itself goes on naming it by the name that it gets back.
                target = self.table if constraint._foreign_keys else made
                copied = constraint._copy(schema=None, target_table=target)
                made.append_constraint(copied)
        return made

    def _ordered(self):
        order = list(self.order)
        for run in self.batch.partial_reordering or ():
            for first, second in zip(run, run[1:]):
                if first in order and second in order:
                    order.remove(second)
                    order.insert(order.index(first) + 1, second)
        return order

    def _move_rows(self, made):
        from sqlalchemy.sql.selectable import select

        moved = [name for name in self._ordered() if name in self.sources]
        rows = made.insert().inline().from_select(
            [self.columns[name].key for name in moved], select(*[self.sources[name] for name in moved])
        )
        self.batch.operations.impl.execute(rows)

    def _all_indexes(self, made):
        for index in self.indexes.values():
            names = [getattr(expression, "key", None) for expression in index.expressions]
            if all(name is None or name in self.columns for name in names):
                yield index._copy(target_table=made)
        for index in self.new_indexes.values():
            elements = [getattr(each, "key", None) or each for each in index.expressions]
            yield Index(index.name, *elements, unique=index.unique, _table=made, **index.dialect_kwargs)
