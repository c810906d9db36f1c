"""at the top

Revision ID: 6a03
Revises: 6a02
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "6a03"
down_revision = "6a02"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("three", sa.Column("id", sa.Integer))


def downgrade():
    op.drop_table("three")
