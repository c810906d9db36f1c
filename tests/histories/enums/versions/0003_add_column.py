"""add_column does not make the type

Revision ID: 2b03
Revises: 2b02
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "2b03"
down_revision = "2b02"
branch_labels = None
depends_on = None


def upgrade():
    size = sa.Enum("s", "m", "l", name="size")
    size.create(op.get_bind())
    op.add_column("car", sa.Column("size", size, nullable=True))
    mood = postgresql.ENUM("good", "bad", name="mood")
    mood.create(op.get_bind(), checkfirst=False)
    op.add_column("car", sa.Column("mood", mood))
    op.alter_column("car", "mood", server_default="good")


def downgrade():
    op.drop_column("car", "mood")
    op.drop_column("car", "size")
    sa.Enum(name="size").drop(op.get_bind(), checkfirst=True)
    postgresql.ENUM(name="mood").drop(op.get_bind(), checkfirst=False)
