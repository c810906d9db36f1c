"""COMMENT ON TABLE and COMMENT ON COLUMN; an empty comment is none."""

from alembic.operations import ops
from alembic.util.dispatch import PriorityDispatchResult

from ..log import info


def _compare_column_comment(autogen_context, alter_column_op, schema, tname, cname, conn_col, metadata_col):
    found, wanted = conn_col.comment or None, metadata_col.comment or None
    if found is None and wanted is None:
        return PriorityDispatchResult.CONTINUE
    alter_column_op.existing_comment = found
    if found == wanted:
        return PriorityDispatchResult.CONTINUE
    alter_column_op.modify_comment = wanted
    info(__name__, "Detected column comment '%s.%s'", tname, cname)
    return PriorityDispatchResult.STOP


def _compare_table_comment(autogen_context, modify_table_ops, schema, tname, conn_table, metadata_table):
    if conn_table is None or metadata_table is None:
        # CREATE TABLE says it itself.
        return PriorityDispatchResult.CONTINUE
    found, wanted = conn_table.comment or None, metadata_table.comment or None
    if found == wanted:
        return PriorityDispatchResult.CONTINUE
    if wanted is None:
        operation = ops.DropTableCommentOp(tname, existing_comment=found, schema=schema)
    else:
        operation = ops.CreateTableCommentOp(tname, wanted, existing_comment=found, schema=schema)
    modify_table_ops.ops.append(operation)
    return PriorityDispatchResult.STOP


def setup(plugin):
    """`alembic.autogenerate.comments`"""
    plugin.add_autogenerate_comparator(_compare_column_comment, "column", "comments")
    plugin.add_autogenerate_comparator(_compare_table_comment, "table", "comments")
