"""names that are too long for PostgreSQL are cut only when derived

Revision ID: 5b02
Revises: 5b01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "5b02"
down_revision = "5b01"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "a_table_with_a_name_that_is_rather_long_for_a_table_in_postgresql",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("and_a_column_with_a_name_that_is_also_long", sa.Integer, index=True),
    )


def downgrade():
    op.drop_table("a_table_with_a_name_that_is_rather_long_for_a_table_in_postgresql")
