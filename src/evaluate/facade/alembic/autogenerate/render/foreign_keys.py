"""`sa.ForeignKeyConstraint(['user_id'], ['users.id'], )`, `op.create_foreign_key()`"""

from .expressions import _render_dialect_kwargs_items
from .prefixes import (
    _alembic_autogenerate_prefix, _ident, _render_gen_name, _sqlalchemy_autogenerate_prefix, _user_defined_render,
)

_OPTIONS = ("onupdate", "ondelete", "initially", "deferrable", "use_alter", "match")


def _render_foreign_key(constraint, autogen_context, namespace_metadata):
    rendered = _user_defined_render("foreign_key", constraint, autogen_context)
    if rendered is not False:
        return rendered
    options = [f"name={_render_gen_name(autogen_context, constraint.name)!r}"] if constraint.name else []
    options += [f"{name}={getattr(constraint, name)!r}" for name in _OPTIONS if getattr(constraint, name)]
    options += _render_dialect_kwargs_items(autogen_context, constraint.dialect_kwargs)
    schema = None if namespace_metadata is None else namespace_metadata.schema
    columns = ", ".join(repr(_ident(fk.parent.name)) for fk in constraint.elements)
    referred = ", ".join(repr(_fk_colspec(fk, schema, namespace_metadata)) for fk in constraint.elements)
    prefix = _sqlalchemy_autogenerate_prefix(autogen_context)
    return f"{prefix}ForeignKeyConstraint([{columns}], [{referred}], {', '.join(options)})"


def _fk_colspec(fk, metadata_schema, namespace_metadata):
    """`app.users.id`: by the column's name, where the model gives its key."""
    schema, table, column = fk._tokens()
    if column is None and fk.parent is not None:
        column = fk.parent.key
    if metadata_schema is not None and schema is None:
        schema = metadata_schema
    key = table if schema is None else f"{schema}.{table}"
    if column is not None and not fk.link_to_name and fk.parent is not None and fk.parent.table is not None:
        known = None if namespace_metadata is None else namespace_metadata.tables.get(key)
        found = None if known is None else known.c.get(column)
        if found is not None:
            column = _ident(found.name)
    return f"{key}.{column}"


def _add_fk_constraint(autogen_context, op):
    constraint = op.to_constraint()
    arguments = [_render_gen_name(autogen_context, op.constraint_name)]
    if not autogen_context._has_batch:
        arguments.append(_ident(op.source_table))
    arguments.append(_ident(op.referent_table))
    arguments += [[_ident(column) for column in columns] for columns in (op.local_cols, op.remote_cols)]
    rendered = [repr(argument) for argument in arguments]
    names = ("referent_schema", *_OPTIONS)
    for name in names if autogen_context._has_batch else ("source_schema", *names):
        value = op.kw.get(name)
        if value is not None:
            rendered.append(f"{name}={value!r}")
    rendered += _render_dialect_kwargs_items(autogen_context, constraint.dialect_kwargs)
    return f"{_alembic_autogenerate_prefix(autogen_context)}create_foreign_key({', '.join(rendered)})"
