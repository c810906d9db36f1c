"""domains

Revision ID: 2e02
Revises: 2e01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import DOMAIN

revision = "2e02"
down_revision = "2e01"
branch_labels = None
depends_on = None


def upgrade():
    positive = DOMAIN("positive", sa.Integer, check="VALUE > 0")
    op.create_table("uses", sa.Column("n", positive))
    code = DOMAIN(
        "code", sa.String(9), not_null=True, default="none", constraint_name="ck_code", check=sa.text("VALUE <> 'null'"),
        collation="C",
    )
    code.create(op.get_bind(), checkfirst=False)
    op.add_column("uses", sa.Column("code", code))


def downgrade():
    op.drop_table("uses")
    op.execute("DROP DOMAIN code")
    op.execute("DROP DOMAIN positive")
