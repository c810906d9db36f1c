"""a table and a type of that role

Revision ID: b0e0
Revises:
"""

import sqlalchemy as sa
from alembic import op

revision = "b0e0"
down_revision = None


def upgrade():
    op.create_table(
        "owned",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("state", sa.Enum("new", "old", name="state"), nullable=False),
        sa.Column("by", sa.Text, server_default=sa.text("CURRENT_USER")),
    )
    op.execute("INSERT INTO owned (state) VALUES ('new')")


def downgrade():
    op.drop_table("owned")
    op.execute("DROP TYPE state")
