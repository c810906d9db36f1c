"""concurrently

Revision ID: 1d05
Revises: 1d04
Create Date: 2026-01-05 09:00:00
"""

from alembic import op

revision = "1d05"
down_revision = "1d04"
branch_labels = None
depends_on = None


def upgrade():
    with op.get_context().autocommit_block():
        op.create_index("ix_conc", "book", ["added", "id"], postgresql_concurrently=True)
        op.create_index(
            "ix_conc_schema", "shelf", ["id"], schema="lib", unique=True, postgresql_concurrently=True, if_not_exists=True
        )
    op.execute("COMMENT ON INDEX ix_conc IS 'made without a lock'")


def downgrade():
    with op.get_context().autocommit_block():
        op.drop_index("ix_conc_schema", table_name="shelf", schema="lib", postgresql_concurrently=True, if_exists=True)
        op.drop_index("ix_conc", table_name="book", postgresql_concurrently=True)
