"""The comparator: enums that are new, gone, or have other values."""

from alembic.autogenerate import comparators
from alembic.autogenerate.log import info
from alembic.operations.ops import CreateTableOp
from alembic.util import DispatchPriority

from . import rendering  # noqa: F401
from .add_enum_values import AddEnumValuesOp, only_adds
from .column_types import cast_to_enums, leave_types_to_others
from .configuration import get_configuration
from .declared import Declared, dependent_indexes, in_database
from .enum_lifecycle import CreateEnumOp, DropEnumOp
from .sync_enum_values import SyncEnumValuesOp

_CHANGES = "alembic.alembic_postgresql_enum.detection_of_changes"


@comparators.dispatch_for("schema", priority=DispatchPriority.LAST)
def compare_enums(autogen_context, upgrade_ops, schema_names):
    """After tables and columns have been compared."""
    config = get_configuration()
    connection, default = autogen_context.connection, autogen_context.inspector.default_schema_name
    leave_types_to_others(upgrade_ops)
    cast_to_enums(upgrade_ops)
    schemas = list(schema_names)
    for operation in upgrade_ops.ops:
        # A schema that is not there yet.
        if isinstance(operation, CreateTableOp) and operation.schema not in schemas:
            schemas.append(operation.schema)
    for schema in (default if name is None else name for name in schemas):
        found = in_database(connection, schema, config.include_name)
        declared = Declared(autogen_context.metadata, schema, default, config.include_name)
        _added(found, declared, schema, upgrade_ops)
        if config.drop_unused_enums:
            _unused(found, declared, schema, upgrade_ops)
        if config.detect_enum_values_changes:
            _changed(found, declared, schema, upgrade_ops, connection)


def _added(found, declared, schema, upgrade_ops):
    for name, values in declared.values.items():
        if name not in found:
            info(f"{_CHANGES}.enum_creation", "Detected added enum %r with values %r", name, values)
            # Before the tables that have it.
            upgrade_ops.ops.insert(0, CreateEnumOp(schema, name, values))


def _unused(found, declared, schema, upgrade_ops):
    for name, values in found.items():
        if name not in declared.values:
            info(f"{_CHANGES}.enum_deletion", "Detected unused enum %r with values %r", name, values)
            upgrade_ops.ops.append(DropEnumOp(schema, name, values))


def _changed(found, declared, schema, upgrade_ops, connection):
    in_any_order = get_configuration().ignore_enum_values_order
    for name, new in declared.values.items():
        old = found.get(name)
        if old is None or old == new or in_any_order and sorted(old) == sorted(new):
            continue
        info(
            f"{_CHANGES}.enum_alteration", "Detected changed enum values in %r\nWas: %r\nBecome: %r", name, list(old),
            list(new),
        )
        columns = declared.references(name, connection, upgrade_ops)
        if only_adds(old, new):
            made = AddEnumValuesOp(schema, name, list(old), list(new), columns)
        else:
            indexes = dependent_indexes(connection, schema, name)
            made = SyncEnumValuesOp(schema, name, list(old), list(new), columns, indexes)
        upgrade_ops.ops.append(made)
