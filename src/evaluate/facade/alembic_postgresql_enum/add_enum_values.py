"""`op.add_enum_value(enum_schema="public", enum_name="mood", new_value="glad", before_value="sad")`"""

from alembic.operations import MigrateOperation, Operations
from sqlalchemy import text

from .sync_enum_values import SyncEnumValuesOp


@Operations.register_operation("add_enum_value")
class AddEnumValuesOp(MigrateOperation):
    """Values that are new in an enum whose others stay, in their order."""

    operation_name = "add_enum_value"

    def __init__(self, schema, name, old_values, new_values, affected_columns, affected_indexes=None):
        self.schema = schema
        self.name = name
        self.old_values = old_values
        self.new_values = new_values
        self.affected_columns = affected_columns
        self.indexes_to_recreate = affected_indexes or []

    @classmethod
    def add_enum_value(cls, operations, enum_schema, enum_name, new_value, before_value=None):
        connection = operations.get_bind()
        # AFTER is what the package says, whatever its argument is called.
        place = f" AFTER '{before_value}'" if before_value else ""
        statement = text(f"ALTER TYPE \"{enum_schema}\".\"{enum_name}\" ADD VALUE '{new_value}'{place}")
        (operations if connection is None else connection).execute(statement)

    def reverse(self):
        return SyncEnumValuesOp(
            self.schema, self.name, self.new_values, self.old_values, self.affected_columns, self.indexes_to_recreate
        )

    def to_diff_tuple(self):
        return (self.operation_name, self.old_values, self.new_values, self.affected_columns)


def only_adds(old_values, new_values):
    """Whether the old values are among the new ones, in the same order."""
    return [value for value in new_values if value in old_values] == list(old_values)


def additions(old_values, new_values):
    """`(new value, old value that it is put beside)`; none for those behind the last old one."""
    old = list(old_values)
    waiting = iter(old)
    beside = next(waiting, None)
    for place, value in enumerate(new_values):
        if beside is None:
            yield from ((value, None) for value in new_values[place:])
            return
        if value == beside:
            beside = next(waiting, None)
        else:
            yield value, beside
