"""a guest, and a chat that welcomes them

Revision ID: b58d10f7ea42
Revises: a14be3c95d70
Create Date: 2026-01-05 12:22:14.521203
"""

import json

import sqlalchemy as sa
from alembic import op

revision = "b58d10f7ea42"
down_revision = "a14be3c95d70"
branch_labels = None
depends_on = None


GUEST = "00000000-0000-0000-0000-000000000001"

WELCOME = [
    {"role": "user", "content": "What is this?"},
    {"role": "assistant", "content": "A chat: it's yours, 100% of it."},
]


def upgrade() -> None:
    guest = sa.text('INSERT INTO "user" (id, email) VALUES (CAST(:id AS uuid), :email)')
    op.execute(guest.bindparams(id=GUEST, email="guest"))
    op.execute(
        sa.text(
            "INSERT INTO chat (id, title, user_id, messages) "
            "VALUES (CAST(:id AS uuid), :title, CAST(:guest AS uuid), CAST(:messages AS json))"
        ).bindparams(
            id="00000000-0000-0000-0000-000000000002",
            title="Welcome",
            guest=GUEST,
            messages=json.dumps(WELCOME),
        )
    )


def downgrade() -> None:
    op.execute(sa.text('DELETE FROM "user" WHERE email = :email').bindparams(email="guest"))
