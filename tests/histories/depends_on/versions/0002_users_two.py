"""more of users

Revision ID: d002
Revises: d001
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "d002"
down_revision = "d001"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("user_group", sa.Column("id", sa.Integer, primary_key=True))


def downgrade():
    op.drop_table("user_group")
