"""users

Revision ID: d001
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "d001"
down_revision = None
branch_labels = "users"
depends_on = None


def upgrade():
    op.create_table("user_account", sa.Column("id", sa.Integer, primary_key=True))


def downgrade():
    op.drop_table("user_account")
