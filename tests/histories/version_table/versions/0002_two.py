"""two

Revision ID: 4e02
Revises: 4e01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "4e02"
down_revision = "4e01"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("two", sa.Column("id", sa.Integer))


def downgrade():
    op.drop_table("two")
