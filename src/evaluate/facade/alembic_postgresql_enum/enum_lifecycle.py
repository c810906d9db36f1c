"""Enums that appear and go."""

from alembic.operations import MigrateOperation


class EnumLifecycleOp(MigrateOperation):
    """`CREATE TYPE` or `DROP TYPE`"""

    operation_name = None

    def __init__(self, schema, name, enum_values):
        self.schema = schema
        self.name = name
        self.enum_values = enum_values

    def to_diff_tuple(self):
        return (self.operation_name, self.name, self.schema, self.enum_values)


class CreateEnumOp(EnumLifecycleOp):
    """`sa.Enum("sad", "ok", name="mood").create(op.get_bind())`"""

    operation_name = "create_enum"

    def reverse(self):
        return DropEnumOp(self.schema, self.name, self.enum_values)


class DropEnumOp(EnumLifecycleOp):
    """`sa.Enum("sad", "ok", name="mood").drop(op.get_bind())`"""

    operation_name = "drop_enum"

    def reverse(self):
        return CreateEnumOp(self.schema, self.name, self.enum_values)
