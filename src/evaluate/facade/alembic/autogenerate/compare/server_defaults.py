"""Server defaults, generated columns and identities."""

import warnings

from alembic.util import sqla_compat
from alembic.util.dispatch import DispatchPriority, PriorityDispatchResult
from sqlalchemy.sql.schema.defaults import Computed, DefaultClause

from ..log import info

CONTINUE, STOP = PriorityDispatchResult.CONTINUE, PriorityDispatchResult.STOP


def _text(default):
    """A default's SQL with its literals."""
    if isinstance(default, DefaultClause):
        default = default.arg if isinstance(default.arg, str) else sqla_compat.directive_text(default.arg)
    return default if isinstance(default, str) else None


def _reflected_text(default):
    return default.arg.text if default else None


def _compare_computed_default(autogen_context, alter_column_op, schema, tname, cname, conn_col, metadata_col):
    """What a column computes can't be changed: a difference is only told."""
    wanted, found = metadata_col.server_default, conn_col.server_default
    if isinstance(found, Computed) and not isinstance(wanted, Computed):
        _warn_of_computed(tname, cname)
        return STOP
    if not isinstance(wanted, Computed):
        return CONTINUE
    plain = autogen_context.migration_context.impl._normalize_computed_default
    was = plain(sqla_compat.directive_text(found.sqltext)) if isinstance(found, Computed) else ""
    if plain(sqla_compat.directive_text(wanted.sqltext)) != was:
        _warn_of_computed(tname, cname)
    return STOP


def _warn_of_computed(tname, cname):
    warnings.warn(f"Computed default on {tname}.{cname} cannot be modified", stacklevel=4)


def _compare_identity_default(autogen_context, alter_column_op, schema, tname, cname, conn_col, metadata_col):
    wanted, found = metadata_col.server_default, conn_col.server_default
    if not sqla_compat._server_default_is_identity(wanted, found):
        return CONTINUE
    different, _, is_alter = autogen_context.migration_context.impl._compare_identity_default(wanted, found)
    if is_alter:
        alter_column_op.modify_server_default = wanted
        if different:
            info(
                __name__, "Detected server default on column '%s.%s': identity options attributes %s", tname, cname,
                sorted(different),
            )
            return STOP
    return CONTINUE


def _user_compare_server_default(autogen_context, alter_column_op, schema, tname, cname, conn_col, metadata_col):
    """`compare_server_default=`: `False`, or a function of env.py."""
    wanted, found = metadata_col.server_default, conn_col.server_default
    if wanted is None and found is None:
        return CONTINUE
    alter_column_op.existing_server_default = found
    context = autogen_context.migration_context
    compare = context.opts.get("compare_server_default", False)
    if compare is False:
        return STOP
    if not callable(compare):
        return CONTINUE
    differs = compare(context, conn_col, metadata_col, _reflected_text(found), wanted, _text(wanted))
    if differs:
        alter_column_op.modify_server_default = wanted
        info(
            __name__, "User defined function %s detected server default on column '%s.%s'", compare, tname, cname
        )
        return STOP
    return STOP if differs is False else CONTINUE


def _dialect_impl_compare_server_default(
    autogen_context, alter_column_op, schema, tname, cname, conn_col, metadata_col
):
    wanted, found = metadata_col.server_default, conn_col.server_default
    if wanted is None and found is None:
        return CONTINUE
    alter_column_op.existing_server_default = found
    if not all(default is None or isinstance(default, DefaultClause) for default in (wanted, found)):
        return CONTINUE
    impl = autogen_context.migration_context.impl
    if impl.compare_server_default(conn_col, metadata_col, _text(wanted), _reflected_text(found)):
        alter_column_op.modify_server_default = wanted
        info(__name__, "Dialect impl %s detected server default on column '%s.%s'", impl, tname, cname)
        return STOP
    return CONTINUE


def _setup_autoincrement(autogen_context, alter_column_op, schema, tname, cname, conn_col, metadata_col):
    if metadata_col.table._autoincrement_column is metadata_col or metadata_col.autoincrement is True:
        alter_column_op.kw["autoincrement"] = True
    elif metadata_col.autoincrement is False:
        alter_column_op.kw["autoincrement"] = False
    return CONTINUE


def setup(plugin):
    """`alembic.autogenerate.defaults`"""
    for function, priority in (
        (_user_compare_server_default, DispatchPriority.FIRST),
        (_compare_computed_default, DispatchPriority.MEDIUM),
        (_compare_identity_default, DispatchPriority.MEDIUM),
        (_setup_autoincrement, DispatchPriority.MEDIUM),
        (_dialect_impl_compare_server_default, DispatchPriority.LAST),
    ):
        plugin.add_autogenerate_comparator(function, "column", "server_default", priority=priority)
