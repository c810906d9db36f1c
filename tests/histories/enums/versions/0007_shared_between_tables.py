"""two tables, one type

Revision ID: 2b07
Revises: 2b06
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "2b07"
down_revision = "2b06"
branch_labels = None
depends_on = None


def upgrade():
    unit = postgresql.ENUM("kg", "g", name="unit")
    op.create_table("flour", sa.Column("unit", unit))
    op.create_table("sugar", sa.Column("unit", postgresql.ENUM("kg", "g", name="unit", create_type=False)))
    plain = sa.Enum("a", "b", name="letter", create_type=False)
    plain.create(op.get_bind(), checkfirst=True)
    op.create_table("salt", sa.Column("letter", postgresql.ENUM(name="letter", create_type=False)))


def downgrade():
    op.drop_table("salt")
    op.drop_table("sugar")
    op.drop_table("flour")
    sa.Enum("kg", "g", name="unit").drop(op.get_bind())
    sa.Enum("a", "b", name="letter").drop(op.get_bind())
