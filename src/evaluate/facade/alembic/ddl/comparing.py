"""What autogenerate asks of an implementation: comparisons in PostgreSQL's terms."""

from alembic.util import sqla_compat

from . import compare_defaults as defaults
from . import compare_indexes as indexes
from . import compare_types as types
from .results import ComparisonResult


class Comparing:
    """Methods of DefaultImpl that only a comparison of models and database needs."""

    type_synonyms = types.SYNONYMS
    compare_type = types.compare_type
    compare_server_default = defaults.compare_server_default
    _compare_identity_default = defaults.compare_identity_default
    compare_indexes = indexes.compare_indexes
    compare_unique_constraint = indexes.compare_unique_constraint

    def compare_check_constraint(self, metadata_constraint, reflected_constraint):
        """Conditions are not compared: PostgreSQL writes them anew."""
        return ComparisonResult.Equal()

    def correct_for_autogen_constraints(
        self, conn_unique_constraints, conn_indexes, metadata_unique_constraints, metadata_indexes
    ):
        """The index that a UNIQUE constraint has is no index of its own."""
        for index in [each for each in conn_indexes if each.info.get("duplicates_constraint")]:
            conn_indexes.remove(index)

    def correct_for_autogen_foreignkeys(self, conn_fks, metadata_fks):
        """PostgreSQL reflects foreign keys as they were given."""

    def adjust_reflected_dialect_options(self, reflected_object, kind):
        """`dialect_options` without an empty INCLUDE."""
        options = dict(reflected_object.get("dialect_options", ()))
        if not options.get("postgresql_include"):
            options.pop("postgresql_include", None)
        return options

    def render_type(self, type_obj, autogen_context):
        """How PostgreSQL's own types are written; `False` for those that say it themselves."""
        from alembic.autogenerate.render.types import postgresql_type

        return postgresql_type(type_obj, autogen_context)

    def render_ddl_sql_expr(self, expr, is_server_default=False, is_index=False, **kw):
        """The SQL of a server default, an index's expression, a condition."""
        return sqla_compat.directive_text(expr, alone=is_index)

    def _normalize_computed_default(self, sqltext):
        return defaults.normalized_computed(sqltext)
