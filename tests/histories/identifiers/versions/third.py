"""a slash

Revision ID: add/three
Revises: 2026.01.05_second
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "add/three"
down_revision = "2026.01.05_second"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("three", sa.Column("id", sa.Integer))


def downgrade():
    op.drop_table("three")
