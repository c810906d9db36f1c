"""right

Revision ID: c203
Revises: c201
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "c203"
down_revision = "c201"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("right_one", sa.Column("id", sa.Integer))


def downgrade():
    op.drop_table("right_one")
