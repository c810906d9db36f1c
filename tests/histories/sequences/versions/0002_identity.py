"""identity columns

Revision ID: 2c02
Revises: 2c01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "2c02"
down_revision = "2c01"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("i_plain", sa.Column("id", sa.Integer, sa.Identity(), primary_key=True), sa.Column("x", sa.Text))
    op.create_table("i_always", sa.Column("id", sa.BigInteger, sa.Identity(always=True), primary_key=True))
    op.create_table(
        "i_options",
        sa.Column(
            "id",
            sa.Integer,
            sa.Identity(
                start=5, increment=-1, minvalue=-100, maxvalue=100, nominvalue=None, nomaxvalue=None, cycle=True, cache=3
            ),
            nullable=False,
        ),
    )
    op.create_table("i_no_limits", sa.Column("id", sa.Integer, sa.Identity(nominvalue=True, nomaxvalue=True, cycle=False)))
    op.create_table("i_nullable", sa.Column("id", sa.Integer, sa.Identity(always=False), nullable=False))


def downgrade():
    for name in ("i_nullable", "i_no_limits", "i_options", "i_always", "i_plain"):
        op.drop_table(name)
