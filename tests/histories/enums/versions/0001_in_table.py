"""an enum that create_table makes

Revision ID: 2b01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "2b01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "ticket",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("state", sa.Enum("open", "closed", "it's odd", name="ticket_state"), nullable=False),
        sa.Column("previous", sa.Enum("open", "closed", "it's odd", name="ticket_state")),
        sa.Column("priority", sa.Enum("low", "high", name="Priority"), server_default="low"),
    )


def downgrade():
    op.drop_table("ticket")
    op.execute("DROP TYPE ticket_state")
    op.execute('DROP TYPE "Priority"')
