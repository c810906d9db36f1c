"""`sa.Column(...)`, `op.add_column()`, `op.drop_column()`, `op.alter_column()`"""

from sqlalchemy.sql.schema.defaults import Computed, Identity

from .expressions import _render_potential_expr, _render_server_default
from .prefixes import _alembic_autogenerate_prefix, _ident, _sqlalchemy_autogenerate_prefix, _user_defined_render
from .types import _repr_type

_INDENT = ",\n" + " " * 11


def _render_column(column, autogen_context):
    rendered = _user_defined_render("column", column, autogen_context)
    if rendered is not False:
        return rendered
    items, options = [], []
    if column.server_default:
        default = _render_server_default(column.server_default, autogen_context)
        if default:
            if isinstance(column.server_default, (Computed, Identity)):
                items.append(default)
            else:
                options.append(f"server_default={default}")
    if column.autoincrement is not None and column.autoincrement != "auto":
        options.append(f"autoincrement={column.autoincrement}")
    if column.nullable is not None:
        options.append(f"nullable={column.nullable}")
    if column.system:
        options.append(f"system={column.system}")
    if column.comment is not None:
        options.append(f"comment={column.comment!r}")
    for key, value in column.dialect_kwargs.items():
        options.append(f"{key}={_render_potential_expr(value, autogen_context)}")
    prefix = _sqlalchemy_autogenerate_prefix(autogen_context)
    between = "".join(f"{item}, " for item in items)
    type_ = _repr_type(column.type, autogen_context)
    return f"{prefix}Column({_ident(column.name)!r}, {type_}, {between}{', '.join(options)})"


def _add_column(autogen_context, op):
    prefix = _alembic_autogenerate_prefix(autogen_context)
    column = _render_column(op.column, autogen_context)
    if autogen_context._has_batch:
        return f"{prefix}add_column({column})"
    text = f"{prefix}add_column({op.table_name!r}, {column}"
    if op.schema:
        text += f", schema={op.schema!r}"
    if op.if_not_exists is not None:
        text += f", if_not_exists={op.if_not_exists!r}"
    return text + ")"


def _drop_column(autogen_context, op):
    prefix = _alembic_autogenerate_prefix(autogen_context)
    if autogen_context._has_batch:
        return f"{prefix}drop_column({_ident(op.column_name)!r})"
    text = f"{prefix}drop_column({_ident(op.table_name)!r}, {_ident(op.column_name)!r}"
    if op.schema:
        text += f", schema={_ident(op.schema)!r}"
    if op.if_exists is not None:
        text += f", if_exists={op.if_exists!r}"
    return text + ")"


def _alter_column(autogen_context, op):
    text = f"{_alembic_autogenerate_prefix(autogen_context)}alter_column("
    if not autogen_context._has_batch:
        text += f"{op.table_name!r}, "
    return text + _INDENT.join([repr(op.column_name), *_changes(autogen_context, op)]) + ")"


def _changes(autogen_context, op):
    """The keywords of `op.alter_column()`, in Alembic's order."""
    if op.existing_type is not None:
        yield f"existing_type={_repr_type(op.existing_type, autogen_context)}"
    if op.modify_server_default is not False:
        yield f"server_default={_render_server_default(op.modify_server_default, autogen_context)}"
    if op.modify_name is not None:
        yield f"new_column_name={op.modify_name!r}"
    if op.modify_type is not None:
        yield f"type_={_repr_type(op.modify_type, autogen_context)}"
    if op.modify_nullable is not None:
        yield f"nullable={op.modify_nullable!r}"
    if op.modify_comment is not False:
        yield f"comment={op.modify_comment!r}"
    if op.existing_comment is not None:
        yield f"existing_comment={op.existing_comment!r}"
    if op.modify_nullable is None and op.existing_nullable is not None:
        yield f"existing_nullable={op.existing_nullable!r}"
    autoincrement = op.kw.get("autoincrement")
    if autoincrement is not None:
        yield f"autoincrement={autoincrement!r}"
    if op.modify_server_default is False and op.existing_server_default:
        yield f"existing_server_default={_render_server_default(op.existing_server_default, autogen_context)}"
    if op.schema and not autogen_context._has_batch:
        yield f"schema={op.schema!r}"
