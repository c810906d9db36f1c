"""a block inside a transaction of its own

Revision ID: 4b02
Revises: 4b01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "4b02"
down_revision = "4b01"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("mail", sa.Column("sender", sa.Text))
    with op.get_context().autocommit_block():
        op.create_index("ix_mail_sender", "mail", ["sender"], postgresql_concurrently=True)


def downgrade():
    with op.get_context().autocommit_block():
        op.drop_index("ix_mail_sender", postgresql_concurrently=True)
    op.drop_column("mail", "sender")
