"""two blocks, and one that is empty

Revision ID: 4a03
Revises: 4a02
Create Date: 2026-01-05 09:00:00
"""

from alembic import op

revision = "4a03"
down_revision = "4a02"
branch_labels = None
depends_on = None


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("VACUUM mail")
    with op.get_context().autocommit_block():
        op.execute("ANALYZE mail")
    with op.get_context().autocommit_block():
        pass


def downgrade():
    pass
