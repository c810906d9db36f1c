"""Python enums

Revision ID: 2b05
Revises: 2b04
Create Date: 2026-01-05 09:00:00
"""

import enum

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "2b05"
down_revision = "2b04"
branch_labels = None
depends_on = None


class Role(enum.Enum):
    ADMIN = "admin"
    MEMBER = "member"


class Level(str, enum.Enum):
    LOW = "low"
    HIGH = "high"


def values(kind):
    return [member.value for member in kind]


def upgrade():
    op.create_table(
        "member",
        sa.Column("role", sa.Enum(Role), nullable=False, server_default=Role.MEMBER.name),
        sa.Column("level", sa.Enum(Level, name="member_level", values_callable=values), server_default=Level.LOW),
        sa.Column("other", postgresql.ENUM(Role, name="other_role"), server_default="ADMIN"),
        sa.Column("short", sa.Enum("a", "bb", name="short", native_enum=False)),
        sa.Column("checked", sa.Enum("x", "y", name="ck_checked", native_enum=False, create_constraint=True, length=10)),
        sa.Column("flag", sa.Boolean(create_constraint=True, name="ck_flag")),
    )


def downgrade():
    op.drop_table("member")
    for name in ("role", "member_level", "other_role"):
        op.execute("DROP TYPE " + name)
