"""`op.create_entity(view)`, `op.replace_entity(view)`, `op.drop_entity(view)`"""

from alembic.operations import MigrateOperation, Operations


class ReversibleOp(MigrateOperation):
    """An operation on an entity."""

    def __init__(self, target):
        self.target = target

    @classmethod
    def invoke_for_target(cls, operations, target):
        return operations.invoke(cls(target))

    @classmethod
    def invoke_for_target_optional_cascade(cls, operations, target, cascade=False):
        return operations.invoke(cls(target, cascade=cascade))


@Operations.register_operation("create_entity", "invoke_for_target")
class CreateOp(ReversibleOp):
    """`op.create_entity(view)`"""

    def reverse(self):
        return DropOp(self.target)

    def to_diff_tuple(self):
        return "create_entity", self.target.identity, str(self.target.to_sql_statement_create())

    def _carry_out(self, operations):
        operations.execute(self.target.to_sql_statement_create())


@Operations.register_operation("drop_entity", "invoke_for_target_optional_cascade")
class DropOp(ReversibleOp):
    """`op.drop_entity(view, cascade=True)`"""

    def __init__(self, target, cascade=False):
        super().__init__(target)
        self.cascade = cascade

    def reverse(self):
        return CreateOp(self.target)

    def to_diff_tuple(self):
        return "drop_entity", self.target.identity

    def _carry_out(self, operations):
        operations.execute(self.target.to_sql_statement_drop(cascade=self.cascade))


@Operations.register_operation("replace_entity", "invoke_for_target")
class ReplaceOp(ReversibleOp):
    """`op.replace_entity(view)`"""

    def reverse(self):
        return RevertOp(self.target)

    def to_diff_tuple(self):
        statements = [str(statement) for statement in self.target.to_sql_statement_create_or_replace()]
        return "replace_or_revert_entity", self.target.identity, str(statements)

    def _carry_out(self, operations):
        for statement in self.target.to_sql_statement_create_or_replace():
            operations.execute(statement)


class RevertOp(ReplaceOp):
    """The reverse of a replacement."""

    def reverse(self):
        raise NotImplementedError
