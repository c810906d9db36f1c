"""more of posts, which need more of users

Revision ID: d004
Revises: d003
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "d004"
down_revision = "d003"
branch_labels = None
depends_on = "d002"


def upgrade():
    op.create_table("post_group", sa.Column("id", sa.Integer, sa.ForeignKey("user_group.id")))


def downgrade():
    op.drop_table("post_group")
