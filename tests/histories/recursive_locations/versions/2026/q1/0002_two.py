"""two folders down

Revision ID: 6a02
Revises: 6a01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "6a02"
down_revision = "6a01"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("two", sa.Column("id", sa.Integer))


def downgrade():
    op.drop_table("two")
