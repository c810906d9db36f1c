"""Indexes, UNIQUE constraints, foreign keys and NOT NULL."""

from alembic.util import sqla_compat
from alembic.util.dispatch import PriorityDispatchResult

from ..log import info
from .foreign_keys import _compare_foreign_keys
from .indexes_and_uniques import _compare_indexes_and_uniques


def _compare_nullable(autogen_context, alter_column_op, schema, tname, cname, conn_col, metadata_col):
    wanted, found = metadata_col.nullable, conn_col.nullable
    alter_column_op.existing_nullable = found
    if found is wanted:
        return PriorityDispatchResult.CONTINUE
    defaults = (metadata_col.server_default, conn_col.server_default)
    unsaid = metadata_col._user_defined_nullable == "null_unspecified"
    if sqla_compat._server_default_is_computed(*defaults) and unsaid or sqla_compat._server_default_is_identity(*defaults):
        info(__name__, "Ignoring nullable change on identity column '%s.%s'", tname, cname)
        return PriorityDispatchResult.CONTINUE
    alter_column_op.modify_nullable = wanted
    info(__name__, "Detected %s on column '%s.%s'", "NULL" if wanted else "NOT NULL", tname, cname)
    return PriorityDispatchResult.STOP


def setup(plugin):
    """`alembic.autogenerate.constraints`"""
    plugin.add_autogenerate_comparator(_compare_indexes_and_uniques, "table", "indexes")
    plugin.add_autogenerate_comparator(_compare_foreign_keys, "table", "foreignkeys")
    plugin.add_autogenerate_comparator(_compare_nullable, "column", "nullable")

