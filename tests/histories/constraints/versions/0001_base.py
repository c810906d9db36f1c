"""tables without constraints

Revision ID: 1e01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1e01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
    op.execute("CREATE SCHEMA hr")
    op.create_table(
        "room",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("floor", sa.Integer),
        sa.Column("name", sa.String(30)),
    )
    op.create_table(
        "booking",
        sa.Column("room_id", sa.Integer),
        sa.Column("person_id", sa.Integer),
        sa.Column("starts", sa.DateTime, nullable=False),
        sa.Column("ends", sa.DateTime, nullable=False),
        sa.Column("cancelled", sa.Boolean),
    )
    op.create_table("person", sa.Column("id", sa.Integer, nullable=False), sa.Column("boss", sa.Integer), schema="hr")


def downgrade():
    op.drop_table("person", schema="hr")
    op.drop_table("booking")
    op.drop_table("room")
    op.execute("DROP SCHEMA hr")
    op.execute("DROP EXTENSION btree_gist")
