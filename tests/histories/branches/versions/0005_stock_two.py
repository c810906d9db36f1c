"""more of stock

Revision ID: b005
Revises: b004
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "b005"
down_revision = "b004"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("stock", sa.Column("shelf", sa.Text))


def downgrade():
    op.drop_column("stock", "shelf")
