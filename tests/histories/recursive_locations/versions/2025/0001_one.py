"""the year before

Revision ID: 6a01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "6a01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("one", sa.Column("id", sa.Integer))


def downgrade():
    op.drop_table("one")
