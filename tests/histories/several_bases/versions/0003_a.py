"""after the first base

Revision ID: e003
Revises: e001
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "e003"
down_revision = "e001"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("a", sa.Column("n", sa.Integer))


def downgrade():
    op.drop_column("a", "n")
