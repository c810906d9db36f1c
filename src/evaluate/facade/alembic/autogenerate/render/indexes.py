"""`op.create_index()`, `op.drop_index()`"""

from sqlalchemy.sql.schema.columns import Column

from .expressions import _render_dialect_kwargs_items, _render_potential_expr
from .prefixes import _alembic_autogenerate_prefix, _ident, _render_gen_name


def _get_index_rendered_expressions(index, autogen_context):
    return [
        repr(_ident(expression.name))
        if isinstance(expression, Column)
        else _render_potential_expr(expression, autogen_context, is_index=True)
        for expression in index.expressions
    ]


def _add_index(autogen_context, op):
    index = op.to_index()
    arguments = [repr(_render_gen_name(autogen_context, index.name))]
    if not autogen_context._has_batch:
        arguments.append(repr(_ident(index.table.name)))
    arguments.append(f"[{', '.join(_get_index_rendered_expressions(index, autogen_context))}]")
    arguments.append(f"unique={index.unique or False!r}")
    if not autogen_context._has_batch and index.table.schema:
        arguments.append(f"schema={_ident(index.table.schema)!r}")
    arguments += _render_dialect_kwargs_items(autogen_context, index.dialect_kwargs)
    if op.if_not_exists is not None:
        arguments.append(f"if_not_exists={bool(op.if_not_exists)!r}")
    return f"{_alembic_autogenerate_prefix(autogen_context)}create_index({', '.join(arguments)})"


def _drop_index(autogen_context, op):
    index = op.to_index()
    arguments = [repr(_render_gen_name(autogen_context, op.index_name))]
    if not autogen_context._has_batch:
        arguments.append(f"table_name={_ident(op.table_name)!r}")
        if op.schema:
            arguments.append(f"schema={_ident(op.schema)!r}")
    arguments += _render_dialect_kwargs_items(autogen_context, index.dialect_kwargs)
    if op.if_exists is not None:
        arguments.append(f"if_exists={bool(op.if_exists)!r}")
    return f"{_alembic_autogenerate_prefix(autogen_context)}drop_index({', '.join(arguments)})"
