"""tables in schemas

Revision ID: 1a03
Revises: 1a02
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1a03"
down_revision = "1a02"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE SCHEMA audit")
    op.create_table(
        "entry",
        sa.Column("id", sa.BigInteger, primary_key=True),
        sa.Column("account_id", sa.Integer, sa.ForeignKey("account.id"), comment="the actor"),
        sa.Column("parent_id", sa.BigInteger, sa.ForeignKey("audit.entry.id", name="fk_entry_parent")),
        sa.Column("kind", sa.Unicode(20), index=True),
        schema="audit",
        comment="one row per action",
    )
    op.create_table("scratch", sa.Column("n", sa.SmallInteger), schema="audit")
    op.rename_table("scratch", "draft", schema="audit")


def downgrade():
    op.drop_table("draft", schema="audit", if_exists=True)
    op.drop_table("entry", schema="audit")
    op.execute("DROP SCHEMA audit")
