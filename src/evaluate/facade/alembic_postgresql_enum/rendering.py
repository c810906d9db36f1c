"""Operations on enums as the Python that a revision's file has."""

from alembic.autogenerate import renderers
from alembic.autogenerate.render import _alter_column

from .add_enum_values import AddEnumValuesOp, additions
from .column_types import CastingAlterColumnOp
from .configuration import get_configuration
from .enum_lifecycle import CreateEnumOp, DropEnumOp
from .sync_enum_values import SyncEnumValuesOp
from .table_reference import ColumnType


def _prefixes(autogen_context):
    options = autogen_context.opts
    return options.get("sqlalchemy_module_prefix", "sa."), options.get("alembic_module_prefix", "op.")


def _lifecycle(autogen_context, op, method):
    sa, alembic = _prefixes(autogen_context)
    given = [*map(repr, op.enum_values), f"name='{op.name}'"]
    if op.schema != autogen_context.inspector.default_schema_name:
        given.append(f"schema='{op.schema}'")
    return f"{sa}Enum({', '.join(given)}).{method}({alembic}get_bind())"


@renderers.dispatch_for(CreateEnumOp)
def _create(autogen_context, op):
    return _lifecycle(autogen_context, op, "create")


@renderers.dispatch_for(DropEnumOp)
def _drop(autogen_context, op):
    return _lifecycle(autogen_context, op, "drop")


def _opening(autogen_context, directive):
    config = get_configuration()
    comment = config.type_ignore_comment if config.add_type_ignore else ""
    return f"{_prefixes(autogen_context)[1]}{directive}({comment}"


@renderers.dispatch_for(AddEnumValuesOp)
def _add(autogen_context, op):
    lines = []
    found = list(additions(op.old_values, op.new_values))
    for value, beside in [*(each for each in found if each[1] is not None), *(each for each in found if each[1] is None)]:
        lines += [
            _opening(autogen_context, "add_enum_value"), f"    enum_schema={op.schema!r},",
            f"    enum_name={op.name!r},", f"    new_value={value!r},",
        ]
        if beside:
            lines.append(f"    before_value={beside!r},")
        lines.append(")")
    return "\n".join(lines)


@renderers.dispatch_for(SyncEnumValuesOp)
def _sync(autogen_context, op):
    imports = autogen_context.imports
    imports.add("from alembic_postgresql_enum import TableReference")
    if any(column.column_type is not ColumnType.COMMON for column in op.affected_columns):
        imports.add("from alembic_postgresql_enum import ColumnType")
    lines = [
        _opening(autogen_context, "sync_enum_values"), f"    enum_schema={op.schema!r},", f"    enum_name={op.name!r},",
        f"    new_values={op.new_values!r},", f"    affected_columns={op.affected_columns!r},",
        "    enum_values_to_rename=[],",
    ]
    if op.indexes_to_recreate:
        imports.add("from alembic_postgresql_enum.sql_commands.indexes import TableIndex")
        lines.append("    indexes_to_recreate=[")
        for name, definition in op.indexes_to_recreate:
            lines += [
                "        TableIndex(", f"            name={name!r},", f"            definition={definition!r},",
                "        ),",
            ]
        lines.append("    ],")
    return "\n".join([*lines, ")"])


@renderers.dispatch_for(CastingAlterColumnOp)
def _alter(autogen_context, op):
    text = _alter_column(autogen_context, op)
    using = op.kw.get("postgresql_using")
    return f"{text[:-1]},\n           postgresql_using='{using}')" if using else text
