"""if_not_exists, if_exists and rename_table

Revision ID: 1a02
Revises: 1a01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1a02"
down_revision = "1a01"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("setting", sa.Column("key", sa.String, primary_key=True), if_not_exists=True)
    op.create_table(
        "setting",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("never", sa.Integer),
        if_not_exists=True,
    )
    op.drop_table("not_there", if_exists=True)
    op.rename_table("session", "login_session")


def downgrade():
    op.rename_table("login_session", "session")
    op.drop_table("setting", if_exists=True)
