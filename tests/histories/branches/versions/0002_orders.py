"""orders, a labelled branch

Revision ID: b102
Revises: b101
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "b102"
down_revision = "b101"
branch_labels = ("orders",)
depends_on = None


def upgrade():
    op.create_table("orders", sa.Column("id", sa.Integer, primary_key=True))


def downgrade():
    op.drop_table("orders")
