"""billing

Revision ID: f002
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "f002"
down_revision = None
branch_labels = "billing"
depends_on = "f001"


def upgrade():
    op.create_table("invoice", sa.Column("id", sa.Integer, sa.ForeignKey("core.id")))


def downgrade():
    op.drop_table("invoice")
