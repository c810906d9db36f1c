"""Foreign keys: by what they say, not by name."""

from alembic.operations import ops
from alembic.util.dispatch import PriorityDispatchResult
from sqlalchemy.sql.schema import BLANK_SCHEMA, Column, ForeignKeyConstraint, Table

from ..log import info
from .signatures import ForeignKeySignature

_LOGGER = "alembic.autogenerate.compare.constraints"
_TYPE = "foreign_key_constraint"


def _compare_foreign_keys(autogen_context, modify_table_ops, schema, tname, conn_table, metadata_table):
    if conn_table is None or metadata_table is None:
        # CREATE TABLE and DROP TABLE take them along.
        return PriorityDispatchResult.CONTINUE
    wanted = {
        each.unnamed: each
        for each in map(ForeignKeySignature, _in_order(metadata_table.foreign_key_constraints))
    }
    found = {each.unnamed: each for each in map(ForeignKeySignature, _reflected(autogen_context, schema, conn_table))}
    wanted_by_name = {each.name: each for each in wanted.values() if each.name}
    found_by_name = {each.name: each for each in found.values() if each.name}
    for key, signature in found.items():
        if key not in wanted:
            beside = wanted_by_name.get(signature.name)
            _changed(autogen_context, modify_table_ops, signature, beside, ops.DropConstraintOp, True)
    for key, signature in wanted.items():
        if key not in found:
            beside = found_by_name.get(signature.name)
            _changed(autogen_context, modify_table_ops, signature, beside, ops.CreateForeignKeyOp, False)
    return PriorityDispatchResult.CONTINUE


def _in_order(constraints):
    return sorted(constraints, key=lambda constraint: constraint._creation_order)


def _changed(autogen_context, modify_table_ops, signature, beside, operation, removed):
    compare_to = None if beside is None else beside.const
    if autogen_context.run_object_filters(signature.const, signature.name, _TYPE, removed, compare_to):
        modify_table_ops.ops.append(operation.from_constraint(signature.const))
        info(
            _LOGGER, "Detected %s foreign key (%s)(%s) on table %s%s", "removed" if removed else "added",
            ", ".join(signature.source_columns), ", ".join(signature.target_columns),
            f"{signature.source_schema}." if signature.source_schema else "", signature.source_table,
        )


def _reflected(autogen_context, schema, table):
    """The database's foreign keys as objects that know what they refer to."""
    parents = {"table_name": table.name, "schema_name": schema}
    facts = [
        each
        for each in autogen_context._reflected.facts(schema, table.name)["foreign_keys"]
        if autogen_context.run_name_filters(each["name"], _TYPE, dict(parents))
    ]
    return [_constraint(each, table) for each in facts]


def _constraint(facts, table):
    columns = facts["constrained_columns"]
    referred = _referred(facts, table)
    options = facts["options"]
    constraint = ForeignKeyConstraint(
        [table.c[name] for name in columns], [referred.c[name] for name in facts["referred_columns"]],
        name=facts["name"], **{name: options.get(name) for name in ("onupdate", "ondelete", "deferrable", "initially")},
    )
    if constraint.parent is None:
        table.append_constraint(constraint)
    return constraint


def _referred(facts, table):
    """The table at the other end, with the columns that matter."""
    schema, name = facts["referred_schema"], facts["referred_table"]
    known = table.metadata.tables.get(name if schema is None else f"{schema}.{name}")
    if known is None:
        known = Table(name, table.metadata, schema=BLANK_SCHEMA if schema is None else schema)
    for local, remote in zip(facts["constrained_columns"], facts["referred_columns"]):
        if remote not in known.c:
            known.append_column(Column(remote, table.c[local].type))
    return known
