"""Constraints: within `op.create_table()`, and as directives of their own."""

import warnings

from sqlalchemy.dialects.postgresql.ext import ExcludeConstraint
from sqlalchemy.sql.schema import CheckConstraint, ForeignKeyConstraint, PrimaryKeyConstraint, UniqueConstraint

from alembic.util.dispatch import Dispatcher

from .excludes import _exclude_constraint, _render_inline_exclude_constraint
from .expressions import _render_dialect_kwargs_items, _render_potential_expr
from .foreign_keys import _render_foreign_key
from .prefixes import (
    _alembic_autogenerate_prefix, _ident, _render_gen_name, _sqlalchemy_autogenerate_prefix, _user_defined_render,
)

_constraint_renderers = Dispatcher()


def _render_constraint(constraint, autogen_context, namespace_metadata):
    """A constraint within `op.create_table()`; `None` for one that its column's type brings along."""
    try:
        renderer = _constraint_renderers.dispatch(constraint)
    except ValueError:
        warnings.warn(f"No renderer is established for object {constraint!r}", stacklevel=2)
        return f"[Unknown Python object {constraint!r}]"
    return renderer(constraint, autogen_context, namespace_metadata)


def _named(autogen_context, constraint):
    return [f"name={_render_gen_name(autogen_context, constraint.name)!r}"] if constraint.name else []


@_constraint_renderers.dispatch_for(PrimaryKeyConstraint)
def _render_primary_key(constraint, autogen_context, namespace_metadata):
    rendered = _user_defined_render("primary_key", constraint, autogen_context)
    if rendered is not False:
        return rendered
    if not len(constraint.columns):
        return None
    arguments = [repr(_ident(column.name)) for column in constraint.columns] + _named(autogen_context, constraint)
    return f"{_sqlalchemy_autogenerate_prefix(autogen_context)}PrimaryKeyConstraint({', '.join(arguments)})"


@_constraint_renderers.dispatch_for(UniqueConstraint)
def _render_unique_constraint(constraint, autogen_context, namespace_metadata):
    rendered = _user_defined_render("unique", constraint, autogen_context)
    return _uq_constraint(constraint, autogen_context, False) if rendered is False else rendered


@_constraint_renderers.dispatch_for(CheckConstraint)
def _render_check_constraint(constraint, autogen_context, namespace_metadata):
    rendered = _user_defined_render("check", constraint, autogen_context)
    if rendered is not False:
        return rendered
    if constraint._type_bound:
        return None
    arguments = [
        _render_potential_expr(constraint.sqltext, autogen_context, wrap_in_element=False),
        *_named(autogen_context, constraint),
        *_render_dialect_kwargs_items(autogen_context, constraint.dialect_kwargs),
    ]
    return f"{_sqlalchemy_autogenerate_prefix(autogen_context)}CheckConstraint({', '.join(arguments)})"


_constraint_renderers.dispatch_for(ForeignKeyConstraint)(_render_foreign_key)
_constraint_renderers.dispatch_for(ExcludeConstraint)(_render_inline_exclude_constraint)


def _uq_constraint(constraint, autogen_context, alter):
    options = [
        f"{name}={getattr(constraint, name)!r}" for name in ("deferrable", "initially") if getattr(constraint, name)
    ]
    if alter and not autogen_context._has_batch and constraint.table.schema:
        options.append(f"schema={_ident(constraint.table.schema)!r}")
    if not alter:
        options += _named(autogen_context, constraint)
    options += _render_dialect_kwargs_items(autogen_context, constraint.dialect_kwargs)
    columns = [_ident(column.name) for column in constraint.columns]
    if not alter:
        arguments = [*map(repr, columns), *options]
        return f"{_sqlalchemy_autogenerate_prefix(autogen_context)}UniqueConstraint({', '.join(arguments)})"
    arguments = [repr(_render_gen_name(autogen_context, constraint.name))]
    if not autogen_context._has_batch:
        arguments.append(repr(_ident(constraint.table.name)))
    arguments += [repr(columns), *options]
    return f"{_alembic_autogenerate_prefix(autogen_context)}create_unique_constraint({', '.join(arguments)})"


def _add_unique_constraint(autogen_context, op):
    return [_uq_constraint(op.to_constraint(), autogen_context, True)]


def _add_exclude_constraint(autogen_context, op):
    return _exclude_constraint(op.to_constraint(), autogen_context, True)


def _add_pk_constraint(autogen_context, op):
    raise NotImplementedError


def _add_check_constraint(autogen_context, op):
    constraint = op.to_constraint()
    arguments = [repr(_render_gen_name(autogen_context, op.constraint_name))]
    if not autogen_context._has_batch:
        arguments.append(repr(_ident(op.table_name)))
    arguments.append(_render_potential_expr(constraint.sqltext, autogen_context, wrap_in_element=False))
    if not autogen_context._has_batch and op.schema:
        arguments.append(f"schema={_ident(op.schema)!r}")
    arguments += _render_dialect_kwargs_items(autogen_context, constraint.dialect_kwargs)
    return f"{_alembic_autogenerate_prefix(autogen_context)}create_check_constraint({', '.join(arguments)})"


_UNNAMED = [
    "# WARNING: constraint name is None; this directive will fail as",
    "# rendered.  Add a name, or use a naming convention; see",
    "# https://alembic.sqlalchemy.org/en/latest/naming.html",
]


def _drop_constraint(autogen_context, op):
    name = _render_gen_name(autogen_context, op.constraint_name)
    arguments = [repr(name)]
    if not autogen_context._has_batch:
        arguments.append(repr(_ident(op.table_name)))
        if op.schema:
            arguments.append(f"schema={_ident(op.schema)!r}")
    if op.constraint_type:
        arguments.append(f"type_={_ident(op.constraint_type)!r}")
    if op.if_exists is not None:
        arguments.append(f"if_exists={op.if_exists}")
    directive = f"{_alembic_autogenerate_prefix(autogen_context)}drop_constraint({', '.join(arguments)})"
    if name is not None:
        return [directive]
    warnings.warn(
        "Autogenerate rendered a drop_constraint() directive for an unnamed constraint on table "
        f"{op.table_name!r}; the migration will fail unless a constraint name is added to the directive.  Consider using "
        "a naming convention so that constraint names are known ahead of time.",
        stacklevel=2,
    )
    return [*_UNNAMED, directive]
