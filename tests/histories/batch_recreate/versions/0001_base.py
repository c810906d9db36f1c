"""a table to recreate

Revision ID: 3f01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "3f01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "tree",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("height", sa.Integer, server_default="1"),
    )
    op.execute("INSERT INTO tree (kind) VALUES ('oak'), ('elm')")


def downgrade():
    op.drop_table("tree")
