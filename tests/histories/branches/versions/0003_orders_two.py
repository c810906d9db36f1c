"""more of orders

Revision ID: b003
Revises: b002
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "b003"
down_revision = "b002"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("orders", sa.Column("total", sa.Integer))


def downgrade():
    op.drop_column("orders", "total")
