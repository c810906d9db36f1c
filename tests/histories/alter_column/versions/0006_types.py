"""schema types and timezones

Revision ID: 1c06
Revises: 1c05
Create Date: 2026-01-05 09:00:00
"""

import enum

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "1c06"
down_revision = "1c05"
branch_labels = None
depends_on = None


class Size(enum.Enum):
    SMALL = "s"
    LARGE = "l"


def upgrade():
    op.create_table(
        "shirt",
        sa.Column("size", sa.String(10)),
        sa.Column("sold", sa.DateTime),
        sa.Column("tags", sa.Text),
        sa.Column("extra", postgresql.JSON(astext_type=sa.Text())),
        sa.Column("ok", sa.Integer),
    )
    size = sa.Enum(Size, name="shirt_size")
    size.create(op.get_bind())
    op.alter_column("shirt", "size", type_=size, postgresql_using="size::shirt_size")
    op.alter_column(
        "shirt",
        "sold",
        existing_type=postgresql.TIMESTAMP(),
        type_=sa.DateTime(timezone=True),
        existing_nullable=True,
        postgresql_using="sold AT TIME ZONE 'UTC'",
    )
    op.alter_column("shirt", "tags", type_=postgresql.ARRAY(sa.Text), postgresql_using="string_to_array(tags, ',')")
    op.alter_column("shirt", "extra", type_=postgresql.JSONB(), existing_type=postgresql.JSON(astext_type=sa.Text()))
    op.alter_column("shirt", "ok", type_=sa.Boolean(), existing_type=sa.Integer(), postgresql_using="ok::boolean")


def downgrade():
    op.drop_table("shirt")
    sa.Enum(name="shirt_size").drop(op.get_bind())
