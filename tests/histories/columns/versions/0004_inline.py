"""inline references and an inline primary key

Revision ID: 1b04
Revises: 1b03
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1b04"
down_revision = "1b03"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column(
        "customer", sa.Column("region", sa.CHAR(2), sa.ForeignKey("country.code")), inline_references=True
    )
    op.create_table("plain", sa.Column("name", sa.Text))
    op.add_column("plain", sa.Column("id", sa.BigInteger, primary_key=True), inline_primary_key=True)


def downgrade():
    op.drop_table("plain")
    op.drop_column("customer", "region")
