"""`alembic.autogenerate.render`: operations as the Python that a revision's file has."""

from .body import (
    _indent, _render_cmd_body, _render_python_into_templatevars, default_renderers, render_op, render_op_text, renderers,
)
from .columns import _add_column, _alter_column, _drop_column, _render_column
from .constraints import (
    _add_check_constraint, _add_unique_constraint, _constraint_renderers, _drop_constraint, _render_check_constraint,
    _render_constraint, _render_primary_key, _render_unique_constraint, _uq_constraint,
)
from .expressions import (
    _render_computed, _render_dialect_kwargs_items, _render_identity, _render_potential_expr, _render_server_default,
)
from .foreign_keys import _add_fk_constraint, _fk_colspec, _render_foreign_key
from .indexes import _add_index, _drop_index, _get_index_rendered_expressions
from .prefixes import (
    _alembic_autogenerate_prefix, _f_name, _ident, _render_gen_name, _sqlalchemy_autogenerate_prefix,
    _user_autogenerate_prefix, _user_defined_render,
)
from .tables import _add_table, _drop_table, _render_modify_table
from .types import _render_type_w_subtype, _render_Variant_type, _repr_type

__all__ = [
    "_add_check_constraint", "_add_column", "_add_fk_constraint", "_add_index", "_add_table", "_add_unique_constraint",
    "_alembic_autogenerate_prefix", "_alter_column", "_constraint_renderers", "_drop_column", "_drop_constraint",
    "_drop_index", "_drop_table", "_f_name", "_fk_colspec", "_get_index_rendered_expressions", "_ident", "_indent",
    "_render_Variant_type", "_render_check_constraint", "_render_cmd_body", "_render_column", "_render_computed",
    "_render_constraint", "_render_dialect_kwargs_items", "_render_foreign_key", "_render_gen_name", "_render_identity",
    "_render_modify_table", "_render_potential_expr", "_render_primary_key", "_render_python_into_templatevars",
    "_render_server_default", "_render_type_w_subtype", "_render_unique_constraint", "_repr_type",
    "_sqlalchemy_autogenerate_prefix", "_uq_constraint", "_user_autogenerate_prefix", "_user_defined_render",
    "default_renderers", "render_op", "render_op_text", "renderers",
]
