"""The comparisons of models and database, each in a plugin of its own."""

from alembic.ext import checkconstraint_byname
from alembic.runtime.plugins import Plugin
from alembic.util.dispatch import PriorityDispatcher

from .. import late
from . import comments, constraints, schema, server_defaults, tables, types

# For `@comparators.dispatch_for("schema")` of scripts and packages.
comparators = PriorityDispatcher()


def _populate_migration_script(autogen_context, migration_script):
    upgrade_ops = migration_script.upgrade_ops_list[-1]
    _produce_net_changes(autogen_context, upgrade_ops)
    upgrade_ops.reverse_into(migration_script.downgrade_ops_list[-1])


def _produce_net_changes(autogen_context, upgrade_ops):
    dispatch = autogen_context.comparators.dispatch("autogenerate", qualifier=autogen_context.dialect.name)
    dispatch(autogen_context, upgrade_ops)


for _module, _name in (
    (schema, "alembic.autogenerate.schemas"),
    (tables, "alembic.autogenerate.tables"),
    (types, "alembic.autogenerate.types"),
    (constraints, "alembic.autogenerate.constraints"),
    (server_defaults, "alembic.autogenerate.defaults"),
    (comments, "alembic.autogenerate.comments"),
    # Has to be asked for by name.
    (checkconstraint_byname, "alembic.ext.checkconstraint_byname"),
):
    Plugin.setup_plugin_from_module(_module, _name)

late.load()
