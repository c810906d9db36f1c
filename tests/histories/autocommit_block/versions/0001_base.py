"""a table

Revision ID: 4a01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "4a01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("mail", sa.Column("id", sa.Integer), sa.Column("state", sa.Enum("new", "sent", name="mail_state")))


def downgrade():
    op.drop_table("mail")
    op.execute("DROP TYPE mail_state")
