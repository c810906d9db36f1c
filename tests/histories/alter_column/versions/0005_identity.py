"""identity columns

Revision ID: 1c05
Revises: 1c04
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1c05"
down_revision = "1c04"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("ticket", sa.Column("n", sa.Integer, nullable=False))
    op.alter_column("ticket", "n", server_default=sa.Identity(always=True, start=10))
    op.alter_column(
        "ticket",
        "n",
        server_default=sa.Identity(always=False, start=10, increment=2),
        existing_server_default=sa.Identity(always=True, start=10),
    )
    op.alter_column("ticket", "n", server_default=None, existing_server_default=sa.Identity(start=10, increment=2))
    op.alter_column("ticket", "n", server_default=sa.Identity(cycle=True, minvalue=1, maxvalue=9))


def downgrade():
    op.drop_table("ticket")
