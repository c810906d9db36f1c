"""a step of one schema only

Revision ID: a102
Revises: a101
"""

import sqlalchemy as sa
from alembic import op

revision = "a102"
down_revision = "a101"


def upgrade(engine_name):
    if engine_name == "stock":
        op.add_column("items", sa.Column("shelf", sa.Text(), server_default="A", nullable=False))


def downgrade(engine_name):
    if engine_name == "stock":
        op.drop_column("items", "shelf")
