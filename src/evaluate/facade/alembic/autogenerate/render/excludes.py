"""`postgresql.ExcludeConstraint((sa.column('during'), '&&'), using='gist')`"""

from sqlalchemy.sql.elements import ColumnClause
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.text_clause import TextClause

from .expressions import _render_potential_expr
from .prefixes import (
    _alembic_autogenerate_prefix, _ident, _postgresql_autogenerate_prefix, _render_gen_name,
    _sqlalchemy_autogenerate_prefix, _user_defined_render,
)


def _render_inline_exclude_constraint(constraint, autogen_context, namespace_metadata):
    rendered = _user_defined_render("exclude", constraint, autogen_context)
    return _exclude_constraint(constraint, autogen_context, False) if rendered is False else rendered


def _exclude_constraint(constraint, autogen_context, alter):
    options = [f"{name}={str(getattr(constraint, name))!r}" for name in ("deferrable", "initially", "using")
               if getattr(constraint, name)]
    if alter and not autogen_context._has_batch and constraint.table.schema:
        options.append(f"schema={_ident(constraint.table.schema)!r}")
    if not alter and constraint.name:
        options.append(f"name={_render_gen_name(autogen_context, constraint.name)!r}")
    arguments = [
        f"({_element(constraint, expression, autogen_context)}, {operator!r})"
        for expression, operator in constraint.elements_and_operators
    ]
    if constraint.where is not None:
        arguments.append(f"where={_render_potential_expr(constraint.where, autogen_context)}")
    arguments += options
    if not alter:
        return f"{_postgresql_autogenerate_prefix(autogen_context)}ExcludeConstraint({', '.join(arguments)})"
    place = [repr(_render_gen_name(autogen_context, constraint.name))]
    if not autogen_context._has_batch:
        place.append(repr(_ident(constraint.table.name)))
    return (
        f"{_alembic_autogenerate_prefix(autogen_context)}create_exclude_constraint({', '.join([*place, *arguments])})"
    )


def _element(constraint, expression, autogen_context):
    """A column is named as one, text and functions are text."""
    if isinstance(expression, str):
        expression = constraint.columns[expression]
    if isinstance(expression, ColumnClause):
        literal = "literal_column" if getattr(expression, "is_literal", False) else "column"
        return f"{_sqlalchemy_autogenerate_prefix(autogen_context)}{literal}({_ident(expression.name)!r})"
    wrapped = isinstance(expression, (TextClause, FunctionElement))
    return _render_potential_expr(expression, autogen_context, wrap_in_element=wrapped)
