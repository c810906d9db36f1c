"""tables for statements

Revision ID: 3c01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "3c01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "product",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(50)),
        sa.Column("price", sa.Numeric(10, 2)),
        sa.Column("active", sa.Boolean),
        sa.Column("made", sa.DateTime),
        sa.Column("group_id", sa.Integer),
    )
    op.create_table("group", sa.Column("id", sa.Integer, primary_key=True), sa.Column("Title", sa.String(50)))


def downgrade():
    op.drop_table("group")
    op.drop_table("product")
