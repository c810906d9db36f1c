"""`from alembic import autogenerate`: what a revision has to say for the database to become what the models are."""

from sqlalchemy._lazy import names

__getattr__, __all__ = names(
    "alembic.autogenerate",
    {
        "alembic.autogenerate.api": """
            _render_migration_diffs compare_metadata produce_migrations render_python_code RevisionContext
            AutogenContext""",
        "alembic.autogenerate.compare": "_produce_net_changes comparators",
        "alembic.autogenerate.render": "render_op_text renderers",
        "alembic.autogenerate.rewriter": "Rewriter",
    },
    "api compare render rewriter",
)
