"""recreate always

Revision ID: 3f02
Revises: 3f01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "3f02"
down_revision = "3f01"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("tree", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("leaves", sa.Boolean, server_default=sa.true()))
        batch_op.alter_column("kind", type_=sa.String(30))


def downgrade():
    with op.batch_alter_table("tree") as batch_op:
        batch_op.alter_column("kind", type_=sa.String(10))
        batch_op.drop_column("leaves")
