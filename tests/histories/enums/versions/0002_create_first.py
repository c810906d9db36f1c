"""create() and drop() by hand, with create_type=False

Revision ID: 2b02
Revises: 2b01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "2b02"
down_revision = "2b01"
branch_labels = None
depends_on = None


colour = postgresql.ENUM("red", "green", name="colour", create_type=False)


def upgrade():
    colour.create(op.get_bind(), checkfirst=True)
    op.create_table("car", sa.Column("id", sa.Integer, primary_key=True), sa.Column("colour", colour))
    op.add_column("ticket", sa.Column("colour", colour, server_default="red", nullable=False))
    op.add_column("ticket", sa.Column("colours", postgresql.ARRAY(colour), server_default="{}"))
    op.add_column("ticket", sa.Column("named", postgresql.ENUM(name="colour", create_type=False)))


def downgrade():
    op.drop_column("ticket", "named")
    op.drop_column("ticket", "colours")
    op.drop_column("ticket", "colour")
    op.drop_table("car")
    colour.drop(op.get_bind(), checkfirst=True)
