"""left

Revision ID: c202
Revises: c201
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "c202"
down_revision = "c201"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("left_one", sa.Column("id", sa.Integer))


def downgrade():
    op.drop_table("left_one")
