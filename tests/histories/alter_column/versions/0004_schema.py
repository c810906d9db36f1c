"""in a schema, and defaults of every kind

Revision ID: 1c04
Revises: 1c03
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1c04"
down_revision = "1c03"
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column("item", "price", schema="shop", server_default=sa.func.current_user())
    op.alter_column("item", "flags", schema="shop", nullable=False, server_default=sa.text("7"))
    op.alter_column("item", "name", schema="shop", new_column_name="Title")
    op.alter_column("item", "Title", schema="shop", comment="it's quoted")
    op.alter_column("item", "flags", schema="shop", server_default="8", existing_server_default=sa.text("7"))


def downgrade():
    op.alter_column("item", "Title", schema="shop", new_column_name="name", comment=None)
    op.alter_column("item", "flags", schema="shop", nullable=True, server_default=None)
    op.alter_column("item", "price", schema="shop", server_default="0")
