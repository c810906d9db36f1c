"""more of orders

Revision ID: b103
Revises: b102
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "b103"
down_revision = "b102"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("orders", sa.Column("total", sa.Integer))


def downgrade():
    op.drop_column("orders", "total")
