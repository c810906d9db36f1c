"""a table in the schema that env.py made

Revision ID: a5e0
Revises:
"""

import sqlalchemy as sa
from alembic import op

revision = "a5e0"
down_revision = None


def upgrade():
    op.execute("CREATE SCHEMA IF NOT EXISTS billing")
    op.create_table(
        "invoices",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("total", sa.Numeric(10, 2), server_default="0", nullable=False),
        schema="billing",
    )


def downgrade():
    op.drop_table("invoices", schema="billing")
