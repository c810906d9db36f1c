"""mail, a branch of the core

Revision ID: f003
Revises: f001
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "f003"
down_revision = "f001"
branch_labels = "mail"
depends_on = None


def upgrade():
    op.create_table("letter", sa.Column("id", sa.Integer))


def downgrade():
    op.drop_table("letter")
