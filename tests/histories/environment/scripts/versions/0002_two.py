"""another

Revision ID: 7b02
Revises: 7b01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "7b02"
down_revision = "7b01"
branch_labels = None
depends_on = None


def upgrade(schema="tenant"):
    op.create_table("two", sa.Column("id", sa.Integer, sa.ForeignKey("one.id")))


def downgrade(schema="tenant"):
    op.drop_table("two")
