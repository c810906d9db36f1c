"""first base

Revision ID: e001
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "e001"
down_revision = None
branch_labels = "a"
depends_on = None


def upgrade():
    op.create_table("a", sa.Column("id", sa.Integer))


def downgrade():
    op.drop_table("a")
