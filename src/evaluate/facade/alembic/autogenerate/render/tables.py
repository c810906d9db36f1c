"""`op.create_table()`, `op.drop_table()`, their comments, and all that is done to one table."""

from .columns import _render_column
from .constraints import _render_constraint
from .prefixes import _alembic_autogenerate_prefix, _ident

# More arguments than that no call could have, once.
_MAX_ARGUMENTS = 255


def _add_table(autogen_context, op):
    table = op.to_table()
    arguments = [rendered for column in table.columns if (rendered := _render_column(column, autogen_context))]
    constraints = [
        _render_constraint(constraint, autogen_context, op._namespace_metadata) for constraint in table.constraints
    ]
    arguments += sorted(rendered for rendered in constraints if rendered is not None)
    listed = ",\n".join(arguments)
    if len(arguments) > _MAX_ARGUMENTS:
        listed = f"*[{listed}]"
    parts = [f"{_alembic_autogenerate_prefix(autogen_context)}create_table({_ident(op.table_name)!r}", listed]
    if op.schema:
        parts.append(f"schema={_ident(op.schema)!r}")
    if table.comment is not None:
        parts.append(f"comment={_ident(table.comment)!r}")
    if table.info:
        parts.append(f"info={table.info!r}")
    parts += [f"{name.replace(' ', '_')}={op.kw[name]!r}" for name in sorted(op.kw)]
    if table._prefixes:
        quoted = ", ".join(f"'{prefix}'" for prefix in table._prefixes)
        parts.append(f"prefixes=[{quoted}]")
    if op.if_not_exists is not None:
        parts.append(f"if_not_exists={bool(op.if_not_exists)!r}")
    return ",\n".join(parts) + "\n)"


def _drop_table(autogen_context, op):
    text = f"{_alembic_autogenerate_prefix(autogen_context)}drop_table({_ident(op.table_name)!r}"
    if op.schema:
        text += f", schema={_ident(op.schema)!r}"
    if op.if_exists is not None:
        text += f", if_exists={bool(op.if_exists)!r}"
    return text + ")"


def _render_modify_table(autogen_context, op):
    from .body import render_op

    if not op.ops:
        return []
    if not autogen_context.opts.get("render_as_batch"):
        return [line for each in op.ops for line in render_op(autogen_context, each)]
    with autogen_context._within_batch():
        lines = [line for each in op.ops for line in render_op(autogen_context, each)]
    return [f"with op.batch_alter_table({op.table_name!r}, schema={op.schema!r}) as batch_op:", *lines, ""]


def _render_create_table_comment(autogen_context, op):
    return _comment(autogen_context, op, "create_table_comment", [repr(op.comment)])


def _render_drop_table_comment(autogen_context, op):
    return _comment(autogen_context, op, "drop_table_comment", [])


def _comment(autogen_context, op, directive, arguments):
    arguments = [*arguments, f"existing_comment={op.existing_comment!r}"]
    if not autogen_context._has_batch:
        schema = None if op.schema is None else f"'{op.schema}'"
        arguments = [f"'{op.table_name}'", *arguments, f"schema={schema}"]
    listed = ",\n".join(f"    {argument}" for argument in arguments)
    return f"{_alembic_autogenerate_prefix(autogen_context)}{directive}(\n{listed}\n)"
