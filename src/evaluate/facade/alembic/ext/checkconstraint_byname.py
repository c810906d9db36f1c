"""`autogenerate_plugins=["alembic.autogenerate.*", "alembic.ext.checkconstraint_byname"]`: named CHECKs, by name."""

from alembic.autogenerate.log import info
from alembic.operations import ops
from alembic.util import sqla_compat
from alembic.util.dispatch import PriorityDispatchResult
from sqlalchemy.sql.schema import CheckConstraint


def _compare_check_constraints(autogen_context, modify_table_ops, schema, tname, conn_table, metadata_table):
    if conn_table is None or metadata_table is None:
        return PriorityDispatchResult.CONTINUE
    wanted = {
        each.name: each
        for each in _checks(metadata_table)
        if isinstance(each.name, str) and sqla_compat.final_name(each) is not None
    }
    parents = {"table_name": tname, "schema_name": schema}
    accepted = {
        each["name"]
        for each in autogen_context._reflected.facts(schema, tname)["check_constraints"]
        if each["name"] is not None
        and autogen_context.run_name_filters(each["name"], "check_constraint", dict(parents))
    }
    found = {
        each.name: each
        for each in conn_table.constraints
        if isinstance(each, CheckConstraint) and each.name in accepted
    }
    for name in sorted(found.keys() - wanted.keys()):
        if autogen_context.run_object_filters(found[name], name, "check_constraint", True, None):
            modify_table_ops.ops.append(ops.DropConstraintOp.from_constraint(found[name]))
            info(__name__, "Detected removed check constraint %r on table %r", name, tname)
    for name in sorted(wanted.keys() & found.keys()):
        _compared(autogen_context, modify_table_ops, tname, wanted[name], found[name])
    for name in sorted(wanted.keys() - found.keys()):
        if autogen_context.run_object_filters(wanted[name], name, "check_constraint", False, None):
            modify_table_ops.ops.append(ops.AddConstraintOp.from_constraint(wanted[name]))
            info(__name__, "Detected added check constraint %r on table %r", name, tname)
    return PriorityDispatchResult.CONTINUE


def _checks(table):
    """Those of the table, and those that its columns were given."""
    given = [*table.constraints, *(check for column in table.columns for check in column.constraints)]
    return [each for each in given if isinstance(each, CheckConstraint)]


def _compared(autogen_context, modify_table_ops, tname, wanted, found):
    result = autogen_context.migration_context.impl.compare_check_constraint(wanted, found)
    if result.is_skip:
        info(
            __name__, "Cannot compare check constraint %r, assuming equal and skipping. %s", wanted.name, result.message
        )
    elif result.is_different and autogen_context.run_object_filters(
        wanted, wanted.name, "check_constraint", False, found
    ):
        info(
            __name__, "Detected changed check constraint %r on table %r: %s", wanted.name, tname, result.message
        )
        modify_table_ops.ops += [
            ops.DropConstraintOp.from_constraint(found), ops.AddConstraintOp.from_constraint(wanted),
        ]


def setup(plugin):
    """`alembic.ext.checkconstraint_byname`"""
    plugin.add_autogenerate_comparator(_compare_check_constraints, "table", "checkconstraints")
