"""one change at a time

Revision ID: 1c02
Revises: 1c01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1c02"
down_revision = "1c01"
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column("item", "name", nullable=False)
    op.alter_column("item", "name", existing_type=sa.String(50), type_=sa.String(120), existing_nullable=False)
    op.alter_column("item", "name", server_default="unnamed")
    op.alter_column("item", "name", comment="shown to the customer")
    op.alter_column("item", "name", new_column_name="title")
    op.alter_column("item", "flags", comment=None, existing_comment="a bit mask")
    op.alter_column("item", "flags", type_=sa.BigInteger())


def downgrade():
    op.alter_column("item", "flags", type_=sa.Integer())
    op.alter_column("item", "flags", comment="a bit mask")
    op.alter_column("item", "title", new_column_name="name")
    op.alter_column("item", "name", comment=None)
    op.alter_column("item", "name", server_default=None)
    op.alter_column("item", "name", type_=sa.String(length=50))
    op.alter_column("item", "name", nullable=True, existing_type=sa.VARCHAR(length=50))
