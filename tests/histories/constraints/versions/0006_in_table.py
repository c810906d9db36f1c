"""constraints inside create_table

Revision ID: 1e06
Revises: 1e05
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1e06"
down_revision = "1e05"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "desk",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("room_id", sa.Integer, sa.ForeignKey("room.id", onupdate="CASCADE", ondelete="SET DEFAULT")),
        sa.Column("height", sa.Integer, sa.CheckConstraint("height > 50", name="ck_height")),
        sa.Column("width", sa.Integer, sa.CheckConstraint("width > 0")),
        sa.Column("owner", sa.Integer),
        sa.ForeignKeyConstraint(("owner",), ("hr.person.id",), deferrable=True, initially="IMMEDIATE"),
        sa.UniqueConstraint("room_id", "owner", deferrable=True),
        sa.UniqueConstraint("height", "width", name="uq_size", postgresql_nulls_not_distinct=True),
        sa.UniqueConstraint("id", name="uq_desk_id", postgresql_include=["height"]),
        sa.CheckConstraint(sa.column("height") > sa.column("width"), name="ck_size"),
        sa.CheckConstraint("height < 200"),
    )


def downgrade():
    op.drop_table("desk")
