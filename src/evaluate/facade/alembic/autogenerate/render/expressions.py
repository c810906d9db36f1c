"""`sa.text('now()')`, `sa.literal_column('lower(name)')`: SQL and values within directives."""

import re

from sqlalchemy.sql.elements import ClauseElement, Label
from sqlalchemy.sql.schema.columns import Column
from sqlalchemy.sql.schema.defaults import Computed, DefaultClause, FetchedValue, Identity

from .prefixes import _ident, _sqlalchemy_autogenerate_prefix, _user_defined_render


def _render_potential_expr(value, autogen_context, *, wrap_in_element=True, is_server_default=False, is_index=False):
    """A value of an option: SQL is wrapped, columns are named, all else is written as Python writes it."""
    while hasattr(value, "__clause_element__"):
        value = value.__clause_element__()
    if isinstance(value, (list, tuple)):
        rendered = [_render_potential_expr(item, autogen_context) for item in value]
        if isinstance(value, tuple):
            return f"({', '.join(rendered)}{',' if len(rendered) == 1 else ''})"
        return f"[{', '.join(rendered)}]"
    if isinstance(value, Column):
        return repr(_ident(value.name))
    if not isinstance(value, ClauseElement):
        return repr(value)
    sql = autogen_context.migration_context.impl.render_ddl_sql_expr(
        value, is_server_default=is_server_default, is_index=is_index
    )
    if not wrap_in_element:
        return repr(sql)
    element = "literal_column" if is_index else "text"
    text = f"{_sqlalchemy_autogenerate_prefix(autogen_context)}{element}({sql!r})"
    if is_index and isinstance(value, Label) and type(value.name) is str:
        return f"{text}.label({value.name!r})"
    return text


def _render_dialect_kwargs_items(autogen_context, dialect_kwargs):
    return [f"{key}={_render_potential_expr(value, autogen_context)}" for key, value in dialect_kwargs.items()]


def _render_server_default(default, autogen_context, repr_=True):
    """`server_default=sa.text('now()')`, `sa.Computed('a + b', )`"""
    rendered = _user_defined_render("server_default", default, autogen_context)
    if rendered is not False:
        return rendered
    if isinstance(default, Computed):
        return _render_computed(default, autogen_context)
    if isinstance(default, Identity):
        return _render_identity(default, autogen_context)
    if isinstance(default, DefaultClause):
        if not isinstance(default.arg, str):
            return _render_potential_expr(default.arg, autogen_context, is_server_default=True)
        default = default.arg
    elif isinstance(default, FetchedValue):
        return f"{_sqlalchemy_autogenerate_prefix(autogen_context)}FetchedValue()"
    if isinstance(default, str) and repr_:
        default = repr(re.sub(r"^'|'$", "", _ident(default)))
    return default


def _render_computed(computed, autogen_context):
    text = _render_potential_expr(computed.sqltext, autogen_context, wrap_in_element=False)
    persisted = "" if computed.persisted is None else f"persisted={computed.persisted}"
    return f"{_sqlalchemy_autogenerate_prefix(autogen_context)}Computed({text}, {persisted})"


def _render_identity(identity, autogen_context):
    from alembic.ddl.compare_defaults import identity_options

    options = ", ".join(f"{name}={value}" for name, value in identity_options(identity).items())
    return f"{_sqlalchemy_autogenerate_prefix(autogen_context)}Identity({options})"
