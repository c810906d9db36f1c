"""two

Revision ID: 4f02
Revises: 4f01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "4f02"
down_revision = "4f01"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("two", sa.Column("id", sa.Integer))


def downgrade():
    op.drop_table("two")
