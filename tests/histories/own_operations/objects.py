"""Views and functions that are replaced as a whole: the recipe of Alembic's cookbook."""

from alembic.operations import MigrateOperation, Operations


class ReplaceableObject:
    """A name, and what follows it in CREATE"""

    def __init__(self, name, sqltext):
        self.name = name
        self.sqltext = sqltext


class ReversibleOp(MigrateOperation):
    def __init__(self, target):
        self.target = target

    @classmethod
    def invoke_for_target(cls, operations, target):
        return operations.invoke(cls(target))

    def reverse(self):
        raise NotImplementedError()

    @classmethod
    def _get_object_from_version(cls, operations, ident):
        version, objname = ident.split(".")
        module = operations.get_context().script.get_revision(version).module
        return getattr(module, objname)

    @classmethod
    def replace(cls, operations, target, replaces=None, replace_with=None):
        if replaces:
            old = cls._get_object_from_version(operations, replaces)
            operations.invoke(cls(old).reverse())
            operations.invoke(cls(target))
        elif replace_with:
            new = cls._get_object_from_version(operations, replace_with)
            operations.invoke(cls(target).reverse())
            operations.invoke(cls(new))
        else:
            raise TypeError("replaces or replace_with is required")


@Operations.register_operation("create_view", "invoke_for_target")
@Operations.register_operation("replace_view", "replace")
class CreateViewOp(ReversibleOp):
    def reverse(self):
        return DropViewOp(self.target)


@Operations.register_operation("drop_view", "invoke_for_target")
class DropViewOp(ReversibleOp):
    def reverse(self):
        return CreateViewOp(self.target)


@Operations.register_operation("create_sp", "invoke_for_target")
@Operations.register_operation("replace_sp", "replace")
class CreateSPOp(ReversibleOp):
    def reverse(self):
        return DropSPOp(self.target)


@Operations.register_operation("drop_sp", "invoke_for_target")
class DropSPOp(ReversibleOp):
    def reverse(self):
        return CreateSPOp(self.target)


@Operations.implementation_for(CreateViewOp)
def create_view(operations, operation):
    operations.execute(f"CREATE VIEW {operation.target.name} AS {operation.target.sqltext}")


@Operations.implementation_for(DropViewOp)
def drop_view(operations, operation):
    operations.execute(f"DROP VIEW {operation.target.name}")


@Operations.implementation_for(CreateSPOp)
def create_sp(operations, operation):
    operations.execute(f"CREATE FUNCTION {operation.target.name} {operation.target.sqltext}")


@Operations.implementation_for(DropSPOp)
def drop_sp(operations, operation):
    operations.execute(f"DROP FUNCTION {operation.target.name}")


@Operations.register_operation("grant")
class GrantOp(MigrateOperation):
    """`op.grant("SELECT", "users", to="PUBLIC")`"""

    def __init__(self, right, table, to):
        self.right, self.table, self.to = right, table, to

    @classmethod
    def grant(cls, operations, right, table, *, to):
        return operations.invoke(cls(right, table, to))


@Operations.implementation_for(GrantOp)
def grant(operations, operation):
    quoted = operations.impl.dialect.identifier_preparer.quote(operation.table)
    operations.execute(f"GRANT {operation.right} ON {quoted} TO {operation.to}")
    return operation.table
