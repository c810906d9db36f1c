"""stock, a branch whose label is in a tuple

Revision ID: b104
Revises: b101
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "b104"
down_revision = "b101"
branch_labels = ("stock",)
depends_on = None


def upgrade():
    op.create_table("stock", sa.Column("id", sa.Integer, primary_key=True))


def downgrade():
    op.drop_table("stock")
