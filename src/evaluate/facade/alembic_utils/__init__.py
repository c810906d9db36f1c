"""`import alembic_utils`: `op.create_entity()`, `op.drop_entity()`, `op.replace_entity()`."""

from sqlalchemy._lazy import names

__version__ = "0.8.8"

__getattr__, __all__ = names(
    "alembic_utils",
    {},
    """
        depends exceptions experimental pg_extension pg_function pg_grant_table pg_materialized_view pg_policy pg_trigger pg_view
        replaceable_entity reversible_op simulate statement""",
)
