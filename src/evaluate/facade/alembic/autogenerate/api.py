"""`alembic.autogenerate.api`: comparisons that scripts ask for themselves."""

from alembic.operations import ops

from . import compare, render
from .context import AutogenContext
from .revision_context import RevisionContext

__all__ = ["AutogenContext", "RevisionContext", "compare_metadata", "produce_migrations", "render_python_code"]


def compare_metadata(context, metadata):
    """`[("add_table", Table(...)), ...]`"""
    return produce_migrations(context, metadata).upgrade_ops.as_diffs()


def produce_migrations(context, metadata):
    """The operations that make the database what `metadata` is, and those that lead back."""
    autogen_context = AutogenContext(context, metadata=metadata)
    script = ops.MigrationScript(None, ops.UpgradeOps(), ops.DowngradeOps())
    compare._populate_migration_script(autogen_context, script)
    return script


def render_python_code(
    up_or_down_op, sqlalchemy_module_prefix="sa.", alembic_module_prefix="op.", render_as_batch=False, imports=(),
    render_item=None, migration_context=None, user_module_prefix=None,
):
    """The body of `upgrade()` or `downgrade()` as text."""
    if migration_context is None:
        migration_context = _Unconnected()
    opts = {
        "sqlalchemy_module_prefix": sqlalchemy_module_prefix, "alembic_module_prefix": alembic_module_prefix,
        "render_item": render_item, "render_as_batch": render_as_batch, "user_module_prefix": user_module_prefix,
    }
    # Rendering compares nothing: whether there is a connection does not matter.
    context = AutogenContext(migration_context, opts=opts, autogenerate=False)
    context.imports = set(imports)
    return render._indent(render._render_cmd_body(up_or_down_op, context))


class _Unconnected:
    """A context that only renders."""

    bind = environment_context = script = None
    as_sql = False

    def __init__(self):
        from alembic.ddl.impl import PostgresqlImpl
        from sqlalchemy.dialects.postgresql.base import DIALECT

        self.opts = {}
        self.dialect = DIALECT
        self.impl = PostgresqlImpl(self)


def _render_migration_diffs(context, template_args):
    autogen_context = AutogenContext(context)
    upgrade_ops = ops.UpgradeOps()
    compare._produce_net_changes(autogen_context, upgrade_ops)
    script = ops.MigrationScript(None, upgrade_ops, upgrade_ops.reverse())
    render._render_python_into_templatevars(autogen_context, script, template_args)
