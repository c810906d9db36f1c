"""posts, which need users

Revision ID: d003
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "d003"
down_revision = None
branch_labels = "posts"
depends_on = "d001"


def upgrade():
    op.create_table("post", sa.Column("id", sa.Integer, sa.ForeignKey("user_account.id")))


def downgrade():
    op.drop_table("post")
