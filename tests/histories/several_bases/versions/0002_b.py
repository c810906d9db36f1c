"""second base

Revision ID: e002
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "e002"
down_revision = None
branch_labels = "b"
depends_on = None


def upgrade():
    op.create_table("b", sa.Column("id", sa.Integer))


def downgrade():
    op.drop_table("b")
