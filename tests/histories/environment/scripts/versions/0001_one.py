"""a table in the search_path

Revision ID: 7b01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "7b01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade(schema="tenant"):
    op.create_table("one", sa.Column("id", sa.Integer, primary_key=True))
    op.execute(f"COMMENT ON TABLE {schema}.one IS 'made in {schema}'")


def downgrade(schema="tenant"):
    op.drop_table("one")
