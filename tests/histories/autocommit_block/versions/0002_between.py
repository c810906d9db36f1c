"""statements before, inside and after a block

Revision ID: 4a02
Revises: 4a01
Create Date: 2026-01-05 09:00:00
"""

from alembic import op

revision = "4a02"
down_revision = "4a01"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("INSERT INTO mail VALUES (1, 'new')")
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE mail_state ADD VALUE 'read'")
        op.create_index("ix_mail_id", "mail", ["id"], postgresql_concurrently=True)
    op.execute("UPDATE mail SET state = 'read'")


def downgrade():
    op.execute("DELETE FROM mail WHERE state = 'read'")
    with op.get_context().autocommit_block():
        op.drop_index("ix_mail_id", table_name="mail", postgresql_concurrently=True)
