"""Operations that hold others: a script, its two directions, and what is done to one table."""

from .migrate_operation import MigrateOperation


class OpContainer(MigrateOperation):
    """Operations in a row."""

    def __init__(self, ops=()):
        self.ops = list(ops)

    def is_empty(self):
        return not self.ops

    def as_diffs(self):
        """`[("add_table", Table(...)), ...]`: what `compare_metadata()` returns."""
        diffs = []
        for operation in self.ops:
            if hasattr(operation, "ops"):
                diffs += operation.as_diffs()
            else:
                diffs.append(operation.to_diff_tuple())
        return diffs

    def _reversed(self):
        return [operation.reverse() for operation in self.ops][::-1]


class ModifyTableOps(OpContainer):
    """What is done to one table."""

    def __init__(self, table_name, ops, *, schema=None):
        super().__init__(ops)
        self.table_name = table_name
        self.schema = schema

    def reverse(self):
        return ModifyTableOps(self.table_name, self._reversed(), schema=self.schema)


class UpgradeOps(OpContainer):
    """`upgrade()`"""

    def __init__(self, ops=(), upgrade_token="upgrades"):
        super().__init__(ops)
        self.upgrade_token = upgrade_token

    def reverse_into(self, downgrade_ops):
        """Fills the operations of `downgrade()`."""
        downgrade_ops.ops[:] = self._reversed()
        return downgrade_ops

    def reverse(self):
        return self.reverse_into(DowngradeOps())


class DowngradeOps(OpContainer):
    """`downgrade()`"""

    def __init__(self, ops=(), downgrade_token="downgrades"):
        super().__init__(ops)
        self.downgrade_token = downgrade_token

    def reverse(self):
        return UpgradeOps(self._reversed())


class MigrationScript(MigrateOperation):
    """A revision's file, before it is written."""

    _needs_render = None

    def __init__(
        self, rev_id, upgrade_ops, downgrade_ops, *, message=None, imports=(), head=None, splice=None,
        branch_label=None, version_path=None, depends_on=None,
    ):
        self.rev_id = rev_id
        self.message = message
        self.imports = set(imports)
        self.head = head
        self.splice = splice
        self.branch_label = branch_label
        self.version_path = str(version_path).replace("\\", "/") if version_path else None
        self.depends_on = depends_on
        self.upgrade_ops = upgrade_ops
        self.downgrade_ops = downgrade_ops

    @property
    def upgrade_ops(self):
        return _single(self._upgrade_ops, "UpgradeOps", "upgrade_ops_list")

    @upgrade_ops.setter
    def upgrade_ops(self, given):
        self._upgrade_ops = _listed(given, UpgradeOps)

    @property
    def downgrade_ops(self):
        return _single(self._downgrade_ops, "DowngradeOps", "downgrade_ops_list")

    @downgrade_ops.setter
    def downgrade_ops(self, given):
        self._downgrade_ops = _listed(given, DowngradeOps)

    @property
    def upgrade_ops_list(self):
        """One for each `context.run_migrations()` of env.py."""
        return self._upgrade_ops

    @property
    def downgrade_ops_list(self):
        """One for each `context.run_migrations()` of env.py."""
        return self._downgrade_ops


def _single(listed, what, attribute):
    if len(listed) > 1:
        raise ValueError(
            f"This MigrationScript instance has a multiple-entry list for {what}; please use the {attribute} attribute."
        )
    return listed[0] if listed else None


def _listed(given, cls):
    listed = [] if given is None else list(given) if isinstance(given, (list, tuple)) else [given]
    if not all(isinstance(each, cls) for each in listed):
        raise AssertionError(f"{cls.__name__} expected")
    return listed
