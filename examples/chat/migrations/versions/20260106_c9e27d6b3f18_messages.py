"""messages have a table of their own

Revision ID: c9e27d6b3f18
Revises: b58d10f7ea42
Create Date: 2026-01-06 13:23:14.531203
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "c9e27d6b3f18"
down_revision = "b58d10f7ea42"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "message",
        sa.Column("id", sa.Uuid(), server_default=sa.func.gen_random_uuid(), nullable=False),
        sa.Column("chat_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column(
            "parts", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'::jsonb"), nullable=False
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_message_chat_id_created_at", "message", ["chat_id", "created_at"])
    op.execute(
        r"""
        INSERT INTO message (chat_id, role, parts, created_at)
        SELECT
            chat.id,
            item.value ->> 'role',
            jsonb_build_array(jsonb_build_object('type', 'text', 'text', item.value ->> 'content')),
            timestamp '2026-01-01 00\:00\:00' + item.position * interval '1 second'
        FROM chat, json_array_elements(chat.messages) WITH ORDINALITY AS item(value, position)
        """
    )
    op.drop_column("chat", "messages")


def downgrade() -> None:
    op.add_column("chat", sa.Column("messages", sa.JSON(), nullable=True))
    op.execute(
        """
        UPDATE chat SET messages = (
            SELECT json_agg(json_build_object('role', role, 'content', parts -> 0 ->> 'text') ORDER BY created_at)
            FROM message WHERE message.chat_id = chat.id
        )
        """
    )
    op.drop_index("ix_message_chat_id_created_at", table_name="message")
    op.drop_table("message")
