"""new values, renamed values, another type

Revision ID: 2b06
Revises: 2b05
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "2b06"
down_revision = "2b05"
branch_labels = None
depends_on = None


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE colour ADD VALUE IF NOT EXISTS 'blue'")
        op.execute("ALTER TYPE colour ADD VALUE 'black' BEFORE 'red'")
    op.execute("ALTER TYPE colour RENAME VALUE 'green' TO 'lime'")
    op.execute("ALTER TYPE size RENAME TO size_old")
    size = sa.Enum("s", "m", "l", "xl", name="size")
    size.create(op.get_bind(), checkfirst=False)
    op.alter_column(
        "car",
        "size",
        type_=size,
        existing_type=sa.Enum("s", "m", "l", name="size_old"),
        existing_nullable=True,
        postgresql_using="size::text::size",
    )
    sa.Enum(name="size_old").drop(op.get_bind())


def downgrade():
    op.execute("ALTER TYPE colour RENAME VALUE 'lime' TO 'green'")
