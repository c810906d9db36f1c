"""one history for several schemas

Revision ID: a101
Revises:
"""

import sqlalchemy as sa
from alembic import op

revision = "a101"
down_revision = None


def upgrade(engine_name):
    globals()[f"upgrade_{engine_name}"]()


def downgrade(engine_name):
    globals()[f"downgrade_{engine_name}"]()


def upgrade_sales():
    op.create_table("orders", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("total", sa.Numeric(10, 2)))


def downgrade_sales():
    op.drop_table("orders")


def upgrade_stock():
    op.create_table("items", sa.Column("code", sa.String(20), primary_key=True))


def downgrade_stock():
    op.drop_table("items")
