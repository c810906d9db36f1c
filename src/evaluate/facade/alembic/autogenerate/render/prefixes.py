"""`op.`, `sa.`, `myapp.types.`: what stands before a name, and how names are written."""

from sqlalchemy.sql.naming import conv


def _alembic_autogenerate_prefix(autogen_context):
    if autogen_context._has_batch:
        return "batch_op."
    return autogen_context.opts["alembic_module_prefix"] or ""


def _sqlalchemy_autogenerate_prefix(autogen_context):
    return autogen_context.opts["sqlalchemy_module_prefix"] or ""


def _user_autogenerate_prefix(autogen_context, target):
    prefix = autogen_context.opts["user_module_prefix"]
    return f"{target.__module__}." if prefix is None else prefix


def _postgresql_autogenerate_prefix(autogen_context):
    autogen_context.imports.add("from sqlalchemy.dialects import postgresql")
    return "postgresql."


def _ident(name):
    """A name as plain text."""
    return name if name is None or type(name) is str else str.__str__(name)


class _f_name:
    """`op.f('ix_users_email')`"""

    def __init__(self, prefix, name):
        self.prefix = prefix
        self.name = name

    def __repr__(self):
        return f"{self.prefix}f({_ident(self.name)!r})"


def _render_gen_name(autogen_context, name):
    """A name in its final form is said to be one."""
    if isinstance(name, conv):
        return _f_name(_alembic_autogenerate_prefix(autogen_context), name)
    return _ident(name) if isinstance(name, str) else None


def _user_defined_render(type_, object_, autogen_context):
    """`render_item(type_, object, autogen_context)` of env.py; `False` leaves it to Alembic."""
    render = autogen_context.opts.get("render_item")
    return render(type_, object_, autogen_context) if render else False
