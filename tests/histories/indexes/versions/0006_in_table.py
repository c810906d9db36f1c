"""indexes inside create_table

Revision ID: 1d06
Revises: 1d05
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1d06"
down_revision = "1d05"
branch_labels = None
depends_on = None


def upgrade():
    # One index for each table: Alembic keeps those of a table in a set, and makes them in any order.
    op.create_table(
        "loan",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("book_id", sa.Integer, index=True),
    )
    op.create_table("reader", sa.Column("name", sa.String(40), index=True, unique=True))
    op.create_table("reader", sa.Column("name", sa.String(40), index=True), schema="lib")
    op.create_table("due", sa.Column("on", sa.Date), sa.Index("ix_due_on", "on"))
    op.create_table(
        "fine",
        sa.Column("due", sa.Date),
        sa.Column("person", sa.String(40)),
        sa.Index("ix_fine", "due", "person", unique=True, postgresql_where=sa.text("due IS NOT NULL")),
    )
    op.create_table("place", sa.Column("name", sa.Text), sa.Index("ix_place", sa.text("lower(name)"), postgresql_using="btree"))


def downgrade():
    for name in ("place", "fine", "due", "reader", "loan"):
        op.drop_table(name)
    op.drop_table("reader", schema="lib")
