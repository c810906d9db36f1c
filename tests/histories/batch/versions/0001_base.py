"""a table to change in batches

Revision ID: 3e01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "3e01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE SCHEMA yard")
    op.create_table("owner", sa.Column("id", sa.Integer, primary_key=True))
    op.create_table(
        "bike",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(20)),
        sa.Column("gears", sa.Integer, server_default="1"),
        sa.Column("owner_id", sa.Integer),
    )
    op.create_table("shed", sa.Column("id", sa.Integer), sa.Column("size", sa.Integer), schema="yard")


def downgrade():
    op.drop_table("shed", schema="yard")
    op.drop_table("bike")
    op.drop_table("owner")
    op.execute("DROP SCHEMA yard")
