"""chats are private or public

Revision ID: e63c92b0d5a7
Revises: d70f4a815c9e
Create Date: 2026-02-08 15:25:14.551203
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "e63c92b0d5a7"
down_revision = "d70f4a815c9e"
branch_labels = None
depends_on = None


chat_visibility = sa.Enum("private", "public", name="chat_visibility")


def upgrade() -> None:
    chat_visibility.create(op.get_bind(), checkfirst=True)
    op.add_column("chat", sa.Column("visibility", chat_visibility, server_default="private", nullable=False))
    op.execute("UPDATE chat SET visibility = 'public' WHERE title = 'Welcome'")
    op.add_column(
        "message",
        sa.Column("attachments", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'::jsonb"), nullable=False),
    )


def downgrade() -> None:
    op.drop_column("message", "attachments")
    op.drop_column("chat", "visibility")
    chat_visibility.drop(op.get_bind(), checkfirst=True)
