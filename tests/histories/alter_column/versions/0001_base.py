"""a table to alter

Revision ID: 1c01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1c01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE SCHEMA shop")
    for schema in (None, "shop"):
        op.create_table(
            "item",
            sa.Column("id", sa.Integer, primary_key=True),
            sa.Column("name", sa.String(50)),
            sa.Column("price", sa.String(20), server_default="0"),
            sa.Column("flags", sa.Integer, comment="a bit mask"),
            schema=schema,
        )


def downgrade():
    for schema in ("shop", None):
        op.drop_table("item", schema=schema)
    op.execute("DROP SCHEMA shop")
