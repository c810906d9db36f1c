"""Types of columns."""

from alembic.util.dispatch import DispatchPriority, PriorityDispatchResult

from ..log import info


def _comparable(alter_column_op, tname, cname, conn_col, metadata_col):
    alter_column_op.existing_type = conn_col.type
    if conn_col.type._type_affinity.__name__ == "NullType":
        info(__name__, "Couldn't determine database type for column '%s.%s'", tname, cname)
        return False
    if metadata_col.type._type_affinity.__name__ == "NullType":
        info(__name__, "Column '%s.%s' has no type within the model; can't compare", tname, cname)
        return False
    return True


def _changed(alter_column_op, tname, cname, conn_col, metadata_col):
    alter_column_op.modify_type = metadata_col.type
    info(
        __name__, "Detected type change from %r to %r on '%s.%s'", conn_col.type, metadata_col.type, tname, cname
    )
    return PriorityDispatchResult.STOP


def _user_compare_type(autogen_context, alter_column_op, schema, tname, cname, conn_col, metadata_col):
    """`compare_type=`: `False`, or a function of env.py."""
    context = autogen_context.migration_context
    compare = context.opts.get("compare_type", True)
    if compare is False:
        return PriorityDispatchResult.STOP
    if not _comparable(alter_column_op, tname, cname, conn_col, metadata_col) or not callable(compare):
        return PriorityDispatchResult.CONTINUE
    differs = compare(context, conn_col, metadata_col, conn_col.type, metadata_col.type)
    if differs:
        return _changed(alter_column_op, tname, cname, conn_col, metadata_col)
    # None leaves it to PostgreSQL's comparison.
    return PriorityDispatchResult.STOP if differs is False else PriorityDispatchResult.CONTINUE


def _dialect_impl_compare_type(autogen_context, alter_column_op, schema, tname, cname, conn_col, metadata_col):
    if not _comparable(alter_column_op, tname, cname, conn_col, metadata_col):
        return PriorityDispatchResult.CONTINUE
    if autogen_context.migration_context.impl.compare_type(conn_col, metadata_col):
        return _changed(alter_column_op, tname, cname, conn_col, metadata_col)
    return PriorityDispatchResult.CONTINUE


def setup(plugin):
    """`alembic.autogenerate.types`"""
    plugin.add_autogenerate_comparator(_user_compare_type, "column", "types", priority=DispatchPriority.FIRST)
    plugin.add_autogenerate_comparator(_dialect_impl_compare_type, "column", "types", priority=DispatchPriority.LAST)
