"""more of stock

Revision ID: b105
Revises: b104
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "b105"
down_revision = "b104"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("stock", sa.Column("shelf", sa.Text))


def downgrade():
    op.drop_column("stock", "shelf")
