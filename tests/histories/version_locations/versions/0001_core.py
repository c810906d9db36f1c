"""the core

Revision ID: f001
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "f001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("core", sa.Column("id", sa.Integer, primary_key=True))


def downgrade():
    op.drop_table("core")
