"""dots and underscores

Revision ID: 2026.01.05_second
Revises: 0001
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "2026.01.05_second"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("two", sa.Column("id", sa.Integer))


def downgrade():
    op.drop_table("two")
