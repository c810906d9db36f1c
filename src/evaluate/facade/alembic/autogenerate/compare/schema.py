"""Which schemas are compared."""

from alembic.util.dispatch import PriorityDispatchResult


def _produce_net_changes(autogen_context, upgrade_ops):
    schemas = [None]
    if autogen_context.opts.get("include_schemas"):
        inspector = autogen_context.inspector
        default = inspector.default_schema_name
        schemas += sorted(
            name for name in inspector.get_schema_names() if name not in ("information_schema", default)
        )
    schemas = [name for name in schemas if autogen_context.run_name_filters(name, "schema", {})]
    dispatch = autogen_context.comparators.dispatch("schema", qualifier=autogen_context.dialect.name)
    dispatch(autogen_context, upgrade_ops, schemas)
    return PriorityDispatchResult.CONTINUE


def setup(plugin):
    """`alembic.autogenerate.schemas`"""
    plugin.add_autogenerate_comparator(_produce_net_changes, "autogenerate")
