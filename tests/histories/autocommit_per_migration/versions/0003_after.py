"""and one after it

Revision ID: 4b03
Revises: 4b02
Create Date: 2026-01-05 09:00:00
"""

from alembic import op

revision = "4b03"
down_revision = "4b02"
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column("mail", "sender", nullable=False)


def downgrade():
    op.alter_column("mail", "sender", nullable=True)
