"""`sa.String(length=50)`, `postgresql.ARRAY(sa.Integer())`: types as Python."""

import re

from .expressions import _render_potential_expr
from .prefixes import (
    _ident, _postgresql_autogenerate_prefix, _sqlalchemy_autogenerate_prefix, _user_autogenerate_prefix,
    _user_defined_render,
)

_DIALECTS = "sqlalchemy.dialects."


def _repr_type(type_, autogen_context, _skip_variants=False):
    """A type, with the import that it needs."""
    rendered = _user_defined_render("type", type_, autogen_context)
    if rendered is not False:
        return rendered
    by_impl = autogen_context.migration_context.impl.render_type(type_, autogen_context)
    module = type(type_).__module__
    if type_._variant_mapping and not _skip_variants:
        return _render_Variant_type(type_, autogen_context)
    if module.startswith(_DIALECTS):
        dialect = module.removeprefix(_DIALECTS).partition(".")[0]
        autogen_context.imports.add(f"from sqlalchemy.dialects import {dialect}")
        return by_impl or f"{dialect}.{type_!r}"
    if by_impl:
        return by_impl
    if module.startswith("sqlalchemy."):
        if type_.__visit_name__ == "ARRAY":
            return _render_ARRAY_type(type_, autogen_context)
        return f"{_sqlalchemy_autogenerate_prefix(autogen_context)}{type_!r}"
    return f"{_user_autogenerate_prefix(autogen_context, type_)}{type_!r}"


def _render_Variant_type(type_, autogen_context):
    text = _repr_type(type_, autogen_context, _skip_variants=True)
    for dialect, variant in sorted(type_._variant_mapping.items(), key=lambda item: item[0]):
        text += f".with_variant({_repr_type(variant, autogen_context, _skip_variants=True)}, {dialect!r})"
    return text


def _render_ARRAY_type(type_, autogen_context):
    return _render_type_w_subtype(type_, autogen_context, "item_type", r"(.+?\()")


def _render_type_w_subtype(type_, autogen_context, attrname, regexp, prefix=None):
    """A type with another one in it, each with its prefix; `False` or `None` where there is none."""
    inner = getattr(type_, attrname, None)
    if inner is None:
        return False
    escaped = re.sub(r"([\(\)])", r"\\\1", repr(inner))
    text = re.sub(regexp + escaped, r"\1" + _repr_type(inner, autogen_context), repr(type_))
    if prefix:
        return prefix + text
    module = type(type_).__module__
    if module.startswith(_DIALECTS):
        return f"{module.removeprefix(_DIALECTS).partition('.')[0]}.{text}"
    if module.startswith("sqlalchemy"):
        return f"{_sqlalchemy_autogenerate_prefix(autogen_context)}{text}"
    return None


# Types with another type in them: where it is kept, and what stands before it.
_NESTED = {
    "HSTORE": ("text_type", r"(.+?\(.*text_type=)"),
    "ARRAY": ("item_type", r"(.+?\()"),
    "JSON": ("astext_type", r"(.+?\(.*astext_type=)"),
    "JSONB": ("astext_type", r"(.+?\(.*astext_type=)"),
}


def postgresql_type(type_, autogen_context):
    """Types of the PostgreSQL dialect that hold others; `False` for all else."""
    if not type(type_).__module__.startswith("sqlalchemy.dialects.postgresql"):
        return False
    nested = _NESTED.get(type_.__visit_name__)
    if nested is not None:
        return _render_type_w_subtype(type_, autogen_context, *nested)
    if type_.__visit_name__ == "DOMAIN":
        return _domain(type_, autogen_context)
    return False


def _domain(type_, autogen_context):
    arguments = [repr(_ident(type_.name)), _repr_type(type_.data_type, autogen_context)]
    if type_.collation is not None:
        arguments.append(f"collation={type_.collation!r}")
    if type_.default is not None:
        arguments.append(f"default={_render_potential_expr(type_.default, autogen_context)}")
    if type_.constraint_name is not None:
        arguments.append(f"constraint_name={_ident(type_.constraint_name)!r}")
    if type_.not_null:
        arguments.append("not_null=True")
    if type_.check is not None:
        check = _render_potential_expr(_condition(type_.check), autogen_context, wrap_in_element=False)
        arguments.append(f"check={check}")
    if type_.schema is not None:
        arguments.append(f"schema={_ident(type_.schema)!r}")
    if type_.create_type is not True:
        arguments.append("create_type=False")
    return f"{_postgresql_autogenerate_prefix(autogen_context)}DOMAIN({', '.join(arguments)})"


def _condition(check):
    from sqlalchemy.sql.schema.items import sql_text

    return sql_text(check)
