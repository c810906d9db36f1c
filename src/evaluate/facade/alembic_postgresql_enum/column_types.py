"""What becomes of Alembic's own operations: enums are created beside the tables, and columns are cast to them."""

import sqlalchemy
from alembic.autogenerate.log import info
from alembic.operations import ops
from sqlalchemy.dialects import postgresql

from .declared import is_enum

_UNCREATED = "alembic.alembic_postgresql_enum.add_create_type_false"
_USING = "alembic.alembic_postgresql_enum.add_postgres_using_to_text"


class Uncreated(postgresql.ENUM):
    """`postgresql.ENUM("sad", "ok", name="mood", create_type=False)`"""

    __module__ = "sqlalchemy.dialects.postgresql"

    def __repr__(self):
        written = super().__repr__().replace(type(self).__name__, "ENUM", 1)
        return f"{written[:-1]}, create_type=False)".replace(", metadata=MetaData()", "")


class CastingAlterColumnOp(ops.AlterColumnOp):
    """`op.alter_column(..., postgresql_using="mood::text::mood")`; the way back has none."""

    def reverse(self):
        made = super().reverse()
        made.kw.pop("postgresql_using", None)
        made.__class__ = CastingAlterColumnOp
        return made


def leave_types_to_others(upgrade_ops):
    """`create_type=False` for the enums of columns and tables that come and go."""
    for operation in _flat(upgrade_ops):
        if isinstance(operation, ops.AddColumnOp):
            _leave(operation.column)
        elif isinstance(operation, ops.DropColumnOp):
            _leave(operation._reverse.column)
        elif isinstance(operation, (ops.CreateTableOp, ops.DropTableOp)):
            created = operation if isinstance(operation, ops.CreateTableOp) else operation._reverse
            for column in created.columns:
                if isinstance(column, sqlalchemy.Column):
                    _leave(column)


def _flat(upgrade_ops):
    for operation in upgrade_ops.ops:
        if isinstance(operation, ops.ModifyTableOps):
            yield from operation.ops
        else:
            yield operation


def _leave(column):
    if isinstance(column.type, sqlalchemy.ARRAY):
        column.type.item_type = _uncreated(column.type.item_type)
    else:
        column.type = _uncreated(column.type)


def _uncreated(type_):
    if type(type_) is sqlalchemy.Enum and type_.native_enum:
        info(_UNCREATED, "%r converted into postgresql.ENUM", type_)
        # The package goes by way of the text, with what that does to a name that has Enum in it.
        type_ = eval(repr(type_).replace("Enum", "postgresql.ENUM"), {"postgresql": postgresql})
    if isinstance(type_, postgresql.ENUM):
        if type_.create_type:
            info(_UNCREATED, "create_type=False injected into %r", type_)
        type_.__class__ = Uncreated
    return type_


def cast_to_enums(upgrade_ops):
    """`postgresql_using=` where a column becomes an enum that was text, or another enum."""
    for group in upgrade_ops.ops:
        if not isinstance(group, ops.ModifyTableOps):
            continue
        for operation in group.ops:
            if not isinstance(operation, ops.AlterColumnOp) or not is_enum(operation.modify_type):
                continue
            if is_enum(operation.existing_type):
                _cast(operation, "::text::")
            elif isinstance(operation.existing_type, sqlalchemy.String):
                _cast(operation, "::")


def _cast(operation, way):
    operation.kw["postgresql_using"] = f"{operation.column_name}{way}{operation.modify_type.name}"
    info(_USING, "postgresql_using added to %r.%r alteration", operation.table_name, operation.column_name)
    operation.__class__ = CastingAlterColumnOp
