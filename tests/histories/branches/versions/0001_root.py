"""the root

Revision ID: b101
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "b101"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("root", sa.Column("id", sa.Integer, primary_key=True))


def downgrade():
    op.drop_table("root")
