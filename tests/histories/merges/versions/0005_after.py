"""after the merge

Revision ID: c205
Revises: c204
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "c205"
down_revision = "c204"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("root", sa.Column("name", sa.Text))


def downgrade():
    op.drop_column("root", "name")
