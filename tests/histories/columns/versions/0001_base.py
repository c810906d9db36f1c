"""a table to change

Revision ID: 1b01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1b01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE SCHEMA crm")
    op.create_table("customer", sa.Column("id", sa.Integer, primary_key=True))
    op.create_table("customer", sa.Column("id", sa.Integer, primary_key=True), schema="crm")
    op.create_table("country", sa.Column("code", sa.CHAR(2), primary_key=True))


def downgrade():
    op.drop_table("country")
    op.drop_table("customer", schema="crm")
    op.drop_table("customer")
    op.execute("DROP SCHEMA crm")
