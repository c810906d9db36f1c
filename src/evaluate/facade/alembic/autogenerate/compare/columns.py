"""Columns of a table that is on both sides."""

from contextlib import contextmanager

from alembic.operations import ops

from ..log import info

# Alembic compares columns in its module of tables, and logs them under that name.
_LOGGER = "alembic.autogenerate.compare.tables"


@contextmanager
def compare_columns(schema, tname, conn_table, metadata_table, modify_table_ops, autogen_context):
    """New and changed columns before what the table has else, columns that are gone after it."""
    name = f"{schema}.{tname}" if schema else tname
    wanted = {column.name: column for column in metadata_table.c if not column.system}
    parents = {"table_name": tname, "schema_name": schema}
    found = {
        column.name: column
        for column in conn_table.c
        if autogen_context.run_name_filters(column.name, "column", dict(parents))
    }
    for cname, column in wanted.items():
        if cname not in found and autogen_context.run_object_filters(column, cname, "column", False, None):
            modify_table_ops.ops.append(ops.AddColumnOp.from_column_and_tablename(schema, tname, column))
            info(_LOGGER, "Detected added column '%s.%s'", name, cname)
    compare = autogen_context.comparators.dispatch("column", qualifier=autogen_context.dialect.name)
    for cname, column in wanted.items():
        if cname not in found:
            continue
        if autogen_context.run_object_filters(column, cname, "column", False, found[cname]):
            altered = ops.AlterColumnOp(tname, cname, schema=schema)
            compare(autogen_context, altered, schema, tname, cname, found[cname], column)
            if altered.has_changes():
                modify_table_ops.ops.append(altered)
    yield
    for cname, column in found.items():
        if cname not in wanted and autogen_context.run_object_filters(column, cname, "column", True, None):
            if metadata_table._unknown_parts:
                from _absent.tables import refuse_removed

                refuse_removed(name, cname, metadata_table._unknown_parts)
            modify_table_ops.ops.append(ops.DropColumnOp.from_column_and_tablename(schema, tname, column))
            info(_LOGGER, "Detected removed column '%s.%s'", name, cname)
