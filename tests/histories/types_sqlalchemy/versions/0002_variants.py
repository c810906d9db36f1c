"""variants and decorated types

Revision ID: 2d02
Revises: 2d01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "2d02"
down_revision = "2d01"
branch_labels = None
depends_on = None


class Email(sa.TypeDecorator):
    impl = sa.String(320)
    cache_ok = True


class Point(sa.types.UserDefinedType):
    cache_ok = True

    def __init__(self, kind="POINT"):
        self.kind = kind

    def get_col_spec(self, **kw):
        return self.kind


class Guid(sa.types.TypeDecorator):
    impl = sa.CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.UUID())
        return dialect.type_descriptor(sa.CHAR(32))


def upgrade():
    op.create_table(
        "variant",
        sa.Column("json", sa.JSON().with_variant(postgresql.JSONB(), "postgresql")),
        sa.Column("big", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True),
        sa.Column("email", Email()),
        sa.Column("email_40", Email(length=40)),
        sa.Column("at", Point()),
        sa.Column("line", Point("LSEG")),
        sa.Column("guid", Guid()),
    )


def downgrade():
    op.drop_table("variant")
